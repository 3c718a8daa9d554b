import Quantities

extension RegimenCheck {
  /// Marrow is judged by both, and a limit of 100 for platelets next to one of 1.5 for neutrophils shows which is
  /// which.
  static let gateCounts = RegimenCheck(
    id: "gate.counts",
    demand: "Platelets are asked for wherever white cells are, and their limit is the higher one."
  ) { regimen, report in
    let platelets = regimen.limits(of: [.platelets])
    let whiteCells = regimen.limits(of: [.neutrophils, .whiteCells])
    let hasPlatelets = !regimen.gates(on: .platelets).isEmpty
    let hasWhiteCells =
      !regimen.gates(on: .neutrophils).isEmpty || !regimen.gates(on: .whiteCells).isEmpty
    if regimen.kind != .procedure, hasPlatelets != hasWhiteCells {
      report.error(
        at: "gates",
        "no gate asks for \(hasPlatelets ? "white cells or neutrophils" : "platelets")")
    }
    for one in whiteCells {
      for other in platelets where (one.value.order(to: other.value) ?? 0) >= 0 {
        report.error(
          at: one.path, "\(one.value) is not below \(other.value) for platelets; were they swapped?"
        )
      }
    }
  }
}

extension Regimen {
  fileprivate func limits(of analytes: Set<Analyte>) -> [Part<Quantity>] {
    gateParts.compactMap { part in
      guard case .measured(let analyte, let range?) = part.value.condition,
        analytes.contains(analyte), let lower = range.lower
      else { return nil }
      return Part(path: "\(part.path).measured", value: lower.quantity)
    }
  }
}
