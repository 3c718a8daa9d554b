import Quantities

extension RegimenCheck {
  /// Platelets and the INR are looked at together; one without the other is half a check.
  static let procedureBleeding = RegimenCheck(
    id: "procedure.bleeding",
    demand:
      "A procedure that waits for platelets waits for the clotting too, and the other way round."
  ) { regimen, report in
    guard regimen.kind == .procedure else { return }
    let hasPlatelets = !regimen.gates(on: .platelets).isEmpty
    let hasClotting = !regimen.gates(on: .inr).isEmpty
    if hasPlatelets != hasClotting {
      report.error(
        at: "gates", "no gate asks for \(hasPlatelets ? "the clotting" : "platelets")")
    }
  }
}
