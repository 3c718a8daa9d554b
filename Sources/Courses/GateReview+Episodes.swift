import CivilTime
import Quantities
import Regimens

extension GateReview {
  /// The days on which a gate began to fail, from a day on: each time it had held in between.
  func failures(of gate: GateItem, since day: CivilDate) -> [CivilDate] {
    var days: Set<CivilDate> = []
    for toxicity in state.toxicities { days.insert(toxicity.on) }
    for analyte in gate.value.condition.analytes {
      let parts: [Analyte] =
        switch analyte {
        case .creatinineClearance: [.creatinineClearance, .creatinine]
        case .correctedCalcium: [.correctedCalcium, .calcium]
        default: [analyte]
        }
      for part in parts { days.formUnion((state.labs[part] ?? []).map(\.on)) }
    }
    var begun: [CivilDate] = []
    var isFailing = false
    for day in days.filter({ $0 >= day }).sorted() {
      let fails = upTo(day).fails(gate.value.condition, scope: gate.value.scope)
      if fails, !isFailing { begun.append(day) }
      isFailing = fails
    }
    return begun
  }

  /// Whether the values there are, however old, break a condition.
  private func fails(_ condition: GateCondition, scope: Gate.Scope) -> Bool {
    switch condition {
    case .measured(let analyte, let range?):
      guard case .known(let limits) = absolute(range, of: analyte),
        let latest = try? reading(of: analyte, scope: scope),
        let value = try? comparable(latest.value, analyte, with: limits)
      else { return false }
      return (try? limits.contains(value)) == false
    case .change(let analyte, let share):
      guard let start = try? baseline(of: analyte),
        let latest = try? reading(of: analyte, scope: .everyDose)
      else { return false }
      return (try? moves(latest, from: start, by: share, analyte)) == true
    case .toxicity(let limit): return !excess(over: limit).isEmpty
    case .anyOf(let parts): return parts.allSatisfy { fails($0, scope: scope) }
    case .allOf(let parts): return parts.contains { fails($0, scope: scope) }
    case .measured, .riseFromBaseline, .cleared, .confirmed: return false
    }
  }
}
