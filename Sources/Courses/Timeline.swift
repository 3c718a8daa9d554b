import CivilTime
import Regimens

/// Places the occurrences of a course one after the other, from facts where there are any and from the
/// regimen's rhythm where there are none.
///
/// Dates are closed form from an anchor (`anchor + cycles x length + day`), not a walk of additions, so
/// that civil months keep their day; the anchor moves only when a dose stands off its target and the
/// regimen says that later doses follow it.
struct Timeline: IteratorProtocol {
  let phases: [PhaseItem]
  let order: Order
  let state: CourseState
  let calendar: WorkingCalendar
  private var slots: SlotSequence
  private var anchor: CivilDate
  private var anchorCycle = 0
  private(set) var previous: CivilDate?
  /// How the first day of a later phase was found.
  private var phaseBegin: Trace.Anchor?
  /// A late day's demand on the next cycle: never before this long after it.
  private var floor: (gap: CivilInterval, after: CivilDate)?
  /// Whether an end of the regimen's own stopped the course.
  private(set) var reachedLimit = false

  /// Starts at the order's first day, or at the first dose given elsewhere.
  init(
    course: Course, basis: PlanBasis, state: CourseState, calendar: WorkingCalendar? = nil
  ) {
    order = course.order
    phases = basis.phases
    self.state = state
    self.calendar = calendar ?? basis.calendar
    slots = SlotSequence(
      basis: basis, order: course.order,
      onRequest: max(
        course.order.carriedOver.count + 1 + state.requests.count, state.highestGiven))
    anchor = course.order.carriedOver.first ?? course.order.start
  }

  /// How many occurrences the order has; nil while it runs until stopped.
  var total: Int? { slots.total }

  mutating func next() -> Placement? {
    guard let slot = slots.next() else { return nil }
    if slot.isFirstOfPhase, slot.phase > 0 { begin(slot.phase) }
    var (target, cause) = target(of: slot)
    if slot.number == order.carriedOver.count + 1, slot.number > 1, target < order.start {
      (target, cause) = (order.start, .orderStart(order.start))
      reanchor(slot, on: target)
    }
    if let demand = takeFloor(for: slot), demand.day > target {
      (target, cause) = (demand.day, demand.cause)
      reanchor(slot, on: target)
    }
    let earliest = earliest(for: slot, target: target)
    let placement = place(slot, target: target, earliest: earliest, cause: cause)
    if placement.isPending, let limit = limit(of: slot.phase), target > limit {
      reachedLimit = true
      return nil
    }
    follow(placement)
    return placement
  }

  /// Moves the anchor to where a later phase begins.
  private mutating func begin(_ index: Int) {
    let before = index - 1
    switch phases[index].value.begins {
    case .orderStart: phaseBegin = nil
    case .nextCycle:
      phaseBegin = nil
      if case .cycles(let length, _, _) = phases[before].value.rhythm,
        let cycles = slots.cycles(ofPhase: before)
      {
        let times = cycles - anchorCycle
        phaseBegin = .after(length.value, times: times, from: anchor)
        anchor = anchor.adding(length.value, times: times)
      }
    case .afterLast(let gap, _):
      let from = previous ?? anchor
      phaseBegin = .after(gap.value, times: 1, from: from)
      anchor = from.adding(gap.value)
    }
    anchorCycle = 0
    floor = nil
  }

  private func target(of slot: Slot) -> (CivilDate, Trace.Anchor) {
    switch phases[slot.phase].value.rhythm {
    case .cycles(let length, _, _):
      let cycles = slot.cycle - anchorCycle
      let dayOne = cycles == 0 ? anchor : anchor.adding(length.value, times: cycles)
      let first = slot.block.first
      if first > 1 {
        return (
          dayOne.adding(days: first - 1), .after(.days(first - 1), times: 1, from: dayOne)
        )
      }
      if cycles != 0 { return (dayOne, .after(length.value, times: cycles, from: anchor)) }
      return (dayOne, phaseBegin ?? .orderStart(dayOne))
    case .fractions(_, let spacing): return fraction(slot, spacing)
    case .onRequest:
      let request = slot.cycle - order.carriedOver.count - 1
      guard state.requests.indices.contains(request) else { return (anchor, .orderStart(anchor)) }
      return (state.requests[request], .requested(state.requests[request]))
    case .once: return (anchor, phaseBegin ?? .orderStart(anchor))
    }
  }

  private func fraction(_ slot: Slot, _ spacing: FractionSpacing) -> (CivilDate, Trace.Anchor) {
    guard let previous, !slot.isFirstOfPhase else {
      return (anchor, phaseBegin ?? .treatmentDay(after: nil))
    }
    switch spacing {
    case .treatmentDays: return treatmentDay(after: previous)
    case .everySecondDay:
      return (previous.adding(days: 2), .after(.days(2), times: 1, from: previous))
    case .twiceDaily:
      if slot.cycle.isMultiple(of: 2) { return treatmentDay(after: previous) }
      return (previous, .offset(.days(0), from: previous))
    }
  }

  private func treatmentDay(after previous: CivilDate) -> (CivilDate, Trace.Anchor) {
    let day = previous.adding(days: 1)
    return (calendar.firstOpen(onOrAfter: day) ?? day, .treatmentDay(after: previous))
  }

  /// The first day an occurrence may be given.
  private func earliest(for slot: Slot, target: CivilDate) -> CivilDate {
    guard let previous else { return min(order.start, target) }
    let phase = phases[slot.phase]
    let ofDay = phase.value.dayRules[slot.block.first]?.earliest
    let own =
      ofDay.map { previous.adding($0.value) }
      // A bound that counts from the target must still not pass the occurrence before.
      ?? phase.value.window.map {
        max(
          $0.earliest.value.day(previous: previous, target: target) ?? target,
          previous.adding(days: 1))
      } ?? previous.adding(days: 1)
    if slot.isFirstOfPhase, slot.phase > 0 {
      switch phase.value.begins {
      case .nextCycle(let least), .afterLast(_, let least): return previous.adding(least.value)
      case .orderStart: return own
      }
    }
    if case .fractions(_, .twiceDaily) = phase.value.rhythm, !slot.cycle.isMultiple(of: 2) {
      return previous
    }
    return own
  }

  /// Lets a placed occurrence move the anchor of those that follow, as the regimen says.
  private mutating func follow(_ placement: Placement) {
    if placement.isOmitted { return }
    let slot = placement.slot
    let phase = phases[slot.phase]
    previous = previous.map { max($0, placement.date) } ?? placement.date
    guard case .cycles = phase.value.rhythm, placement.date != placement.target else { return }
    switch phase.value.afterLate {
    case .reanchor, .keepTotal: reanchor(slot, on: placement.date)
    case .shiftCycle:
      if slot.isFirstOfCycle {
        reanchor(slot, on: placement.date)
      } else if placement.date > placement.target,
        let gap = phase.value.dayRules[slot.block.first]?.nextCycleAfter
      {
        floor = (gap.value, placement.date)
      }
    case .keepGrid, .omit: break
    }
  }

  private mutating func reanchor(_ slot: Slot, on date: CivilDate) {
    guard case .cycles = phases[slot.phase].value.rhythm else {
      anchor = date
      return
    }
    anchor = date.adding(days: 1 - slot.block.first)
    anchorCycle = slot.cycle
    if slot.isFirstOfCycle { phaseBegin = nil }
  }

  /// What a late day of the cycle before asks of this first day of a cycle.
  private mutating func takeFloor(for slot: Slot) -> (day: CivilDate, cause: Trace.Anchor)? {
    guard slot.isFirstOfCycle, let floor else { return nil }
    self.floor = nil
    return (
      floor.after.adding(floor.gap), .after(floor.gap, times: 1, from: floor.after)
    )
  }

  /// The last day an open-ended phase may reach.
  private func limit(of phase: Int) -> CivilDate? {
    guard case .cycles(_, _, .untilStopped(let most?)) = phases[phase].value.rhythm else {
      return nil
    }
    return (order.carriedOver.first ?? order.start).adding(most.value)
  }
}
