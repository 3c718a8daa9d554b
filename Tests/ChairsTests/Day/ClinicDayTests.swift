import Testing

@testable import Chairs

@Suite("Days with every rule of a clinic")
struct ClinicDayTests {
  @Test("every plan of a random clinic keeps every rule, and costs what it says", arguments: 0..<24)
  func randomDays(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(5_000 + seed))
    let day = try maker.clinicDay(visits: 4 + 2 * seed, nurses: 2 + seed % 6, places: 3 + seed % 9)
    let result = try DaySolver.solve(day, budget: .work(2_000), seed: UInt64(seed), threads: 1)
    let reference = ReferenceDay(day, result.plan)
    #expect(reference.breaches.isEmpty, "seed \(seed)")
    #expect(reference.f1 == result.objective.f1, "seed \(seed)")
    #expect(reference.f2 == result.objective.f2, "seed \(seed)")
    #expect(result.bound <= result.objective.f1, "seed \(seed)")
    #expect(result.leftOut.count == reference.leftOut, "seed \(seed)")
  }

  @Test("the two judges agree on plans that were spoilt", arguments: 0..<20)
  func spoilt(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(6_000 + seed))
    let day = try maker.clinicDay(visits: 14, nurses: 3, places: 5)
    let plan = try DaySolver.solve(day, budget: .work(300), seed: 1, threads: 1).plan
    var random = SearchRandom(seed: UInt64(seed))
    for _ in 0..<10 {
      guard !plan.seats.isEmpty else { return }
      var seats = plan.seats
      let index = random.below(seats.count)
      let old = seats[index]
      seats[index] = DayPlan.Seat(
        id: old.id, start: max(0, old.start + random.below(5) - 2),
        nurse: day.nurses[random.below(day.nurses.count)].id,
        place: day.places[random.below(day.places.count)].id,
        parts: old.parts.map { max(0, $0 + random.below(3) - 1) })
      let spoilt = DayPlan(seats: seats, breaks: plan.breaks)
      let own = DayEvaluation(day, plan: spoilt)
      let reference = ReferenceDay(day, spoilt)
      #expect(own.breaches.isEmpty == reference.breaches.isEmpty, "seed \(seed)")
    }
  }

  @Test("tiny clinic days are planned at the least cost of all plans", arguments: 0..<6)
  func tinyDays(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(7_000 + seed))
    let day = try maker.tinyClinicDay(visits: 3, nurses: 2)
    let least = EveryDayPlan.leastF1(of: day)
    let result = try DaySolver.solve(day, budget: .work(3_000), seed: 1, threads: 1)
    #expect(result.objective.f1 == least, "seed \(seed)")
    #expect(result.bound <= least, "seed \(seed)")
  }
}
