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
    if reviews.count < 2 { report.error(at: "companions", "there are not two reviews of pain") }
  }
}
