import CivilTime

extension RegimenCheck {
  /// What clears a dose lies before it; what follows the end of a course lies after it.
  static let companionWindow = RegimenCheck(
    id: "companion.window",
    demand: "A window opens, aims and closes in this order, on the side of its anchor "
      + "that its sense asks for."
  ) { regimen, report in
    for part in regimen.companionParts {
      guard case .window(let earliest, let target, let latest) = part.value.timing else { continue }
      let path = "\(part.path).window"
      let days = [earliest, target, latest].map(\.value.nominalDays)
      if days[0] > days[1] || days[1] > days[2] {
        report.error(
          at: path, "\(earliest.value), \(target.value), \(latest.value) are out of order")
      }
      if part.value.clears != nil, days[2] > 0 {
        report.error(at: "\(path).latest", "what clears a dose lies before it")
      }
      if [.end, .extraction].contains(part.value.anchor), days[0] < 0 {
        report.error(at: "\(path).earliest", "what follows lies after its anchor")
      }
      if part.value.anchor == .everyDose, let gap = regimen.phases.flatMap(\.plannedGaps).min(),
        gap > 0,
        days[2] - days[0] > max(gap, 21) * 2
      {
        report.warning(at: path, "the window is much longer than the time to the next dose")
      }
      if days[2] - days[0] > 70 {
        report.error(at: path, "a window of \(days[2] - days[0]) d is no appointment")
      }
    }
  }
}
