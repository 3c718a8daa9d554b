import Quantities

extension RegimenCheck {
  /// A radiopharmaceutical waits for platelets and white cells or neutrophils, before first and
  /// later doses.
  static let radioCounts = RegimenCheck(
    id: "radio.counts",
    demand: "A radiopharmaceutical waits for platelets and white cells or neutrophils, "
      + "before first and later doses."
  ) { regimen, report in
    guard regimen.kind == .radiopharmaceutical else { return }
    let isRepeated = regimen.phases.reduce(0) { $0 + ($1.occurrences ?? 2) } > 1
    for (name, analytes) in [
      ("platelets", [Analyte.platelets]),
      ("white cells or neutrophils", [.neutrophils, .whiteCells]),
    ] {
      let scopes = Set(
        analytes.flatMap(regimen.gates(on:)).filter { $0.severity >= .hold }.map(\.scope))
      if scopes.isDisjoint(with: [.everyDose, .firstDose]) {
        report.error(at: "gates", "no gate holds the first dose for \(name)")
      }
      if isRepeated, scopes.isDisjoint(with: [.everyDose, .laterDoses]) {
        report.error(at: "gates", "no gate holds a later dose for \(name)")
      }
    }
  }
}
