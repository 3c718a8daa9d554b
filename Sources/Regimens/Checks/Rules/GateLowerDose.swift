extension RegimenCheck {
  /// A gate after which the dose goes down needs a dose to go down to.
  static let gateLowerDose = RegimenCheck(
    id: "gate.lower-dose",
    demand: "A gate that lowers the dose belongs to later doses of an agent with dose levels."
  ) { regimen, report in
    let hasLevels = regimen.doses.values.contains { !$0.levels.isEmpty }
    for part in regimen.gateParts where part.value.lowersDose != nil {
      if !hasLevels {
        report.error(at: "\(part.path).then-lower-dose", "no dose of this regimen has levels")
      }
      if part.value.scope == .firstDose {
        report.error(at: "\(part.path).scope", "before the first dose there is none to lower")
      }
    }
  }
}
