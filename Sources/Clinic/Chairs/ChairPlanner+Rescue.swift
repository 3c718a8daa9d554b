import Chairs
import CivilTime
import Courses

extension ChairPlanner {
  /// The most other days that are tried for all visits left out together.
  private static let mostTries = 60

  /// Tries other days of their windows for visits that found no seat on their day, the nearest to the target first.
  ///
  /// A day is taken only where everyone planned there before still has a seat. Nobody is put outside of a window.
  func rescue(_ plan: inout ChairPlan) throws(DeskError) {
    var tries = 0
    for out in plan.leftOut {
      guard let visit = plan.visit(out.visit), visit.booked == nil else { continue }
      var seen = 0
      let days = candidates(for: visit, in: plan).filter { $0 != out.day }
      for day in days where tries < Self.mostTries && hasTime {
        tries += 1
        seen += 1
        if try seat(visit, on: day, in: &plan, from: out) { break }
      }
      guard let left = plan.leftOut.firstIndex(where: { $0.visit == visit.id }) else { continue }
      plan.leftOut[left].relief +=
        days.isEmpty
        ? "; its window holds no other day"
        : "; \(seen) of the \(days.count) other days of its window were tried"
    }
  }

  /// Whether the search may go on; under a budget of work the number of tries alone ends it.
  private var hasTime: Bool { effort.work != nil || elapsed() < effort.seconds }

  /// The days that a visit's window and its distances to the visits before and after leave it.
  private func candidates(for visit: ChairPlan.Visit, in plan: ChairPlan) -> [CivilDate] {
    var dayOf: [String: CivilDate] = [:]
    for day in plan.days { for seat in day.seats { dayOf[seat.visit] = day.day } }
    let first = max(visit.earliest, plan.from)
    let last = min(visit.latest, plan.until)
    guard first <= last else { return [] }
    return (0...(last - first)).map { first.adding(days: $0) }.filter { day in
      guard room.day(day, of: desk.clinic) != nil,
        abs(day - visit.target) <= room.weeks.mostDrift
      else { return false }
      if let after = visit.after, let before = dayOf[after.visit],
        !(after.least...max(after.least, after.most)).contains(day - before)
      {
        return false
      }
      return plan.visits.allSatisfy { next in
        guard let after = next.after, after.visit == visit.id, let own = dayOf[next.id] else {
          return true
        }
        return (after.least...max(after.least, after.most)).contains(own - day)
      }
    }.sorted { (abs($0 - visit.target), $0) < (abs($1 - visit.target), $1) }
  }

  private func seat(
    _ visit: ChairPlan.Visit, on date: CivilDate, in plan: inout ChairPlan,
    from out: ChairPlan.LeftOut
  ) throws(DeskError) -> Bool {
    let index = plan.days.firstIndex { $0.day == date }
    let before = index.map { plan.days[$0].seats.map(\.visit) } ?? []
    guard !plan.leftOut.contains(where: { $0.day == date && $0.visit != visit.id }) else {
      return false
    }
    let byID = plan.visitsByID
    var visit = visit
    visit.usualNurse = nil
    visit.usualPlace = nil
    let result = try solve(
      date, before.compactMap { byID[$0] } + [visit], budget: effort.budget(seconds: 0.2))
    guard let day = result.day, result.leftOut.isEmpty else { return false }
    if let index { plan.days[index] = day } else { plan.days.append(day) }
    plan.days.sort { $0.day < $1.day }
    plan.leftOut.removeAll { $0.visit == visit.id }
    if let at = plan.visits.firstIndex(where: { $0.id == visit.id }) { plan.visits[at] = visit }
    if let old = plan.days.firstIndex(where: { $0.day == out.day }) {
      let cost = room.weights.leftOut[visit.priority - 1]
      plan.days[old].objective.leftOut -= cost
      plan.days[old].bound = max(0, plan.days[old].bound - cost)
    }
    return true
  }

  /// Each visit that stands off its target day, with the reason.
  func moves(of plan: ChairPlan, choice: DayChoice) -> [ChairPlan.Move] {
    var loads: [CivilDate: WeeksLoad] = [:]
    var dayOf: [String: CivilDate] = [:]
    let byID = plan.visitsByID
    for day in plan.days {
      for seat in day.seats {
        guard let visit = byID[seat.visit] else { continue }
        let load = choice.load(visit)
        let sum = loads[day.day] ?? WeeksLoad(slots: 0, acuity: 0, prep: 0)
        loads[day.day] = WeeksLoad(
          slots: sum.slots + load.slots, acuity: sum.acuity + load.acuity,
          prep: sum.prep + load.prep)
        dayOf[visit.id] = day.day
      }
    }
    return plan.visits.compactMap { visit in
      guard let day = dayOf[visit.id], day != visit.target else { return nil }
      if let after = visit.after, let before = dayOf[after.visit], let first = byID[after.visit],
        before - first.target == day - visit.target
      {
        return ChairPlan.Move(
          visit: visit.id, target: visit.target, day: day,
          reason: "keeps its \(day - before) days after \(first.key), which moved too")
      }
      let load = loads[visit.target] ?? WeeksLoad(slots: 0, acuity: 0, prep: 0)
      let offer = choice.offers[visit.target - choice.from]
      let own = choice.load(visit)
      let full: [(word: String, load: Int, most: Int)] = [
        ("place-slots", load.slots + own.slots, offer.slots),
        ("acuity-slots", load.acuity + own.acuity, offer.acuity),
        ("preparations", load.prep + own.prep, offer.prep),
      ]
      let over = full.first { $0.load * 100 > $0.most * room.weeks.levelPercent }
      return ChairPlan.Move(
        visit: visit.id, target: visit.target, day: day,
        reason: over.map {
          "\(visit.target) would have \($0.load) of \($0.most) \($0.word) with it"
        } ?? "no seat was free on \(visit.target)")
    }
  }
}
