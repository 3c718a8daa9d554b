extension RegimenCheck {
  /// A premedication after its dose, or at an hour nobody stated, is none.
  static let companionTimes = RegimenCheck(
    id: "companion.times",
    demand:
      "Times around a dose are given once each, rising, within two days of it; a premedication has such "
      + "times before the dose, or days that begin by then, and says where it is taken."
  ) { regimen, report in
    for part in regimen.companionParts {
      let companion = part.value
      if companion.kind == .premedication, companion.setting == nil {
        report.error(
          at: "\(part.path).setting", "say where it is taken: 'setting: home' or 'setting: clinic'")
      }
      switch companion.timing {
      case .times(let times):
        let path = "\(part.path).times"
        let values = times.map(\.value)
        if values.isEmpty { report.error(at: path, "no time is given") }
        if !zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) {
          report.error(at: path, "the times do not rise")
        }
        if values.contains(where: { abs($0) > 2_880 }) {
          report.error(at: path, "a time lies beyond two days")
        }
        if companion.kind == .premedication, values.contains(where: { $0 >= 0 }) {
          report.error(
            at: path, "a premedication lies before its dose; write a time such as -30 min")
        }
        if companion.setting == .clinic, values.contains(where: { abs($0) > 480 }) {
          report.error(at: path, "what is given at the clinic lies within 8 h of the dose")
        }
      case .period, .clinicLead: break
      case .window, .repeating:
        if companion.kind == .premedication {
          report.error(at: part.path, "a premedication has 'times' or a 'period'")
        }
      }
    }
  }
}
