import Quantities

extension RegimenCheck {
  /// Gates for days of a cycle name days on which something is given, and together all of them.
  static let gateDay = RegimenCheck(
    id: "gate.day",
    demand:
      "Gates for days of a cycle name days on which something is given, and together all of them."
  ) { regimen, report in
    let days = Set(
      regimen.phases.flatMap { phase -> [Int] in
        guard case .cycles(_, let blocks, _) = phase.rhythm else { return [] }
        return blocks.value.map(\.first)
      })
    for part in regimen.gateParts {
      for day in part.value.cycleDays where !days.contains(day) {
        report.error(at: "\(part.path).on-days", "nothing is given on day \(day) of a cycle")
      }
    }
    var covered: [String: Set<Int>] = [:]
    func key(_ gate: Gate) -> String? {
      guard case .measured(let analyte, _) = gate.condition else { return nil }
      return "\(analyte.rawValue) \(gate.scope.rawValue)"
    }
    for gate in regimen.gates {
      guard let key = key(gate) else { continue }
      covered[key, default: []].formUnion(gate.cycleDays.isEmpty ? days : Set(gate.cycleDays))
    }
    for part in regimen.gateParts where !part.value.cycleDays.isEmpty {
      guard let key = key(part.value),
        let missing = days.subtracting(covered[key] ?? []).min()
      else { continue }
      report.error(
        at: "\(part.path).on-days", "nothing asks for the same before the dose of day \(missing)")
    }
  }
}
