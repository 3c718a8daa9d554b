extension RegimenCheck {
  /// Every dose is given in a phase.
  static let doseGiven = RegimenCheck(
    id: "dose.given",
    demand: "Every dose is given in a phase."
  ) { regimen, report in
    let given = Set(regimen.phases.flatMap(\.doses))
    for part in regimen.doseParts where !given.contains(part.value.id) {
      report.error(
        at: part.path, "no phase gives '\(part.value.id)'; name it under 'give' or remove it")
    }
  }
}
