import CivilTime
import Quantities
import Regimens

extension PlanDraft {
  /// What rules across treatments say of one dose.
  mutating func checkCrossings(_ placement: Placement, _ verdict: inout Verdict) {
    for crossing in crossings where crossing.occurrence == placement.slot.number {
      if let analyte = crossing.analyte, isSaidByGate(analyte, placement) { continue }
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
    let analytes = gate.condition.analytes
    guard !analytes.isEmpty else { return "" }
    let rules = crossings.filter {
      $0.analyte.map(analytes.contains) ?? false && $0.occurrence == placement.slot.number
    }.map(\.rule)
    return rules.isEmpty ? "" : " (\(rules.joined(separator: ", ")))"
  }

  /// Whether a gate of the regimen that withholds the dose says the same.
  private func isSaidByGate(_ analyte: Analyte, _ placement: Placement) -> Bool {
    basis.gates.contains { gate in
      gate.value.severity >= .hold && gate.value.condition.analytes.contains(analyte)
        && review.guards(
          gate, isFirst: isFirst(placement), cycleDay: placement.slot.block.first)
        && review.result(of: gate, for: placement).isFailed
    }
  }
}
