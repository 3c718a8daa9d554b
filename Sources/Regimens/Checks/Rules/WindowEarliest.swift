import CivilTime

extension RegimenCheck {
  /// A minimum that is far below the target is shown to a reviewer: it lets two doses come too close.
  static let windowEarliest = RegimenCheck(
    id: "window.earliest",
    demand: "The earliest day lies after the dose before, and not after the target."
  ) { regimen, report in
    for part in regimen.phaseParts {
      guard let earliest = part.value.window?.earliest.value else { continue }
      let path = "\(part.path).window.earliest"
      let gaps = part.value.plannedGaps
      if case .fractions(_, .twiceDaily) = part.value.rhythm { continue }
      guard let least = gaps.first else {
        if earliest.interval.nominalDays <= 0 || earliest.interval.nominalDays > 366 {
          report.error(at: path, "the earliest day must lie within a year after the dose before")
        }
        continue
      }
      if case .sincePrevious(let interval) = earliest, interval.days < 0 || interval.months < 0 {
        report.error(at: path, "an interval since the dose before has no sign")
      }
      let days = earliest.days(afterGap: least)
      if days <= 0 {
        report.error(at: path, "the earliest day must lie after the dose before")
      } else if days > least {
        report.error(at: path, "the earliest day, \(days) d, is later than the target, \(least) d")
      } else if days * 3 < least * 2 {
        report.warning(
          at: path, "the earliest day, \(days) d, is far before the target, \(least) d; check it")
      }
    }
  }
}
