import Quantities

extension RegimenCheck {
  /// Chemotherapy waits for neutrophils and platelets.
  static let chemoCounts = RegimenCheck(
    id: "chemo.counts",
    demand: "Chemotherapy waits for neutrophils and platelets."
  ) { regimen, report in
    guard regimen.kind == .chemotherapy else { return }
    for analyte in [Analyte.neutrophils, .platelets] {
      let gates = regimen.gates(on: analyte).filter {
        $0.severity >= .hold && $0.scope != .laterDoses
      }
      if gates.isEmpty { report.error(at: "gates", "no gate holds a dose for \(analyte.title)") }
    }
  }
}
