extension RegimenCheck {
  /// What is early without comment lies between what is allowed at all and the target.
  static let windowEarly = RegimenCheck(
    id: "window.early",
    demand: "A dose is early without comment from its earliest day on, and before its target."
  ) { regimen, report in
    for part in regimen.phaseParts {
      guard let window = part.value.window, let early = window.earlyWithoutComment?.value else {
        continue
      }
      let path = "\(part.path).window.early-ok"
      let gap = part.value.plannedGaps.first ?? 0
      let days = early.days(afterGap: gap)
      if days >= gap {
        report.error(at: path, "the day does not lie before the target; write it as -2 d")
      }
      if days < window.earliest.value.days(afterGap: gap) {
        report.error(at: path, "the day lies before the earliest one")
      }
    }
  }
}
