import CivilTime
import Regimens

extension PlanDraft {
  /// A booking must respect the minimum interval and the clinic's days.
  mutating func checkBooking(_ placement: Placement, _ verdict: inout Verdict) {
    guard placement.status == .booked else { return }
    let subject = name(placement.slot.number)
    let phase = basis.regimen.phases[placement.slot.phase]
    if placement.date < placement.earliest {
      let isStart = placement.previous == nil
      let withholds = raise(
        .stop, isStart ? "order.start" : "window.minimum",
        "\(subject) is booked for \(placement.date), before "
          + (isStart
            ? "the order's start \(placement.earliest)"
            : "its earliest day \(placement.earliest)"),
        facts: placement.previous.map { ["occurrence before: \($0)"] } ?? [],
        citations: isStart ? [] : phase.window?.earliest.citations ?? [], at: placement)
      if withholds { verdict.stops("booked too early") }
    }
    if !phase.atHome, let reason = basis.calendar.closureReason(on: placement.date) {
      let withholds = raise(
        .stop, "clinic.closed",
        "\(subject) is booked for \(placement.date), when the clinic is closed (\(reason))",
        at: placement)
      if withholds { verdict.stops("booked on a closed day") }
    }
  }

  /// Two fractions that follow each other must be booked as many hours apart as the regimen says.
  mutating func checkHoursApart(_ placement: Placement, _ verdict: inout Verdict) {
    guard placement.status == .booked, let time = placement.time,
      let hours = hoursApart(placement),
      let before = placements.last(where: {
        $0.slot.number < placement.slot.number && $0.date <= placement.date && !$0.isOmitted
      }), let earlier = before.time ?? state.givenAt[before.slot.number],
      Self.minutes(from: before.date, earlier, to: placement.date, time) < hours.value * 60
    else { return }
    let withholds = raise(
      .stop, "fractions.hours-apart",
      "\(name(placement.slot.number)) is booked for \(placement.date) at \(time), less than "
        + "\(hours.value) h from \(name(before.slot.number))"
        + (before.date == placement.date ? "" : " on \(before.date)") + " at \(earlier)",
      facts: ["\(before.date) \(earlier)", "\(placement.date) \(time)"], citations: hours.citations,
      at: placement)
    if withholds { verdict.stops("fractions too close") }
  }

  /// A dose on request beyond the most that may be given.
  mutating func checkCount(_ placement: Placement, _ verdict: inout Verdict) {
    guard case .onRequest(let most?) = basis.regimen.phases[placement.slot.phase].rhythm,
      placement.slot.number > most.value
    else { return }
    let withholds = raise(
      .stop, "count.most",
      "\(name(placement.slot.number)) is requested; at most \(most.value) may be given",
      citations: most.citations, at: placement)
    if withholds { verdict.stops("more than may be given") }
  }

  /// An occurrence against its window: late, or beyond the day a person decides.
  mutating func checkWindow(_ placement: Placement, _ verdict: inout Verdict) {
    let subject = name(placement.slot.number)
    let phase = basis.regimen.phases[placement.slot.phase]
    let verb = placement.status == .booked ? "booked" : "planned"
    if let decision = placement.decision {
      watch(decision.adding(days: 1))
      if max(placement.date, asOf) > decision {
        let withholds = raise(
          .stop, "window.decision",
          placement.date > decision
            ? "\(subject) is \(verb) for \(placement.date), after \(decision): a prescriber must "
              + "decide how to go on"
            : "\(subject) has not been given by \(decision): a prescriber must decide how to go on",
          facts: (placement.previous.map { ["occurrence before: \($0)"] } ?? [])
            + ["target \(placement.target)"],
          citations: phase.window?.decision.flatMap(\.citations) ?? [], at: placement)
        if withholds { verdict.stops("prescriber must decide") }
        return
      }
    }
    if let early = placement.early, placement.date < early, placement.date >= placement.earliest {
      let days = placement.target - placement.date
      raise(
        .warn, "window.early",
        "\(subject) is \(verb) for \(placement.date), \(days) d before its target "
          + "\(placement.target)", facts: ["first day without comment \(early)"],
        citations: phase.window?.earlyWithoutComment?.citations ?? [], at: placement)
      verdict.notes("\(days) d early")
    }
    guard let latest = placement.latest, placement.date > latest else { return }
    let days = placement.date - placement.target
    raise(
      .warn, "window.late",
      "\(subject) is \(verb) for \(placement.date), \(days) d after its target \(placement.target)",
      facts: ["latest day without comment \(latest)"], citations: lateCitations(placement),
      at: placement)
    verdict.notes("\(days) d late")
  }

  /// An occurrence whose day has passed without a word: once it is late beyond comment, the later ones
  /// wait until someone records what happened.
  mutating func checkOverdue(_ placement: Placement) {
    watch(placement.date.adding(days: 1))
    let latest = max(placement.latest ?? placement.date, placement.date)
    watch(latest.adding(days: 1))
    guard asOf > latest else { return }
    let days = asOf - placement.date
    let message =
      "\(name(placement.slot.number)) was planned for \(placement.date) and is \(days) d overdue: "
      + "record what happened, or defer it"
    guard let stated = placement.latest else {
      raise(.warn, "window.overdue", message, at: placement)
      return
    }
    if raise(
      .hold, "window.overdue", message, facts: ["latest day without comment \(stated)"],
      citations: lateCitations(placement), at: placement)
    {
      block(at: placement.slot.number)
    }
  }

  /// An occurrence with nothing recorded although a later one was given.
  mutating func passedOver(_ placement: Placement) -> (Visit.State, String) {
    let number = placement.slot.number
    let withholds = raise(
      .hold, "ledger.gap",
      "\(name(number)) has no record, although \(name(state.highestGiven)) was given: record it as "
        + "given, omitted or missed", at: placement)
    if withholds { block(at: number) }
    return (withholds ? .held : .overdue, "not recorded")
  }

  /// A fraction series that has been drawn out too long waits for a prescriber.
  mutating func checkOverrun(_ placement: Placement, _ verdict: inout Verdict) {
    guard let overrun = overrun(), overrun.isTooLong else { return }
    let withholds = raise(
      .stop, "fractions.overrun", overrun.message, facts: overrun.facts,
      citations: overrun.citations, at: placement)
    if withholds { verdict.stops("prescriber must decide") }
  }

  func lateCitations(_ placement: Placement) -> [String] {
    basis.regimen.phases[placement.slot.phase].window?.lateWithoutComment?.citations ?? []
  }
}
