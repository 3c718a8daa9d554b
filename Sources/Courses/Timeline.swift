import CivilTime
import Regimens

/// Places the occurrences of a course one after the other, from facts where there are any and from the
/// regimen's rhythm where there are none.
///
/// Dates are closed form from an anchor (`anchor + cycles x length + day`), not a walk of additions, so that
/// civil months keep their day; the anchor moves only when a dose stands off its target and the regimen says
/// that later doses follow it.
struct Timeline: IteratorProtocol {
  private let regimen: Regimen
  private let course: Course
  private let state: CourseState
  private let calendar: WorkingCalendar
  private var slots: SlotSequence
  private var anchor: CivilDate
  private var anchorCycle = 0
  private var previous: CivilDate?
  private var nextCycleFloor: CivilDate?

  /// Starts at the order's first day, or at the first dose given elsewhere.
  init(course: Course, regimen: Regimen, state: CourseState, calendar: WorkingCalendar) {
    self.course = course
    self.regimen = regimen
    self.state = state
    self.calendar = calendar
    slots = SlotSequence(regimen: regimen, order: course.order, requests: state.requests.count)
    anchor = course.order.carriedOver.first ?? course.order.start
  }

  /// How many occurrences the order has; nil while it runs until stopped.
  var total: Int? { slots.total }

  mutating func next() -> Placement? {
    guard let slot = slots.next() else { return nil }
    let phase = regimen.phases[slot.phase]
    if slot.isFirstOfPhase, slot.phase > 0 { begin(slot.phase) }
    let (target, cause) = target(of: slot, in: phase)
    if let stop = limit(of: phase), target > stop { return nil }
    let earliest = earliest(for: slot, in: phase, target: target)
    let placement = place(slot, in: phase, target: target, earliest: earliest, cause: cause)
    follow(placement, in: phase)
    return placement
  }

  /// Moves the anchor to where a later phase begins.
  private mutating func begin(_ index: Int) {
    let before = regimen.phases[index - 1]
    switch regimen.phases[index].begins {
    case .orderStart: break
    case .nextCycle:
      if case .cycles(let length, _, .times(let times)) = before.rhythm {
        let cycles = course.order.counts[before.id] ?? times.value
        anchor = anchor.adding(length.value, times: cycles - anchorCycle)
      }
    case .afterLast(let gap, _):
      anchor = (previous ?? anchor).adding(gap.value)
    }
    anchorCycle = 0
  }

  private func target(of slot: Slot, in phase: Phase) -> (CivilDate, Trace.Anchor) {
    switch phase.rhythm {
    case .cycles(let length, _, _):
      let cycles = slot.cycle - anchorCycle
      let dayOne = anchor.adding(length.value, times: cycles)
      let floor = slot.isFirstOfCycle ? nextCycleFloor : nil
      let target = max(dayOne.adding(days: slot.block.first - 1), floor ?? dayOne)
      if slot.number == 1 { return (target, .orderStart(target)) }
      if slot.block.first > 1 {
        return (target, .after(.days(slot.block.first - 1), times: 1, from: dayOne))
      }
      if cycles == 0 { return (target, transition(into: slot, at: target)) }
      return (target, .after(length.value, times: cycles, from: anchor))
    case .fractions(_, let spacing): return fraction(slot, spacing)
    case .onRequest:
      guard slot.cycle > 0, slot.cycle <= state.requests.count else {
        return (anchor, .orderStart(anchor))
      }
      let day = state.requests[slot.cycle - 1]
      return (day, .requested(day))
    case .once: return (anchor, .orderStart(anchor))
    }
  }

  private func transition(into slot: Slot, at target: CivilDate) -> Trace.Anchor {
    guard let previous else { return .orderStart(target) }
    return .after(.days(target - previous), times: 1, from: previous)
  }

  private func fraction(_ slot: Slot, _ spacing: FractionSpacing) -> (CivilDate, Trace.Anchor) {
    guard let previous, !slot.isFirstOfPhase else {
      return (anchor, .treatmentDay(after: nil))
    }
    switch spacing {
    case .treatmentDays:
      let day = previous.adding(days: 1)
      return (calendar.firstOpen(onOrAfter: day) ?? day, .treatmentDay(after: previous))
    case .everySecondDay:
      return (previous.adding(days: 2), .after(.days(2), times: 1, from: previous))
    case .twiceDaily:
      guard slot.cycle.isMultiple(of: 2) else { return (previous, .treatmentDay(after: previous)) }
      let day = previous.adding(days: 1)
      return (calendar.firstOpen(onOrAfter: day) ?? day, .treatmentDay(after: previous))
    }
  }

  private func earliest(for slot: Slot, in phase: Phase, target: CivilDate) -> CivilDate {
    guard let previous else { return target }
    if slot.isFirstOfPhase, slot.phase > 0, case .nextCycle(let least) = phase.begins {
      return previous.adding(least.value)
    }
    if case .fractions(_, .twiceDaily) = phase.rhythm, !slot.cycle.isMultiple(of: 2) {
      return previous
    }
    if slot.isFirstOfPhase, slot.phase > 0, case .afterLast(_, let least) = phase.begins {
      return previous.adding(least.value)
    }
    return phase.window?.earliest.value.day(previous: previous, target: target)
      ?? previous.adding(days: 1)
  }

  private func place(
    _ slot: Slot, in phase: Phase, target: CivilDate, earliest: CivilDate, cause: Trace.Anchor
  ) -> Placement {
    let previous = self.previous
    let latest = phase.window?.lateWithoutComment?.value.day(previous: previous, target: target)
    let decision = phase.window?.decision.compactMap {
      $0.value.day(previous: previous, target: target)
    }.min()
    func placed(
      on date: CivilDate, time: TimeOfDay? = nil, _ status: Placement.Status,
      _ anchor: Trace.Anchor, moved: Trace.Move? = nil
    ) -> Placement {
      Placement(
        slot: slot, target: target, date: date,
        lastDate: date.adding(days: slot.block.last - slot.block.first), time: time,
        earliest: earliest, latest: latest, decision: decision, previous: previous, status: status,
        trace: Trace(anchor: anchor, target: target, date: date, moved: moved))
    }
    if let day = state.given[slot.number] { return placed(on: day, .given, .recorded(day)) }
    if let reason = state.omitted[slot.number] {
      return placed(on: target, .omitted(reason: reason), cause)
    }
    switch state.arrangements[slot.number] {
    case .booked(let day, let time)?: return placed(on: day, time: time, .booked, .booked(day))
    case .deferred(let day, _)?:
      let (date, moved) = open(day, in: phase, earliest: earliest)
      return placed(on: date, .planned, .deferred(to: day), moved: moved)
    case .missed(let recorded)?:
      if phase.afterLate == .omit {
        return placed(on: target, .omitted(reason: "missed; not made up"), cause)
      }
      let (date, moved) = open(
        max(target, recorded.adding(days: 1)), in: phase, earliest: earliest)
      return placed(on: date, .missed, .missed(recorded), moved: moved)
    case nil:
      let (date, moved) = open(target, in: phase, earliest: earliest)
      if let limit = phase.dayRules[slot.block.first]?.omitBeyond,
        date > target.adding(limit.value)
      {
        return placed(
          on: target, .omitted(reason: "later than \(limit.value) after its day"), cause)
      }
      return placed(on: date, .planned, cause, moved: moved)
    }
  }

  /// The day an occurrence can stand on: never before the minimum, never on a closed day.
  private func open(
    _ day: CivilDate, in phase: Phase, earliest: CivilDate
  ) -> (CivilDate, Trace.Move?) {
    let allowed = max(day, earliest)
    let minimum: Trace.Move? = allowed > day ? .minimumInterval(until: earliest) : nil
    guard !phase.atHome, phase.closure != .none, let reason = calendar.closureReason(on: allowed),
      let date = calendar.shift(allowed, by: phase.closure, notBefore: earliest)
    else { return (allowed, minimum) }
    return (date, .closed(on: allowed, reason: reason))
  }

  /// Lets a placed occurrence move the anchor of those that follow, as the regimen says.
  private mutating func follow(_ placement: Placement, in phase: Phase) {
    let slot = placement.slot
    if slot.isFirstOfCycle { nextCycleFloor = nil }
    if case .omitted = placement.status { return }
    previous = placement.date
    guard case .cycles = phase.rhythm, placement.date != placement.target else { return }
    switch phase.afterLate {
    case .reanchor, .keepTotal: reanchor(on: placement)
    case .shiftCycle:
      if slot.isFirstOfCycle {
        reanchor(on: placement)
      } else if placement.date > placement.target,
        let gap = phase.dayRules[slot.block.first]?.nextCycleAfter
      {
        nextCycleFloor = placement.date.adding(gap.value)
      }
    case .keepGrid, .omit: break
    }
  }

  private mutating func reanchor(on placement: Placement) {
    anchor = placement.date.adding(days: 1 - placement.slot.block.first)
    anchorCycle = placement.slot.cycle
  }

  /// The last day an open-ended phase may reach.
  private func limit(of phase: Phase) -> CivilDate? {
    guard case .cycles(_, _, .untilStopped(let most?)) = phase.rhythm else { return nil }
    return course.order.start.adding(most.value)
  }
}
