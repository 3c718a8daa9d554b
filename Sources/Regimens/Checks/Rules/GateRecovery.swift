import CivilTime

extension RegimenCheck {
  /// It counts from the last dose, which the first dose does not have.
  static let gateRecovery = RegimenCheck(
    id: "gate.recovery",
    demand: "Recovery has a first and a last day, in order, and is asked of later doses."
  ) { regimen, report in
    for part in regimen.gateParts {
      guard let recovery = part.value.recovery else { continue }
      let path = "\(part.path).recovery"
      if recovery.from.value.nominalDays <= 0 {
        report.error(at: "\(path).from", "recovery is looked for after the last dose")
      }
      if recovery.to.value.nominalDays < recovery.from.value.nominalDays {
        report.error(at: "\(path).to", "\(recovery.to.value) lies before \(recovery.from.value)")
      }
      if recovery.to.value.nominalDays > 2 * recovery.from.value.nominalDays {
        report.warning(
          at: "\(path).to", "\(recovery.to.value) lies far beyond \(recovery.from.value)")
      }
      if part.value.scope == .firstDose {
        report.error(at: path, "before the first dose there is nothing to recover from")
      }
      if let gap = regimen.phases.flatMap(\.plannedGaps).last, recovery.from.value.nominalDays < gap
      {
        report.error(at: "\(path).from", "\(recovery.from.value) lies before the next dose is due")
      }
    }
  }
}
