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
        found.append(ChairSuggestion(slots: [offer.slot], addedCost: offer.cost))
      }
    }
    return Array(found.sorted(by: comesFirst).prefix(most))
  }

  /// The cheapest whole series for each first day, the cheapest first.
  ///
  /// Each visit keeps its window and its distance to the one before. No two visits of a series fall on one day, so
  /// that the cost of a series is the sum of its visits', and the cheapest is a shortest path over the days.
  package static func series(
    for visits: [ChairPlan.Visit], in plan: ChairPlan, desk: RoomDesk, most: Int
  ) throws(DeskError) -> [ChairSuggestion] {
    var layers: [[(slot: Slot, cost: Int)]] = []
    for visit in visits {
      var layer: [(slot: Slot, cost: Int)] = []
      for day in days(for: visit, in: plan) {
        layer += try offers(for: visit, on: day, in: plan, desk: desk, most: 1)
      }
      layers.append(layer)
    }
    guard var tails = layers.last?.map({ ChairSuggestion(slots: [$0.slot], addedCost: $0.cost) })
    else { return [] }
    for layer in layers.dropLast().reversed() {
      tails = layer.compactMap { head in
        tails.filter { tail in
          let next = tail.slots[0]
          let gap = next.day - head.slot.day
          guard let after = next.visit.after else { return gap > 0 }
          return gap > 0 && gap >= after.least && gap <= after.most
        }.min(by: comesFirst).map {
          ChairSuggestion(slots: [head.slot] + $0.slots, addedCost: head.cost + $0.addedCost)
        }
      }
    }
    return Array(tails.sorted(by: comesFirst).prefix(most))
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

  private static func offers(
    for visit: ChairPlan.Visit, on date: CivilDate, in plan: ChairPlan, desk: RoomDesk, most: Int
  ) throws(DeskError) -> [(slot: Slot, cost: Int)] {
    guard desk.room.day(date, of: desk.clinic) != nil,
      abs(date - visit.target) <= desk.room.weeks.mostDrift
    else { return [] }
    let day =
      plan.days.first { $0.day == date }
      ?? ChairPlan.Day(
        day: date, seats: [], breaks: [],
        objective: ChairPlan.Objective(
          leftOut: 0, overtime: 0, wait: 0, changes: 0, peak: 0, spread: 0), bound: 0)
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
    let off = date - visit.target
    let perDay = off > 0 ? desk.room.weeks.lateDay : desk.room.weeks.earlyDay
    let deviation = abs(off) * perDay * (4 - visit.priority)
    return seats.compactMap { offer in
      chairs.written(offer.seat, of: sitting).first.map {
        (Slot(visit: visit, day: date, seat: $0), offer.addedF1 + deviation)
      }
    }
  }
}
