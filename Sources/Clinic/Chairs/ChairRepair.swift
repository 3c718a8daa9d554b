import Chairs
package import CivilTime
import Courses

/// A clinic's plan mended after something happened on one of its days, with what changes for whom.
package struct ChairRepair: Sendable {
  /// The mended plan.
  package let plan: ChairPlan
  /// One for each visit whose seat differs.
  package let changes: [Change]
  /// Visits that had a seat, were not hit by the event, and were moved all the same.
  package let movedOthers: Int
  /// Whether no repair moves fewer others.
  package let isProven: Bool

  /// A visit before and after.
  package struct Change: Sendable {
    package let label: String
    package let what: String
    /// Nil where it has no seat.
    package let before: ChairPlan.Seat?
    package let after: ChairPlan.Seat?
    /// Whether the event itself took its seat.
    package let isHit: Bool
    /// Why it has no seat, and the cheapest way out; nil where it has one, or does not come.
    package let wayOut: String?
  }

  /// What happened.
  package enum Event: Sendable {
    /// A patient comes so many minutes late.
    case late(String, minutes: Int)
    case sick(String)
    case closed(String)
    case added(ChairPlan.Visit)
    case cancelled(String)
  }

  /// Mends a day of a plan with the least disturbance; whoever started before `now` stays.
  ///
  /// - Parameters:
  ///   - plan: The plan in force.
  ///   - date: The day concerned; nil where the plan has one day.
  ///   - now: When it is known; nil before the day begins.
  ///   - event: What happened.
  ///   - desk: The clinic and its room.
  ///   - seconds: How long to look for it; nil for a moment, and longer where somebody would lose the seat.
  /// - Returns: The mended plan and what changes.
  /// - Throws: Where names are unknown, or nothing can be mended.
  package static func mend(
    _ plan: ChairPlan, on date: CivilDate?, at now: TimeOfDay?, event: Event, desk: RoomDesk,
    seconds: Double?
  ) throws(DeskError) -> ChairRepair {
    let old = try day(date, of: plan)
    var plan = plan
    let (chairs, slot) = try layout(old, of: plan, desk: desk, now: now)
    var names: [String: [ChairPlan.Visit]] = [:]
    for sitting in chairs.sittings { names[sitting.leader.id] = sitting.visits }
    let what: DayEvent
    switch event {
    case .late(let name, let minutes):
      let leader = try find(name, in: chairs)
      what = .late(visit: leader, minutes: minutes)
      let start = old.seats.first { $0.visit == leader }?.start ?? chairs.grid.time(slot)
      let delay = chairs.grid.length(minutes) * chairs.grid.minutes
      // Whoever comes after the day has no later hour on it than its end.
      let end = chairs.grid.time(chairs.grid.slots)
      let isAfter = start.minutes + delay > end.minutes
      plan.events.append(
        ChairPlan.Event(
          day: old.day, from: isAfter ? end : start.adding(minutes: delay).time, late: leader,
          sick: nil, closed: nil))
    case .sick(let nurse):
      what = .nurseSick(nurse)
      plan.events.append(
        ChairPlan.Event(
          day: old.day, from: chairs.grid.time(slot), late: nil, sick: nurse, closed: nil))
    case .closed(let place):
      what = .placeClosed(place)
      plan.events.append(
        ChairPlan.Event(
          day: old.day, from: chairs.grid.time(slot), late: nil, sick: nil, closed: place))
    case .added(let visit):
      guard plan.visit(visit.id) == nil else {
        throw .usage("visit '\(visit.id)' stands in the plan already")
      }
      plan.visits.append(visit)
      names[visit.id] = [visit]
      let layout = DayLayout(
        day: chairs.day, room: chairs.room, grid: chairs.grid, events: [], seats: [])
      let sitting = ChairSitting(visits: [visit])
      if let reason = layout.obstacle(to: sitting) {
        throw .usage("visit '\(visit.id)' cannot be added: \(reason)")
      }
      what = .added(layout.appointment(sitting))
    case .cancelled(let name):
      let leader = try find(name, in: chairs)
      what = .cancelled(leader)
      let gone = Set((names[leader] ?? []).map(\.id))
      plan.visits.removeAll { gone.contains($0.id) }
      plan.leftOut.removeAll { gone.contains($0.visit) }
      plan.moves.removeAll { gone.contains($0.visit) }
    }
    let result: DayRepairResult
    do {
      result = try DayRepair.repair(
        chairs.instance, plan: chairs.plan(of: old), event: what, now: slot, effort: .upTo(seconds))
    } catch { throw .usage("\(old.day): \(chairs.clocked(error.message))") }
    return try finished(plan, old, chairs, result, desk: desk, names: names)
  }

  private static func finished(
    _ plan: ChairPlan, _ old: ChairPlan.Day, _ chairs: ChairDay, _ result: DayRepairResult,
    desk: RoomDesk, names: [String: [ChairPlan.Visit]]
  ) throws(DeskError) -> ChairRepair {
    var plan = plan
    // The day is laid out anew with the events and who is under way, so that a second repair starts from there.
    let known = plan.visitsByID
    let planned = Set(old.seats.map(\.visit)).union(
      plan.leftOut.filter { $0.day == old.day }.map(\.visit))
    let visits = plan.visits.filter { visit in
      planned.contains(visit.id) || (names[visit.id] != nil && known[visit.id] != nil)
    }
    let events = plan.events.filter { $0.day == old.day }
    guard
      let after = try ChairDay(visits, on: chairs.day, in: desk.room, events: events)
    else { throw .usage("\(old.day): nobody is left to hold a visit") }
    let written = after.written(result.plan)
    let seated = Set(written.seats.map(\.visit))
    var leftOut = plan.leftOut.filter { $0.day == old.day && !seated.contains($0.visit) }
    for left in result.leftOut {
      for visit in names[left.id] ?? [] where !leftOut.contains(where: { $0.visit == visit.id }) {
        leftOut.append(
          ChairPlan.LeftOut(
            visit: visit.id, day: old.day, reason: chairs.clocked(left.reason),
            relief: chairs.clocked(left.relief)))
      }
    }
    plan.leftOut = plan.leftOut.filter { $0.day != old.day } + leftOut
    let day = ChairPlan.Day(
      day: old.day, seats: written.seats, breaks: written.breaks,
      objective: after.cost(result.objective, leftOut: leftOut.map(\.visit)), bound: 0)
    plan.days.removeAll { $0.day == old.day }
    plan.days.append(day)
    plan.days.sort { $0.day < $1.day }
    var hit = Set(result.changes.filter(\.isHit).map(\.id))
    hit.formUnion(names.keys.filter { known[$0] == nil })
    let before = Dictionary(old.seats.map { ($0.visit, $0) }, uniquingKeysWith: { $1 })
    let now = Dictionary(day.seats.map { ($0.visit, $0) }, uniquingKeysWith: { $1 })
    let reasons = Dictionary(
      leftOut.map { ($0.visit, "\($0.reason). Way out: \($0.relief)") },
      uniquingKeysWith: { first, _ in first })
    // One that was added and finds no seat had none before either, and is told of all the same.
    let added = names.keys.filter { !planned.contains($0) && known[$0] != nil && now[$0] == nil }
    let ids =
      old.seats.map(\.visit) + day.seats.map(\.visit).filter { before[$0] == nil } + added
    let all = Dictionary(
      names.values.flatMap { $0 }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ChairRepair(
      plan: plan,
      changes: ids.compactMap { id in
        guard before[id] != now[id] || added.contains(id), let visit = all[id] else { return nil }
        let leader = names.first { $0.value.contains { $0.id == id } }?.key ?? id
        return Change(
          label: visit.label, what: visit.what, before: before[id], after: now[id],
          isHit: hit.contains(leader), wayOut: now[id] == nil ? reasons[id] : nil)
      },
      movedOthers: result.movedOthers, isProven: result.isProven)
  }

  /// The date that an event concerns: the one named, or the plan's only one.
  package static func date(_ date: CivilDate?, of plan: ChairPlan) throws(DeskError) -> CivilDate {
    try day(date, of: plan).day
  }

  /// The day that an event concerns.
  static func day(_ date: CivilDate?, of plan: ChairPlan) throws(DeskError) -> ChairPlan.Day {
    guard let date else {
      guard let only = plan.days.first, plan.days.count == 1 else {
        throw .usage("the plan has \(plan.days.count) days; name one with --date")
      }
      return only
    }
    if let day = plan.days.first(where: { $0.day == date }) { return day }
    guard date >= plan.from, date <= plan.until else {
      throw .usage("\(date) is outside of the plan, which covers \(plan.from) to \(plan.until)")
    }
    return ChairPlan.Day(empty: date)
  }

  /// A planned day as the engine takes it, and the slot of a time.
  static func layout(
    _ day: ChairPlan.Day, of plan: ChairPlan, desk: RoomDesk, now: TimeOfDay?
  ) throws(DeskError) -> (chairs: ChairDay, now: Int) {
    guard plan.clinic == desk.clinic.id else {
      throw .usage(
        "the plan is for clinic '\(plan.clinic)', and the file is of clinic '\(desk.clinic.id)'")
    }
    guard let room = desk.room.day(day.day, of: desk.clinic) else {
      throw .usage("the room is closed on \(day.day)")
    }
    let ids = Set(day.seats.map(\.visit)).union(
      plan.leftOut.filter { $0.day == day.day }.map(\.visit))
    let chairs = try ChairDay(
      plan.visits.filter { ids.contains($0.id) }, on: room, in: desk.room,
      events: plan.events.filter { $0.day == day.day }, seats: day.seats)
    guard let chairs else { throw .usage("nobody is on duty on \(day.day)") }
    let slot = max(0, now.map { chairs.grid.slot(from: $0.minutes) } ?? 0)
    guard slot < chairs.grid.slots else {
      throw .usage(
        "by \(now ?? .midnight) the day is over: the room is left by \(chairs.grid.time(chairs.grid.slots)) on \(day.day)"
      )
    }
    return (chairs, slot)
  }

  /// The sitting whose visit, course or patient is meant.
  private static func find(_ name: String, in chairs: ChairDay) throws(DeskError) -> String {
    let found = chairs.sittings.filter { sitting in
      sitting.visits.contains {
        [$0.id, $0.course, $0.patient, $0.label].contains(name)
      }
    }
    guard let only = found.first, found.count == 1 else {
      let there = chairs.sittings.map(\.leader.id).joined(separator: ", ")
      throw .usage(
        found.isEmpty
          ? "nobody called '\(name)' stands on \(chairs.day.date)"
            + (there.isEmpty ? "; nobody does" : "; there are: \(there)")
          : "'\(name)' has several visits on \(chairs.day.date): "
            + found.map(\.leader.id).joined(separator: ", ") + "; name one")
    }
    return only.leader.id
  }
}
