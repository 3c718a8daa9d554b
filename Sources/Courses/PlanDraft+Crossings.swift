import CivilTime
import Quantities
import Regimens

extension PlanDraft {
  /// What rules across treatments say of one dose.
  mutating func checkCrossings(_ placement: Placement, _ verdict: inout Verdict) {
    for crossing in crossings where crossing.occurrence == placement.slot.number {
      if let analyte = crossing.analyte, hasGate(on: analyte, placement) { continue }
      let withholds = raise(
        crossing.severity, crossing.rule, crossing.message, facts: crossing.facts,
        words: crossing.sources, at: placement)
      guard withholds else { continue }
      if crossing.severity == .stop {
        verdict.stops(crossing.rule)
      } else {
        verdict.holds(crossing.rule, blocks: true)
      }
    }
  }

  /// What they say of no single dose.
  mutating func reportCrossings() {
    for crossing in crossings where crossing.occurrence == nil {
      findings.append(
        Finding(
          severity: crossing.severity, rule: crossing.rule, message: crossing.message,
          facts: crossing.facts, sources: crossing.sources, course: course.id, occurrence: nil,
          date: crossing.date))
    }
  }

  /// The rules across treatments that a gate on the same value speaks for, in brackets.
  func rulesSpokenFor(_ gate: Gate, _ placement: Placement) -> String {
    guard case .measured(let analyte, _) = gate.condition else { return "" }
    let rules = crossings.filter {
      $0.analyte == analyte && $0.occurrence == placement.slot.number
    }.map(\.rule)
    return rules.isEmpty ? "" : " (\(rules.joined(separator: ", ")))"
  }

  private func hasGate(on analyte: Analyte, _ placement: Placement) -> Bool {
    basis.gates.contains { gate in
      guard case .measured(analyte, within: _?) = gate.value.condition else { return false }
      return gate.value.severity >= .hold
        && review.guards(
          gate, isFirst: isFirst(placement), cycleDay: placement.slot.block.first)
    }
  }
}
