import Quantities

extension RegimenCheck {
  /// A multiple of normal caps a value above its normal range, or is the floor below it.
  static let gateRange = RegimenCheck(
    id: "gate.range",
    demand: "A gate's limits are above zero and leave room between them."
  ) { regimen, report in
    for part in regimen.gateParts {
      let path = "\(part.path).measured"
      for case .measured(_, let range?) in part.value.condition.parts {
        check(range, path, &report)
      }
    }
  }

  private static func check(_ range: LimitRange, _ path: String, _ report: inout Report) {
    for limit in [range.lower, range.upper] {
      guard let limit, !limit.quantity.isPositive else { continue }
      report.error(at: path, "the limit '\(limit.quantity)' is not above zero")
    }
    if let lower = range.lower?.quantity, let upper = range.upper?.quantity,
      (lower.order(to: upper) ?? 0) >= 0
    {
      report.error(at: path, "no value lies \(range)")
    }
    if let lower = range.lower?.quantity, lower.isMultipleOfNormal,
      lower.unit != .lowerLimitOfNormal || lower.value > Exact(1)
    {
      report.error(at: path, "'\(lower)' is no floor: write a share of the lower limit of normal")
    }
    if let upper = range.upper?.quantity, upper.isMultipleOfNormal,
      upper.unit != .upperLimitOfNormal || upper.value < Exact(1) || upper.value > Exact(10)
    {
      report.error(
        at: path, "'\(upper)' is no cap: write 1 to 10 times the upper limit of normal")
    }
  }
}
