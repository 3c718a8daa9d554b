import CivilTime
import Regimens

extension Timeline {
  /// Gives an occurrence its day: the one recorded, booked or agreed, or else its target.
  func place(
    _ slot: Slot, target: CivilDate, earliest: CivilDate, cause: Trace.Anchor
  ) -> Placement {
    let phase = phases[slot.phase]
    let previous = previous
    func placed(
      on date: CivilDate, time: TimeOfDay? = nil, _ status: Placement.Status,
      _ anchor: Trace.Anchor, moves: [Trace.Move] = []
    ) -> Placement {
      var decision: CivilDate?
      for bound in phase.value.window?.decision ?? [] {
        guard let day = bound.value.day(previous: previous, target: target) else { continue }
        decision = min(decision ?? day, day)
      }
      return Placement(
        slot: slot, target: target, date: date, time: time, earliest: earliest,
        early: previous.flatMap { previous in
          phase.value.window?.earlyWithoutComment?.value.day(previous: previous, target: target)
        },
        latest: phase.value.window?.lateWithoutComment?.value.day(
          previous: previous, target: target),
        decision: decision, previous: previous, status: status,
        trace: Trace(anchor: anchor, target: target, date: date, moves: moves))
    }
    func omitted(_ reason: String) -> Placement {
      placed(on: target, .omitted(reason: reason), cause)
    }
    /// Moves a wished day to one that is allowed, unless that is too late for its day of the cycle.
    func wished(
      _ day: CivilDate, _ status: Placement.Status, _ anchor: Trace.Anchor
    ) -> Placement {
      let (date, moves) = open(day, in: phase, earliest: earliest)
      if let limit = phase.value.dayRules[slot.block.first]?.omitBeyond,
        date > target.adding(limit.value)
      {
        return omitted("later than \(limit.value) after its day")
      }
      return placed(on: date, status, anchor, moves: moves)
    }
    switch state.records[slot.number] {
    case .given(let day, _)?: return placed(on: day, .given, .recorded(day))
    case .omitted(let reason)?: return omitted(reason)
    case .booked(let day, let time)?: return placed(on: day, time: time, .booked, .booked(day))
    case .deferred(let day, let reason)?:
      return wished(day, .deferred(reason: reason), .deferred(to: day))
    case .missed(let recorded)?:
      let isLeftOut = phase.value.dayRules[slot.block.first]?.omitWhenMissed ?? false
      if phase.value.afterLate == .omit || isLeftOut { return omitted("missed; not made up") }
      return wished(max(target, recorded.adding(days: 1)), .missed, .missed(recorded))
    case nil: return wished(target, .planned, cause)
    }
  }

  /// The day an occurrence can stand on: never before the minimum, never on a closed day.
  private func open(
    _ day: CivilDate, in phase: PhaseItem, earliest: CivilDate
  ) -> (CivilDate, [Trace.Move]) {
    var date = day
    var moves: [Trace.Move] = []
    if date < earliest {
      date = earliest
      moves.append(.minimumInterval(until: earliest))
    }
    guard !phase.value.atHome, phase.value.closure != .none, !calendar.isOpen(date),
      let open = calendar.shift(date, by: phase.value.closure, notBefore: earliest)
    else { return (date, moves) }
    moves.append(.closed(on: date, reason: calendar.closureReason(on: date) ?? "closed"))
    return (open, moves)
  }
}
