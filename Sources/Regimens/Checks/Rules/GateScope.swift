import Quantities

extension RegimenCheck {
  /// Published limits relax once treatment has begun; the other way round is a swap.
  static let gateScope = RegimenCheck(
    id: "gate.scope",
    demand: "A rise is asked of later doses, and the limits of later doses are no "
      + "stricter than those of the first."
  ) { regimen, report in
    let parts = regimen.gateParts
    for part in parts {
      if case .riseFromBaseline = part.value.condition, part.value.scope == .firstDose {
        report.error(at: "\(part.path).scope", "before the first dose nothing can have risen")
      }
      guard part.value.scope == .laterDoses, let later = part.value.lowerLimit else { continue }
      for first in parts
      where first.value.scope == .firstDose && first.value.severity == part.value.severity {
        guard let start = first.value.lowerLimit, start.analyte == later.analyte,
          (later.quantity.order(to: start.quantity) ?? 0) > 0
        else { continue }
        report.error(
          at: "\(part.path).measured",
          "\(later.quantity) is stricter than \(start.quantity) before the first dose; were they swapped?"
        )
      }
    }
  }
}

extension Gate {
  /// The least value of a measured gate, with what is measured.
  fileprivate var lowerLimit: (analyte: Analyte, quantity: Quantity)? {
    guard case .measured(let analyte, let range?) = condition, let lower = range.lower else {
      return nil
    }
    return (analyte, lower.quantity)
  }
}
