import CivilTime
import Quantities
import Regimens

extension PlanDraft {
  /// What rules across treatments say of one dose.
  mutating func checkCrossings(_ placement: Placement, _ verdict: inout Verdict) {
    for crossing in crossings where crossing.occurrence == placement.slot.number {
      if let analyte = crossing.analyte, isSaidByGate(analyte, placement) { continue }
      // What stands in the way of an overdue dose is counted from today, and changes with it.
      if placement.date < asOf { watch(asOf.adding(days: 1)) }
      let withholds = raise(
        crossing.severity, crossing.rule, crossing.message, facts: crossing.facts,
        words: crossing.sources, at: placement, newest: crossing.newest)
      guard withholds else { continue }
      if crossing.severity == .stop {
        verdict.stops(crossing.rule)
      } else {
        verdict.holds(crossing.rule, blocks: true)
      }
    }
  }

  /// What they say of no single dose.
  ///
  /// An override lifts such a rule too, until a newer fact speaks of it, such as another day for the work.
  mutating func reportCrossings() {
    for crossing in crossings where crossing.occurrence == nil {
      var (message, facts, sources) = (crossing.message, crossing.facts, crossing.sources)
      if crossing.blocked == .dentalWork, let jaw = basis.regimen.jaw {
        message += ". " + advice(jaw)
        sources += basis.regimen.words(of: jaw.citations).filter { !sources.contains($0) }
      }
      var lifted: String?
      if crossing.severity >= .hold,
        let override = state.overrides.last(where: { $0.rule == crossing.rule && !$0.by.isEmpty })
      {
        if let newest = crossing.newest, newest > override.recorded {
          facts.append(Self.outdated(override))
        } else {
          lifted = Self.words(of: override)
        }
      }
      findings.append(
        Finding(
          severity: lifted == nil ? crossing.severity : .info, rule: crossing.rule,
          message: message, facts: facts, sources: sources, course: course.id, occurrence: nil,
          date: crossing.date, override: lifted))
    }
  }

  /// What is known of work on the jaw, with the days that are better than others.
  private func advice(_ jaw: JawAdvice) -> String {
    var words = jaw.invasiveWork.value
    if words.hasSuffix(".") { words.removeLast() }
    let due = next.map { placements[$0].date }
    if let due, let before = jaw.beforeNextDose?.value {
      words += ". Best from \(due.adding(-before)) on, before the dose due on \(due)"
    }
    if let longest = jaw.longestInterval?.value,
      let last = placements.last(where: \.isGiven)?.date
    {
      words += "; that dose follows healing, at the latest on \(last.adding(longest))"
    }
    return words
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
