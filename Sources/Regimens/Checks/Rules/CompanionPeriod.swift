import CivilTime

extension RegimenCheck {
  /// A precaution that begins a day late leaves out the day that matters most.
  static let companionPeriod = RegimenCheck(
    id: "companion.period",
    demand: "A span begins on its anchor's day or before it, and ends later."
  ) { regimen, report in
    for part in regimen.companionParts {
      guard case .period(let from, let end) = part.value.timing else { continue }
      let path = "\(part.path).period"
      let start = from.value.nominalDays
      // Advice may open a window weeks later; a few days later it is a slip.
      if start > 0, part.value.kind != .advice || start < 7 {
        report.error(
          at: "\(path).from", "\(from.value) leaves out the day of the anchor; write 0 d")
      }
      switch end {
      case .afterAnchor(let to):
        if to.value.nominalDays < start {
          report.error(at: "\(path).to", "\(to.value) lies before \(from.value)")
        }
        if to.value.nominalDays < 0 {
          report.error(at: "\(path).to", "the span ends before its anchor")
        }
      case .afterCourse(let to?) where to.value.nominalDays <= 0:
        report.error(at: "\(path).to", "a span after the course has a length")
      case .afterCourse: break
      }
    }
  }
}
