import CivilTime

extension RegimenCheck {
  /// A clinic books by weekday; 28 written as 27 or 29 walks through the week.
  static let cycleLength = RegimenCheck(
    id: "cycle.length",
    demand: "A cycle in days is a whole number of weeks where its doses are given at "
      + "the clinic."
  ) { regimen, report in
    for part in regimen.phaseParts {
      guard case .cycles(let length, _, _) = part.value.rhythm, length.value.months == 0 else {
        continue
      }
      if !part.value.atHome, !length.value.days.isMultiple(of: 7) {
        report.warning(
          at: "\(part.path).cycle.every", "\(length.value) is not a whole number of weeks")
      }
    }
  }
}
