extension RegimenCheck {
  /// Pain that does not ease needs another approach, and somebody has to ask.
  static let reviewPain = RegimenCheck(
    id: "review.pain",
    demand: "Every treatment is followed by two reviews of pain, after weeks and after "
      + "months."
  ) { regimen, report in
    let reviews = regimen.companionParts.filter { part in
      part.value.kind == .review && part.value.titles.full.lowercased().hasPrefix("pain review")
    }
    let local: Set<TreatmentKind> = [.externalBeam, .radiopharmaceutical, .procedure]
    if reviews.count == 1 && !local.contains(regimen.kind)
      || reviews.isEmpty && local.contains(regimen.kind)
    {
      report.error(
        at: "companions", "a review of pain is missing; ask after some weeks and after some months")
    }
  }
}
