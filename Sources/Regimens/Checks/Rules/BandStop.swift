import Quantities

extension RegimenCheck {
  /// Two limits for one rule would let a dose through the one and not the other.
  static let bandStop = RegimenCheck(
    id: "band.stop",
    demand: "Where the bands stop the dose, a gate on clearance that stops it has the "
      + "same limit."
  ) { regimen, report in
    let limits = regimen.gates(on: .creatinineClearance).compactMap { gate -> Quantity? in
      guard gate.severity == .stop, case .measured(_, let range?) = gate.condition else {
        return nil
      }
      return range.lower?.quantity
    }
    for part in regimen.doseParts {
      guard let table = part.value.bands, table.basis != .age else { continue }
      for (index, band) in table.bands.enumerated() {
        guard case .stop = band.outcome, let edge = band.range.upper?.quantity, !limits.isEmpty,
          !limits.contains(edge)
        else { continue }
        report.error(
          at: "\(part.path).bands.bands[\(index)]",
          "no gate on creatinine clearance stops below \(edge)")
      }
    }
  }
}
