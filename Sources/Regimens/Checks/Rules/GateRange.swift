extension RegimenCheck {
  /// A gate's limits are above zero and leave room between them.
  static let gateRange = RegimenCheck(
    id: "gate.range",
    demand: "A gate's limits are above zero and leave room between them."
  ) { regimen, report in
    for part in regimen.gateParts {
      guard case .measured(_, let range?) = part.value.condition else { continue }
      let path = "\(part.path).measured"
      for limit in [range.lower, range.upper] {
        guard let limit, !limit.quantity.isPositive else { continue }
        report.error(at: path, "the limit '\(limit.quantity)' is not above zero")
      }
      if let lower = range.lower?.quantity, let upper = range.upper?.quantity,
        (lower.order(to: upper) ?? 0) >= 0
      {
        report.error(at: path, "no value lies \(range)")
      }
    }
  }
}
