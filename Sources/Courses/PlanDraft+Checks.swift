import CivilTime
import Dosing
import Regimens

extension PlanDraft {
  /// A booking must respect the minimum interval and the clinic's days.
  mutating func checkDay(_ placement: Placement, _ verdict: inout Verdict) {
    guard placement.status == .booked else { return }
    let number = placement.slot.number
    let phase = regimen.phases[placement.slot.phase]
    if placement.date < placement.earliest {
      let withholds = raise(
        .stop, "window.minimum",
        "\(name(number)) is booked for \(placement.date), before its earliest day "
          + "\(placement.earliest)",
        facts: placement.previous.map { ["occurrence before: \($0)"] } ?? [],
        citations: phase.window?.earliest.citations ?? [], occurrence: number, date: placement.date)
      if withholds { verdict.stop = verdict.stop ?? "before earliest day" }
    }
    if !phase.atHome, let reason = calendar.closureReason(on: placement.date) {
      let withholds = raise(
        .stop, "clinic.closed",
        "\(name(number)) is booked for \(placement.date), when the clinic is closed (\(reason))",
        occurrence: number, date: placement.date)
      if withholds { verdict.stop = verdict.stop ?? "booked on a closed day" }
    }
  }

  /// The next occurrence against its window: late, or beyond the day a person decides.
  mutating func checkWindow(_ placement: Placement, _ verdict: inout Verdict) {
    let number = placement.slot.number
    let phase = regimen.phases[placement.slot.phase]
    let standing = max(placement.date, asOf)
    if let decision = placement.decision, standing > decision {
      let withholds = raise(
        .stop, "window.decision",
        "\(name(number)) would come after \(decision): a prescriber must decide how to go on",
        facts: placement.previous.map { ["occurrence before: \($0)", "target \(placement.target)"] }
          ?? ["target \(placement.target)"],
        citations: phase.window?.decision.flatMap(\.citations) ?? [], occurrence: number,
        date: placement.date)
      if withholds { verdict.stop = verdict.stop ?? "prescriber must decide" }
    } else if let latest = placement.latest, placement.date > latest {
      let days = placement.date - placement.target
      raise(
        .warn, "window.late",
        "\(name(number)) is planned for \(placement.date), \(days) d after its target "
          + "\(placement.target)",
        facts: ["latest day without comment \(latest)"], citations: windowCitations(placement),
        occurrence: number, date: placement.date)
      verdict.note = "\(days) d late"
    }
  }

  /// The next occurrence against every gate of its regimen.
  mutating func checkGates(_ placement: Placement, _ verdict: inout Verdict) {
    let number = placement.slot.number
    for gate in review.gates(for: number) {
      let rule = "gate.\(gate.id)"
      switch review.result(of: gate, for: placement) {
      case .passed: break
      case .awaiting(let from, let what):
        turningPoints.insert(from)
        raise(
          .info, rule, "\(name(number)) on \(placement.date) waits for: \(what)",
          citations: gate.citations, occurrence: number, date: placement.date)
        verdict.note = verdict.note ?? "needs \(gate.title)"
      case .missing(let what, let facts):
        let withholds = raise(
          .hold, rule, "\(name(number)) on \(placement.date) is held: no \(what)", facts: facts,
          citations: gate.citations, occurrence: number, date: placement.date)
        if withholds { verdict.hold = verdict.hold ?? "needs \(gate.title)" }
      case .failed(let message, let facts):
        let severity = gate.severity
        let withholds = raise(
          severity, rule, "\(name(number)): \(message)" + recoveryNote(gate, placement),
          facts: facts, citations: gate.citations, occurrence: number, date: placement.date)
        guard withholds else { continue }
        if severity == .stop {
          verdict.stop = verdict.stop ?? "needs \(gate.title)"
        } else {
          verdict.hold = "needs \(gate.title)"
          verdict.blocks = true
        }
        checkRecovery(gate, placement, &verdict)
      }
    }
  }

  private func recoveryNote(_ gate: Gate, _ placement: Placement) -> String {
    guard let recovery = gate.recovery, let previous = placement.previous else { return "" }
    return "; recovery must come between \(previous.adding(recovery.from.value)) and "
      + "\(previous.adding(recovery.to.value))"
  }

  private mutating func checkRecovery(
    _ gate: Gate, _ placement: Placement, _ verdict: inout Verdict
  ) {
    guard let recovery = gate.recovery, let previous = placement.previous else { return }
    let deadline = previous.adding(recovery.to.value)
    turningPoints.insert(deadline.adding(days: 1))
    guard asOf > deadline else { return }
    let number = placement.slot.number
    if raise(
      .stop, "gate.\(gate.id).recovery",
      "\(name(number)): no recovery by \(deadline): a prescriber must decide whether to end",
      facts: ["dose before: \(previous)"], citations: recovery.to.citations, occurrence: number,
      date: deadline)
    {
      verdict.stop = verdict.stop ?? "no recovery in time"
    }
  }

  /// Osteonecrosis of the jaw leaves every later date of a bone-modifying agent to the prescriber.
  mutating func checkJaw(_ placement: Placement, _ verdict: inout Verdict) {
    guard regimen.kind.isBoneModifying,
      let jaw = state.dental.last(where: { $0.event == .osteonecrosis })
    else { return }
    let number = placement.slot.number
    if raise(
      .stop, "dental.osteonecrosis",
      "osteonecrosis of the jaw was recorded on \(jaw.on): whether to go on is the prescriber's "
        + "decision", facts: ["recorded \(jaw.on)"], occurrence: number, date: placement.date)
    {
      verdict.stop = verdict.stop ?? "jaw osteonecrosis"
    }
  }

  /// Whether a dose can be printed for the next occurrence.
  mutating func checkDose(
    _ placement: Placement, _ results: [DoseResult], _ verdict: inout Verdict
  ) {
    let number = placement.slot.number
    for result in results {
      switch result.problem {
      case nil: break
      case .missing(let what)?:
        turningPoints.insert(placement.date)
        let isDue = asOf >= placement.date
        let withholds = raise(
          isDue ? .hold : .info, "dose.facts",
          "the dose of \(result.agent) for \(name(number)) needs: \(what)", occurrence: number,
          date: placement.date)
        if withholds { verdict.hold = verdict.hold ?? "needs \(what)" }
        verdict.note = verdict.note ?? "needs \(what)"
      case .ruledOut(let reason, let citations)?:
        let withholds = raise(
          .stop, "dose.ruled-out", "no dose of \(result.agent) is printed: \(reason)",
          facts: result.working, citations: citations, occurrence: number, date: placement.date)
        if withholds { verdict.stop = verdict.stop ?? "no dose: \(reason)" }
      }
    }
    checkBand(placement, results)
  }

  /// A label that bands on the value at the start keeps the dose; a later value in another band is
  /// worth a question.
  private mutating func checkBand(_ placement: Placement, _ results: [DoseResult]) {
    let facts = dosingFacts
    guard let now = facts.creatinineNow, now != facts.creatinineAtStart else { return }
    let later = DosingFacts(
      born: facts.born, sex: facts.sex, height: facts.height, weight: facts.weight,
      creatinineAtStart: now, creatinineNow: now, level: facts.level, ordered: facts.ordered)
    let rules = regimen.phases[placement.slot.phase].doses.compactMap { regimen.doses[$0] }
    for (rule, result) in zip(rules, results)
    where rule.bands?.basis == .clearanceAtStart && result.amount != nil {
      let other = DoseCalculation.result(of: rule, for: later)
      guard other.amount != result.amount else { continue }
      raise(
        .warn, "dose.band-changed",
        "the latest creatinine would give \(other.amount.map { "\($0)" } ?? "no dose"); the dose "
          + "stays \(result.text), as set at the start, unless the prescriber changes it",
        facts: other.working, occurrence: placement.slot.number, date: placement.date)
    }
  }
}
