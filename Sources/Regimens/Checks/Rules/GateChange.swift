extension RegimenCheck {
  /// A few percent are noise of the laboratory, and a move of nearly all is none that could be waited for.
  static let gateChange = RegimenCheck(
    id: "gate.change",
    demand: "A share of the baseline lies from 10 to 75 %, and is asked of later doses."
  ) { regimen, report in
    for part in regimen.gateParts {
      for case .change(_, let share) in part.value.condition.parts {
        if !(10...75).contains(share.percent.value) {
          report.error(
            at: "\(part.path).change",
            "\(share.percent.value) % is no limit of a \(share.direction)")
        }
        if part.value.scope == .firstDose {
          report.error(
            at: "\(part.path).scope", "before the first dose nothing has moved from the baseline")
        }
      }
    }
  }
}
