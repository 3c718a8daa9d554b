import CivilTime

extension RegimenCheck {
  /// The gap before a later phase is longer than nothing and no shorter than its earliest day.
  static let phaseGap = RegimenCheck(
    id: "phase.gap",
    demand: "The gap before a later phase is longer than nothing and no shorter than "
      + "its earliest day."
  ) { regimen, report in
    for part in regimen.phaseParts {
      switch part.value.begins {
      case .orderStart: break
      case .nextCycle(let earliest):
        if earliest.value.nominalDays <= 0 {
          report.error(
            at: "\(part.path).begins.next-cycle.earliest",
            "the earliest day must lie after the last dose of the phase before")
        }
      case .afterLast(let target, let earliest):
        if earliest.value.nominalDays <= 0 {
          report.error(
            at: "\(part.path).begins.after-last.earliest",
            "the earliest day must lie after the last dose of the phase before")
        }
        if earliest.value.nominalDays > target.value.nominalDays {
          report.error(
            at: "\(part.path).begins.after-last.earliest",
            "\(earliest.value) is later than the target, \(target.value)")
        }
        guard let own = part.value.plannedGaps.last, own != target.value.nominalDays else {
          continue
        }
        report.warning(
          at: "\(part.path).begins.after-last.target",
          "\(target.value) differs from the rhythm of the phase itself, \(own) d")
      }
    }
  }
}
