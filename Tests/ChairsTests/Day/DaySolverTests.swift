import Testing

@testable import Chairs

@Suite("The day's planner")
struct DaySolverTests {
  @Test("every plan of a random day keeps every rule, and costs what it says", arguments: 0..<24)
  func randomDays(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(seed))
    let day = try maker.day(visits: 4 + 2 * seed, nurses: 1 + seed % 7, places: 2 + seed % 11)
    let result = try DaySolver.solve(day, budget: .work(2_000), seed: UInt64(seed), threads: 1)
    let reference = ReferenceDay(day, result.plan)
    #expect(reference.breaches.isEmpty, "seed \(seed)")
    #expect(reference.f1 == result.objective.f1, "seed \(seed)")
    #expect(reference.f2 == result.objective.f2, "seed \(seed)")
    #expect(result.bound <= result.objective.f1, "seed \(seed)")
    #expect(result.leftOut.count == reference.leftOut, "seed \(seed)")
    #expect(result.leftOut.count == result.objective.leftOut, "seed \(seed)")
  }

  @Test("the same seed and work give the same plan on one core and on three", arguments: 0..<6)
  func sameOnAnyCores(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(100 + seed))
    let day = try maker.day(visits: 40, nurses: 5, places: 12)
    let one = try DaySolver.solve(day, budget: .work(2_000), seed: UInt64(seed), threads: 1)
    let three = try DaySolver.solve(day, budget: .work(2_000), seed: UInt64(seed), threads: 3)
    #expect(one.plan == three.plan, "seed \(seed)")
    #expect(one.plan.json == three.plan.json, "seed \(seed)")
    #expect(one.bound == three.bound && one.work == three.work, "seed \(seed)")
  }

  /// Tiny days have few plans; trying all of them gives the least F1.
  @Test(
    "on tiny days the bound is below, and the plan at, the least cost of all plans",
    arguments: 0..<24)
  func tinyDays(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(1_000 + seed))
    let day = try maker.tinyDay(visits: 3 + seed % 2, nurses: 1 + seed % 2)
    let least = EveryDayPlan.leastF1(of: day)
    let result = try DaySolver.solve(day, budget: .work(2_000), seed: 1, threads: 1)
    #expect(result.objective.f1 == least, "seed \(seed)")
    #expect(result.bound <= least, "seed \(seed)")
  }

  @Test("more work never gives a worse plan than the instant plan")
  func anytime() throws {
    var maker = RandomDay(seed: 5)
    let day = try maker.day(visits: 50, nurses: 6, places: 14)
    var values: [Int] = []
    let result = try DaySolver.solve(day, budget: .work(4_000), seed: 1, threads: 1) { progress in
      if let best = progress.best { values.append(best) }
    }
    #expect(values.count > 2)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(values.last == result.objective.f1)
  }

  @Test("a day with room for all is proven optimal and ends early")
  func endsEarly() throws {
    let day = try DayInstance(
      name: "slack", slotMinutes: 15, open: 0, close: 30, hardClose: 32, weights: .usual,
      places: [.init(id: "c", kind: .chair, open: 0, close: 32)],
      nurses: [
        .init(
          id: "n", start: 0, end: 30, maxOvertime: 2, maxAcuity: 5, breakLength: 2,
          breakWindow: 10..<16)
      ],
      appointments: [
        .init(
          id: "p", duration: 4, acuity: 2, priority: 1, need: .chair, ready: 1, pharmacyReady: 2,
          preferred: 3, latestStart: 9)
      ])
    let result = try DaySolver.solve(day, budget: .seconds(30), seed: 1, threads: 1)
    #expect(result.isOptimal)
    #expect(result.objective.f1 == 0)
    #expect(result.gap == 0)
    #expect(result.seconds < 20)
  }

  @Test("a day without visits has the empty plan")
  func nobodyComes() throws {
    var maker = RandomDay(seed: 9)
    let day = try maker.day(visits: 0, nurses: 2, places: 2)
    let result = try DaySolver.solve(day, budget: .work(1_000), seed: 1, threads: 2)
    #expect(result.plan.seats.isEmpty)
    #expect(result.plan.breaks.count == 2)
    #expect(result.isOptimal)
  }

  @Test(
    "a budget that is no budget gives the instant plan at once",
    arguments: [
      DayBudget.seconds(0), .seconds(-5), .seconds(.nan), .work(0), .work(-1), .work(.min),
    ])
  func noBudget(budget: DayBudget) throws {
    var maker = RandomDay(seed: 11)
    let day = try maker.day(visits: 20, nurses: 3, places: 8)
    let result = try DaySolver.solve(day, budget: budget, seed: 1, threads: 0)
    #expect(ReferenceDay(day, result.plan).breaches.isEmpty)
    #expect(result.seconds < 20)
  }

  @Test("five hundred visits and eighty nurses of all kinds get a plan in bounded time")
  func largest() throws {
    var maker = RandomDay(seed: 12)
    let day = try maker.day(
      visits: 500, nurses: 80, places: 150)
    let result = try DaySolver.solve(day, budget: .seconds(1), seed: 1, threads: 2)
    #expect(result.objective.leftOut < 500)
    #expect(result.bound <= result.objective.f1)
  }
}
