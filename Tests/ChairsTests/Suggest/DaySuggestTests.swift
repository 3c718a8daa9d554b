import Testing

@testable import Chairs

@Suite("The best times for a new visit")
struct DaySuggestTests {
  /// The visit of a random clinic's day that is asked for, and the day without it.
  private func question(
    _ seed: Int, isClinic: Bool
  ) throws -> (DayInstance.Appointment, DayInstance, DayPlan) {
    var maker = RandomDay(seed: UInt64(10_000 + seed))
    let whole =
      isClinic
      ? try maker.clinicDay(visits: 10, nurses: 3, places: 4)
      : try maker.day(visits: 10, nurses: 3, places: 4)
    let index = seed % whole.appointments.count
    let visit = whole.appointments[index]
    let places = whole.places.map { place in
      DayInstance.Place(
        id: place.id, kind: place.kind, open: place.open, close: place.close,
        closures: place.closures)
    }
    let day = try DayInstance(
      name: "planned", slotMinutes: 15, open: 0, close: whole.close, hardClose: whole.hardClose,
      weights: whole.weights, places: places, nurses: whole.nurses,
      appointments: whole.appointments.filter { $0.id != visit.id }, rules: whole.rules)
    let plan = try DaySolver.solve(day, budget: .work(800), seed: 1, threads: 1).plan
    return (visit, day, plan)
  }

  /// For each start the least that any nurse and place add, the best five first.
  private func everySeat(
    _ visit: DayInstance.Appointment, _ day: DayInstance, _ plan: DayPlan
  ) throws -> [[Int]] {
    let with = try DayInstance(
      name: "asked", slotMinutes: 15, open: 0, close: day.close, hardClose: day.hardClose,
      weights: day.weights, places: day.places, nurses: day.nurses,
      appointments: day.appointments + [visit], rules: day.rules)
    let before = ReferenceDay(day, plan)
    var found: [[Int]] = []
    let first = visit.pin.start ?? max(visit.ready, visit.pharmacyReady)
    let last = min(visit.pin.start ?? visit.latestStart, day.hardClose - visit.totalLength)
    guard first <= last else { return [] }
    for start in first...last {
      var least: [Int]?
      for nurse in day.nurses {
        for place in day.places {
          let seat = DayPlan.Seat(id: visit.id, start: start, nurse: nurse.id, place: place.id)
          let judged = ReferenceDay(with, DayPlan(seats: plan.seats + [seat], breaks: plan.breaks))
          guard judged.breaches.isEmpty else { continue }
          let added = [judged.f1 - before.f1, judged.f2 - before.f2, start]
          if least.map({ added.lexicographicallyPrecedes($0) }) ?? true { least = added }
        }
      }
      if let least { found.append(least) }
    }
    return Array(found.sorted { $0.lexicographicallyPrecedes($1) }.prefix(5))
  }

  @Test("they are those that trying every slot, nurse and place finds", arguments: 0..<12)
  func exact(seed: Int) throws {
    let (visit, day, plan) = try question(seed, isClinic: seed % 2 == 1)
    guard visit.before.isEmpty else { return }
    let suggestions = try DaySuggest.best(for: visit, in: day, plan: plan)
    let every = try everySeat(visit, day, plan)
    #expect(suggestions.map { [$0.addedF1, $0.addedF2, $0.seat.start] } == every, "seed \(seed)")
  }

  @Test("each of them can be added to the plan as it is", arguments: 0..<8)
  func valid(seed: Int) throws {
    let (visit, day, plan) = try question(100 + seed, isClinic: true)
    let with = try DayInstance(
      name: "asked", slotMinutes: 15, open: 0, close: day.close, hardClose: day.hardClose,
      weights: day.weights, places: day.places, nurses: day.nurses,
      appointments: day.appointments + [visit], rules: day.rules)
    let suggestions = try DaySuggest.best(for: visit, in: day, plan: plan)
    for suggestion in suggestions {
      let added = DayPlan(seats: plan.seats + [suggestion.seat], breaks: plan.breaks)
      #expect(ReferenceDay(with, added).breaches.isEmpty, "seed \(seed)")
    }
    let reason = try DaySuggest.explain(visit, in: day, plan: plan)
    #expect((reason == nil) == !suggestions.isEmpty, "seed \(seed)")
  }
}
