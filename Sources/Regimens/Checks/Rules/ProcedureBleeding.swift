import Quantities

extension RegimenCheck {
  /// Platelets are measured, the INR is confirmed on a checklist; one without the other is half a check.
  static let procedureBleeding = RegimenCheck(
    id: "procedure.bleeding",
    demand:
      "A procedure that waits for platelets waits for the clotting too, and the other way round."
  ) { regimen, report in
    guard regimen.kind == .procedure else { return }
    let hasPlatelets = !regimen.gates(on: .platelets).isEmpty
    let hasClotting = regimen.gates.contains { gate in
      if case .confirmed(let point) = gate.condition { point.hasPrefix("inr") } else { false }
    }
    if hasPlatelets != hasClotting {
      report.error(
        at: "gates", "no gate asks for \(hasPlatelets ? "the clotting" : "platelets")")
    }
  }
}
