import CivilTime

extension RegimenCheck {
  /// Without it a series could stretch over weeks and nobody would be asked.
  static let phaseOverrun = RegimenCheck(
    id: "phase.overrun",
    demand: "A fraction series says how far it may overrun before a person decides."
  ) { regimen, report in
    for part in regimen.phaseParts {
      guard case .fractions(let count, _) = part.value.rhythm else { continue }
      let decision = part.value.window?.decision ?? []
      guard let overrun = part.value.longestOverrun else {
        if decision.isEmpty, count.value > 1 {
          report.error(at: part.path, "add 'longest-overrun', or a decision to the window")
        }
        continue
      }
      let days = overrun.value.nominalDays
      if days <= 0 || days > max(14, 2 * count.value) {
        report.error(
          at: "\(part.path).longest-overrun",
          "\(overrun.value) is no sensible overrun of \(count.value) fractions")
      }
    }
  }
}
