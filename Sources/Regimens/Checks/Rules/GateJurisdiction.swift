import Quantities

extension RegimenCheck {
  /// Labels differ in their limits, seldom in what they measure: a gate for one label alone is
  /// mostly the remains of a pair.
  ///
  /// Where it is meant, give the others a gate that only warns.
  static let gateJurisdiction = RegimenCheck(
    id: "gate.jurisdiction",
    demand: "A value that is asked for under one label only is asked for under every label."
  ) { regimen, report in
    let own = Set(regimen.jurisdictions.isEmpty ? Jurisdiction.allCases : regimen.jurisdictions)
    var labels: [String: Set<Jurisdiction>] = [:]
    func key(_ gate: Gate) -> String? {
      guard case .measured(let analyte, _) = gate.condition else { return nil }
      return "\(analyte.rawValue) \(gate.scope.rawValue)"
    }
    for gate in regimen.gates {
      guard let key = key(gate) else { continue }
      labels[key, default: []].formUnion(
        gate.jurisdictions.isEmpty ? Jurisdiction.allCases : gate.jurisdictions)
    }
    for part in regimen.gateParts where !part.value.jurisdictions.isEmpty {
      guard let key = key(part.value),
        let missing = own.subtracting(labels[key] ?? []).sortedNames.first
      else { continue }
      report.error(
        at: "\(part.path).only-in", "nothing measures the same under the label '\(missing)'")
    }
  }
}

extension Set<Jurisdiction> {
  fileprivate var sortedNames: [String] { map(\.rawValue).sorted() }
}
