import Quantities

extension RegimenCheck {
  /// A question that is asked only once the dose is already withheld is never asked.
  static let gateTwins = RegimenCheck(
    id: "gate.twins",
    demand: "Two gates on one value for the same doses differ in severity, and the "
      + "milder one is the stricter."
  ) { regimen, report in
    let parts = regimen.gateParts
    for (index, part) in parts.enumerated() {
      guard let own = part.value.measuredRange else { continue }
      for other in parts.dropFirst(index + 1) {
        guard let second = other.value.measuredRange, second.analyte == own.analyte,
          part.value.mayMeet(other.value)
        else { continue }
        if part.value.severity == other.value.severity, own.isLower == second.isLower {
          report.error(
            at: other.path, "'\(part.value.id)' guards the same doses with the same severity")
          continue
        }
        guard own.isLower == second.isLower, let order = own.limit.order(to: second.limit) else {
          continue
        }
        let isOwnMilder = part.value.severity < other.value.severity
        let isOwnStricter = own.isLower ? order > 0 : order < 0
        if isOwnMilder != isOwnStricter {
          report.error(
            at: other.path,
            "the milder of this gate and '\(part.value.id)' must have the stricter limit")
        }
      }
    }
  }
}

extension Gate {
  fileprivate var measuredRange: (analyte: Analyte, isLower: Bool, limit: Quantity)? {
    guard case .measured(let analyte, let range?) = condition else { return nil }
    return (range.lower ?? range.upper).map { (analyte, range.lower != nil, $0.quantity) }
  }

  /// Whether both may guard one dose under one label.
  fileprivate func mayMeet(_ other: Gate) -> Bool {
    let labels = Set(jurisdictions.isEmpty ? Jurisdiction.allCases : jurisdictions)
    let others = Set(other.jurisdictions.isEmpty ? Jurisdiction.allCases : other.jurisdictions)
    let days =
      cycleDays.isEmpty || other.cycleDays.isEmpty
      || !Set(cycleDays).isDisjoint(with: other.cycleDays)
    return scope == other.scope && days && !labels.isDisjoint(with: others)
  }
}
