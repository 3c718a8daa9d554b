import CivilTime
import Regimens

extension PlanDraft {
  /// The next occurrence against every gate of its regimen.
  mutating func checkGates(_ placement: Placement, _ verdict: inout Verdict) {
    let (isFirst, day) = (isFirst(placement), placement.slot.block.first)
    for gate in basis.gates where review.guards(gate, isFirst: isFirst, cycleDay: day) {
      check(gate, placement, &verdict)
      if gate.value.lowersDose != nil { checkLevel(gate, placement, &verdict) }
    }
  }

  /// After each time such a gate has failed the dose goes down a level, which the prescriber records; when
  /// no level is left the treatment has reached its end.
  private mutating func checkLevel(
    _ gate: GateItem, _ placement: Placement, _ verdict: inout Verdict
  ) {
    guard let first = placements.first(where: \.isGiven)?.date else { return }
    let failures = review.failures(of: gate, since: first)
    guard let last = failures.last, state.doseLevel < failures.count else { return }
    let levels = basis.phases[placement.slot.phase].rules.map(\.levels).max { $0.count < $1.count }
    let facts = failures.map { "\(gate.value.title): not on \($0)" }
    guard let levels, failures.count <= levels.count else {
      let withholds = raise(
        .stop, "gate.\(gate.value.id).again",
        "\(name(placement.slot.number)): no lower dose is left after \(last): a prescriber must decide "
          + "whether to end", facts: facts, citations: gate.value.lowersDose ?? [], at: placement,
        newest: last)
      if withholds { verdict.stops("no lower dose is left") }
      return
    }
    let level = levels[failures.count - 1]
    let withholds = raise(
      .hold, "gate.\(gate.value.id).level",
      "\(name(placement.slot.number)): after \(last) treatment goes on at \(level.value): the "
        + "prescriber records dose-level \(failures.count)", facts: facts,
      citations: level.citations, at: placement, newest: last)
    if withholds { verdict.holds("needs a lower dose level", blocks: true) }
  }

  private mutating func check(_ gate: GateItem, _ placement: Placement, _ verdict: inout Verdict) {
    let rule = "gate.\(gate.value.id)"
    let subject = name(placement.slot.number)
    switch review.result(of: gate, for: placement) {
    case .awaiting where gate.value.passesWithoutData, .missing where gate.value.passesWithoutData:
      break
    case .passed(let until):
      if let until { watch(until.adding(days: 1)) }
    case .awaiting(let from, let what, let short):
      watch(from)
      raise(
        .info, rule, "\(subject) on \(placement.date) waits for: \(what)",
        words: gate.sources, at: placement)
      verdict.notes("needs \(short)")
    case .missing(let what, let short, let facts):
      let withholds = raise(
        .hold, rule, "\(subject) on \(placement.date) is held: no \(what)", facts: facts,
        words: gate.sources, at: placement)
      if withholds { verdict.holds("needs \(short)", blocks: false) }
    case .failed(let message, let short, let facts, let recorded):
      let withholds = raise(
        gate.value.severity, rule,
        "\(subject): \(message)" + recoveryNote(gate, placement)
          + rulesSpokenFor(gate.value, placement),
        facts: facts, words: gate.sources, at: placement, newest: recorded)
      guard withholds else {
        if gate.value.severity == .warn { verdict.notes(short) }
        return
      }
      if gate.value.severity == .stop {
        verdict.stops(short)
      } else {
        verdict.holds(short, blocks: true)
      }
      checkRecovery(gate, placement, &verdict)
    }
  }

  private func recoveryNote(_ gate: GateItem, _ placement: Placement) -> String {
    guard let recovery = gate.value.recovery, let previous = placement.previous else { return "" }
    let (first, last) = (
      previous.adding(recovery.from.value), previous.adding(recovery.to.value)
    )
    return first < last
      ? "; recovery is due by \(first), at the latest by \(last)" : "; recovery is due by \(last)"
  }

  private mutating func checkRecovery(
    _ gate: GateItem, _ placement: Placement, _ verdict: inout Verdict
  ) {
    guard let recovery = gate.value.recovery, let previous = placement.previous else { return }
    let deadline = previous.adding(recovery.to.value)
    watch(deadline.adding(days: 1))
    guard asOf > deadline else { return }
    let withholds = raise(
      .stop, "gate.\(gate.value.id).recovery",
      "\(name(placement.slot.number)): no recovery by \(deadline): a prescriber must decide "
        + "whether to end",
      facts: ["dose before: \(previous)"], citations: recovery.to.citations, at: placement)
    if withholds { verdict.stops("no recovery in time") }
  }
}
