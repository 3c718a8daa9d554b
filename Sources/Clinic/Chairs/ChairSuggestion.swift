import Chairs
package import CivilTime
import Courses

/// Free places of a plan for the visits of a course that it does not have: for one visit, or for the whole series.
package struct ChairSuggestion: Sendable {
  /// The slots proposed for one visit after the other.
  package let slots: [Slot]
  /// What they add to the plan's cost, days off the target included.
  package let addedCost: Int

  /// A place at a time.
  package struct Slot: Sendable {
    package let visit: ChairPlan.Visit
    package let day: CivilDate
    package let seat: ChairPlan.Seat
  }

  /// The best places for each visit alone, the cheapest first.
  package static func slots(
    for visit: ChairPlan.Visit, in plan: ChairPlan, desk: RoomDesk, most: Int
  ) throws(DeskError) -> [ChairSuggestion] {
    var found: [ChairSuggestion] = []
    for day in days(for: visit, in: plan) {
      for offer in try offers(for: visit, on: day, in: plan, desk: desk, most: most) {
        let off = day - visit.target
        let perDay = off > 0 ? desk.room.weeks.lateDay : desk.room.weeks.earlyDay
        found.append(
          ChairSuggestion(
            slots: [offer.slot],
            addedCost: offer.cost + abs(off) * perDay * (4 - visit.priority)))
      }
    }
    return Array(found.sorted(by: comesFirst).prefix(most))
  }

  /// The cheapest whole series for each first day, the cheapest first.
  ///
  /// Each visit keeps its window and its distance to the one before, and a day off is counted as the weeks count it:
  /// on the distances. No two visits of a series fall on one day, so that each day's best place is the series' too.
  package static func series(
    for visits: [ChairPlan.Visit], in plan: ChairPlan, desk: RoomDesk, most: Int
  ) throws(DeskError) -> [ChairSuggestion] {
    guard !visits.isEmpty else { return [] }
    let choice = DayChoice(
      demand: visits, room: desk.room, clinic: desk.clinic, from: plan.from, until: plan.until)
    var patient = choice.series(Array(visits.indices))
    for index in patient.visits.indices.dropFirst() {
      patient.visits[index].early = min(
        patient.visits[index].early, patient.visits[index].gap - 1)
      guard patient.visits[index].late >= -patient.visits[index].early else { return [] }
    }
    var best: [[CivilDate: (slot: Slot, cost: Int)]] = []
    for visit in visits {
      var layer: [CivilDate: (slot: Slot, cost: Int)] = [:]
      for day in days(for: visit, in: plan) {
        layer[day] = try offers(for: visit, on: day, in: plan, desk: desk, most: 1).first
      }
      best.append(layer)
    }
    let found = WeeksSuggest.best(most, for: patient, in: choice.instance(of: [])) { visit, day in
      best[visit][plan.from.adding(days: day)]?.cost
    }
    return found.map { series in
      ChairSuggestion(
        slots: series.days.enumerated().compactMap {
          best[$0.offset][plan.from.adding(days: $0.element)]?.slot
        }, addedCost: Int(series.addedCost.rounded()))
    }
  }

  private static func comesFirst(_ left: ChairSuggestion, _ right: ChairSuggestion) -> Bool {
    let (first, second) = (left.slots[0], right.slots[0])
    return (left.addedCost, first.day, first.seat.start) < (
      right.addedCost, second.day, second.seat.start
    )
  }

  /// The days of a visit's window that the plan covers.
  private static func days(for visit: ChairPlan.Visit, in plan: ChairPlan) -> [CivilDate] {
    let (first, last) = (max(visit.earliest, plan.from), min(visit.latest, plan.until))
    return first <= last ? (0...(last - first)).map { first.adding(days: $0) } : []
  }

  /// A visit's best places on a day, with what each adds to the day's cost.
  private static func offers(
    for visit: ChairPlan.Visit, on date: CivilDate, in plan: ChairPlan, desk: RoomDesk, most: Int
  ) throws(DeskError) -> [(slot: Slot, cost: Int)] {
    guard desk.room.day(date, of: desk.clinic) != nil,
      abs(date - visit.target) <= desk.room.weeks.mostDrift
    else { return [] }
    let day = plan.days.first { $0.day == date } ?? ChairPlan.Day(empty: date)
    let isBusy = day.seats.contains { plan.visit($0.visit)?.patient == visit.patient }
    guard !isBusy, let (chairs, _) = try? ChairRepair.layout(day, of: plan, desk: desk, now: nil)
    else { return [] }
    let sitting = ChairSitting(visits: [visit])
    let layout = DayLayout(
      day: chairs.day, room: chairs.room, grid: chairs.grid, events: chairs.events, seats: [])
    guard layout.obstacle(to: sitting) == nil else { return [] }
    let seats: [DaySuggestion]
    do {
      seats = try DaySuggest.best(
        most, for: layout.appointment(sitting), in: chairs.instance, plan: chairs.plan(of: day))
    } catch { throw .usage("\(date): \(error.message)") }
    return seats.compactMap { offer in
      chairs.written(offer.seat, of: sitting).first.map {
        (Slot(visit: visit, day: date, seat: $0), offer.addedF1)
      }
    }
  }
}
