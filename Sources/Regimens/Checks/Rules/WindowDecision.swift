extension RegimenCheck {
  /// Without a decision a course could drift for months.
  ///
  /// A bound so far off that it would never be reached is as good as none.
  static let windowDecision = RegimenCheck(
    id: "window.decision",
    demand: "A treatment that repeats at the clinic says when a person must decide, "
      + "after the target."
  ) { regimen, report in
    for part in regimen.phaseParts {
      let phase = part.value
      guard let window = phase.window else { continue }
      let path = "\(part.path).window.decision"
      if case .cycles = phase.rhythm, window.decision.isEmpty, phase.occurrences != 1 {
        report.error(at: path, "say from when on a person decides, such as '+28 d'")
      }
      guard let shortest = phase.plannedGaps.first, let longest = phase.plannedGaps.last else {
        continue
      }
      for decision in window.decision {
        let days = decision.value.days(afterGap: shortest)
        if days <= shortest { report.error(at: path, "the decision lies before the target") }
        let most =
          switch decision.value {
          case .sincePrevious: max(3 * longest, 84)
          case .beyondTarget: shortest + max(2 * longest, 28)
          }
        if days > most {
          report.error(
            at: path, "\(decision.value.interval) is so long that nobody would ever be asked")
        }
      }
    }
  }
}
