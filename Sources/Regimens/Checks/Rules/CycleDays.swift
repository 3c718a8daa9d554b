import CivilTime

extension RegimenCheck {
  /// Files of other systems count from day 0; taken over as they are, every dose comes a day late.
  static let cycleDays = RegimenCheck(
    id: "cycle.days",
    demand: "The days of a cycle count from 1, begin with day 1 and end inside the cycle."
  ) { regimen, report in
    for part in regimen.phaseParts {
      guard case .cycles(let length, let days, _) = part.value.rhythm else { continue }
      if let first = days.value.first?.first, first != 1 {
        report.error(
          at: "\(part.path).cycle.days", "the first day is \(first); a cycle begins with day 1")
      }
      if let last = days.value.last?.last, last > length.value.nominalDays {
        report.error(
          at: "\(part.path).cycle.days", "day \(last) lies outside a cycle of \(length.value)")
      }
    }
  }
}
