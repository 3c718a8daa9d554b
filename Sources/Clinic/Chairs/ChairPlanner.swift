import Chairs
package import CivilTime
package import Courses

/// Plans a clinic's chairs from its courses: one day, or days first and then times.
package struct ChairPlanner: Sendable {
  let desk: Desk
  let room: ChairRoom
  let effort: ChairSolve.Effort
  let elapsed: @Sendable () -> Double
  /// Told of each day that is planned, in words.
  let progress: @Sendable (String) -> Void

  /// Takes what a plan is made from.
  ///
  /// - Parameters:
  ///   - desk: The courses and the clinic.
  ///   - room: The clinic's chair room.
  ///   - effort: How long to search, from which seed and on how many cores.
  ///   - elapsed: Seconds since the call began.
  ///   - progress: Told how far the search has come.
  package init(
    desk: Desk, room: ChairRoom, effort: ChairSolve.Effort,
    elapsed: @escaping @Sendable () -> Double, progress: @escaping @Sendable (String) -> Void
  ) {
    self.desk = desk
    self.room = room
    self.effort = effort
    self.elapsed = elapsed
    self.progress = progress
  }

  /// A plan of one day: every visit stands on its own day.
  package func plan(day date: CivilDate) throws(DeskError) -> ChairPlan {
    try check(from: date, until: date)
    let demand = try ChairDemand(desk: desk, room: room, from: date, until: date)
    var plan = draft(from: date, until: date, demand: demand)
    try fill(&plan, days: [date: demand.visits], until: effort.seconds)
    return plan
  }

  /// A plan of some weeks: first each visit's day, then the times of each day.
  ///
  /// Of a week that has begun, the days from today on are planned.
  package func plan(from first: CivilDate, weeks: Int) throws(DeskError) -> ChairPlan {
    let until = first.adding(days: weeks * 7 - 1)
    let from = until < desk.today ? first : max(first, desk.today)
    try check(from: from, until: until)
    let demand = try ChairDemand(desk: desk, room: room, from: from, until: until)
    var plan = draft(from: from, until: until, demand: demand)
    let choice = DayChoice(
      demand: demand.visits, room: room, clinic: desk.clinic, from: from, until: until)
    let chosen = choice.solve(effort: effort, elapsed: elapsed)
    progress("\(demand.visits.count) visits laid onto days")
    plan.weeks = chosen.weeks
    plan.leftOut = chosen.leftOut
    var days: [CivilDate: [ChairPlan.Visit]] = [:]
    for (visit, day) in zip(demand.visits, chosen.days) {
      if let day { days[day, default: []].append(visit) }
    }
    // The last fifth of the time is kept for visits that find no seat on their day.
    try fill(&plan, days: days, until: effort.seconds * 0.8)
    for out in chosen.leftOut {
      guard let visit = plan.visit(out.visit),
        let day = plan.days.firstIndex(where: { $0.day == out.day })
      else { continue }
      plan.days[day].objective.leftOut += room.weights.leftOut[visit.priority - 1]
      plan.days[day].bound += room.weights.leftOut[visit.priority - 1]
    }
    try rescue(&plan)
    plan.moves = moves(of: plan, choice: choice)
    return plan
  }

  private func check(from: CivilDate, until: CivilDate) throws(DeskError) {
    guard from >= desk.today else {
      throw .usage("\(from) lies before today, \(desk.today); what is over cannot be planned")
    }
    guard until - desk.today <= 366 else {
      throw .usage("\(until) lies more than a year ahead; chairs are planned up to 366 days")
    }
  }

  private func draft(from: CivilDate, until: CivilDate, demand: ChairDemand) -> ChairPlan {
    ChairPlan(
      clinic: desk.clinic.id, clinicName: desk.clinic.name, today: desk.today, from: from,
      until: until, slotMinutes: room.slotMinutes, visits: demand.visits, days: [], leftOut: [],
      notPlanned: demand.notPlanned, moves: [], events: [], weeks: nil)
  }

  /// Gives each visit of some days its time, day after day, so that a later visit can keep the nurse and the place
  /// of an earlier one.
  private func fill(
    _ plan: inout ChairPlan, days: [CivilDate: [ChairPlan.Visit]], until limit: Double
  ) throws(DeskError) {
    var habits = Habits()
    let order = days.keys.sorted()
    let places = Dictionary(
      plan.visits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, date) in order.enumerated() {
      let visits = habits.wishes(of: days[date] ?? [], on: room.day(date, of: desk.clinic))
      let left = max(0.05, (limit - elapsed()) / Double(order.count - index))
      let result = try solve(date, visits, budget: effort.budget(seconds: left))
      for visit in visits {
        if let at = places[visit.id] { plan.visits[at] = visit }
      }
      if let day = result.day {
        plan.days.append(day)
        habits.learn(from: day, visits: plan.visitsByID)
        progress(
          "\(date): \(day.seats.count) of \(visits.count) visits, cost \(day.objective.first), "
            + "proven at least \(day.bound)")
      }
      plan.leftOut += result.leftOut
    }
  }

  /// One day's plan, and what it leaves out.
  func solve(
    _ date: CivilDate, _ visits: [ChairPlan.Visit], budget: DayBudget
  ) throws(DeskError) -> (day: ChairPlan.Day?, leftOut: [ChairPlan.LeftOut]) {
    guard let today = room.day(date, of: desk.clinic) else {
      return (nil, visits.map { out($0, date, "the room is closed", "choose another day") })
    }
    guard let searched = try search(visits, on: today, budget: budget) else {
      return (
        nil,
        visits.map {
          out(
            $0, date, "no nurse is on duty or no place is open",
            "add a shift, or choose another day")
        }
      )
    }
    let chairs = searched.chairs
    var leftOut = chairs.unfit.map { out($0.visit, date, $0.reason, "choose another day or hour") }
    for left in searched.leftOut {
      guard let sitting = chairs.sittings.first(where: { $0.leader.id == left.id }) else {
        continue
      }
      let (reason, relief) = (chairs.clocked(left.reason), chairs.clocked(left.relief))
      leftOut += sitting.visits.map { out($0, date, reason, relief) }
    }
    let written = chairs.written(searched.plan)
    let objective = chairs.cost(searched.objective, leftOut: leftOut.map(\.visit))
    // What cannot be put to the engine, and what follows in a sitting, costs the same in every plan.
    let fixed = objective.leftOut - searched.objective.leftOutCost
    return (
      ChairPlan.Day(
        day: date, seats: written.seats, breaks: written.breaks, objective: objective,
        bound: searched.bound + max(0, fixed)), leftOut
    )
  }

  private func out(
    _ visit: ChairPlan.Visit, _ day: CivilDate, _ reason: String, _ relief: String
  ) -> ChairPlan.LeftOut {
    ChairPlan.LeftOut(visit: visit.id, day: day, reason: reason, relief: relief)
  }
}

/// Which nurse and place a patient had last.
private struct Habits {
  private var nurse: [String: String] = [:]
  private var place: [String: String] = [:]

  /// The visits with the wish to keep nurse and place, where both are there on the day.
  func wishes(of visits: [ChairPlan.Visit], on day: RoomDay?) -> [ChairPlan.Visit] {
    guard let day else { return visits }
    return visits.map { visit in
      var visit = visit
      visit.usualNurse = nurse[visit.patient].flatMap { name in
        day.nurses.contains { nurse in
          nurse.roster.id == name && visit.skills.allSatisfy(nurse.roster.skills.contains)
        } ? name : nil
      }
      visit.usualPlace = place[visit.patient].flatMap { name in
        day.places.contains { $0.id == name && $0.kind.rawValue == visit.kind } ? name : nil
      }
      return visit
    }
  }

  mutating func learn(from day: ChairPlan.Day, visits: [String: ChairPlan.Visit]) {
    for seat in day.seats {
      guard let patient = visits[seat.visit]?.patient else { continue }
      nurse[patient] = seat.nurse
      place[patient] = seat.place
    }
  }
}
