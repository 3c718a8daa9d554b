extension RegimenCheck {
  /// A dose is late without comment for less than the time to the next one, and before a person
  /// decides.
  static let windowLate = RegimenCheck(
    id: "window.late",
    demand: "A dose is late without comment for less than the time to the next one, and "
      + "before a person decides."
  ) { regimen, report in
    for part in regimen.phaseParts {
      guard let window = part.value.window, let late = window.lateWithoutComment?.value else {
        continue
      }
      let path = "\(part.path).window.late-ok"
      let gap = part.value.plannedGaps.first ?? 0
      let days = late.days(afterGap: gap)
      if days < gap { report.error(at: path, "the day lies before the target; write it as +7 d") }
      if gap > 0, days > 2 * gap {
        report.error(at: path, "the day lies beyond the next dose")
      }
      for decision in window.decision where decision.value.days(afterGap: gap) < days {
        report.error(at: path, "the day lies beyond the one on which a person decides")
      }
    }
  }
}
