import Testing

@testable import Chairs

@Suite("Bounds from the pooled day")
struct PooledProgramTests {
  /// A random program of 8 columns of 0 to 2 and 4 rows; 3^8 = 6 561 points are tried.
  @Test("the library's optimum is that of trying every point", arguments: 0..<12)
  func mixedProgram(seed: Int) {
    var random = SearchRandom(seed: UInt64(seed))
    let limits = (0..<4).map { _ in Double(4 + random.below(8)) }
    let costs = (0..<8).map { _ in Double(-1 - random.below(9)) }
    let weights = (0..<8).map { _ in (0..<4).map { _ in Double(random.below(4)) } }
    var program = MixedProgram()
    let rows = limits.map { program.row(to: $0) }
    for (cost, weight) in zip(costs, weights) {
      program.column(cost: cost, most: 2, entries: Array(zip(rows, weight)))
    }
    var least = 0.0
    for point in 0..<6_561 {
      var rest = point
      var use = [0.0, 0, 0, 0]
      var cost = 0.0
      for column in 0..<8 {
        let value = Double(rest % 3)
        rest /= 3
        cost += value * costs[column]
        for row in 0..<4 { use[row] += value * weights[column][row] }
      }
      if zip(use, limits).allSatisfy({ $0 <= $1 }) { least = min(least, cost) }
    }
    let outcome = program.solve(seconds: 20, cutoff: 1_000, gap: 0)
    #expect(outcome.isComplete)
    #expect(outcome.solution.map { program.cost(of: $0) } == least, "seed \(seed)")
  }

  /// Costs come in steps of 10; the optimum is one step below the cutoff and must not be cut off.
  @Test("an optimum one step below the cutoff is found", arguments: 0..<40)
  func oneStepBelowCutoff(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(11_000 + seed))
    let day = try maker.day(visits: 8, nurses: 2, places: 3)
    let model = DayModel(day)
    let dual = PooledDual(PooledRelaxation(model))
    dual.run(ceiling: 10_000_000) { $0 > 20_000 }
    let step = model.costStep
    let free = PooledProgram(dual, reach: 1e9).solve(seconds: 20, cutoff: 10_000_000, step: step)
    #expect(free.isComplete, "seed \(seed)")
    let near = PooledProgram(dual, reach: Double(free.cost + step) - dual.bestBound)
      .solve(seconds: 20, cutoff: free.cost + step, step: step)
    #expect(near.starts != nil && near.cost == free.cost, "seed \(seed)")
    #expect(near.bound <= Double(free.cost), "seed \(seed)")
    let far = PooledProgram(dual, reach: Double(free.cost + 3 * step) - dual.bestBound)
      .solve(seconds: 20, cutoff: free.cost + 3 * step, step: step)
    #expect(far.cost == free.cost && far.bound <= Double(free.cost), "seed \(seed)")
  }

  /// Cut short in its first steps, the library has claimed that there was no solution.
  @Test(
    "however short the time, the bound is never above the optimum",
    arguments: [0.0, 0.001, 0.005, 0.02, 0.05, 0.1], 0..<4)
  func shortTime(seconds: Double, seed: Int) throws {
    var maker = RandomDay(seed: UInt64(12_000 + seed))
    let day = try maker.day(visits: 18, nurses: 3, places: 7)
    let model = DayModel(day)
    let dual = PooledDual(PooledRelaxation(model))
    dual.run(ceiling: 10_000_000) { $0 > 20_000 }
    let plan = try DaySolver.solve(day, budget: .work(2_000), seed: 1, threads: 1)
    let outcome = PooledProgram(dual, reach: 1e9)
      .solve(seconds: seconds, cutoff: plan.objective.f1 + 10, step: model.costStep)
    #expect(outcome.bound <= Double(plan.objective.f1) + 1e-6, "seed \(seed)")
    #expect(!outcome.isComplete || outcome.starts != nil, "seed \(seed)")
  }

  @Test("a program with no point below the cutoff says so")
  func nothingBelowCutoff() {
    var program = MixedProgram()
    let row = program.row(from: 1, to: 1)
    program.column(cost: 50, most: 1, entries: [(row, 1)])
    program.column(cost: 70, most: 1, entries: [(row, 1)])
    let outcome = program.solve(seconds: 20, cutoff: 40, gap: 0)
    #expect(outcome.isComplete)
    #expect(outcome.solution == nil)
  }

  /// The library says "no solution" where its time was over before it had begun; the pooled day has
  /// one, since leaving everybody out is allowed.
  @Test("a program that is out of time proves nothing", arguments: [1e-9, 1e-6, 1e-4])
  func outOfTime(seconds: Double) throws {
    var maker = RandomDay(seed: 5)
    let day = try maker.day(visits: 40, nurses: 6, places: 14)
    let model = DayModel(day)
    let dual = PooledDual(PooledRelaxation(model))
    dual.run(ceiling: 1_000_000_000) { $0 > 20_000 }
    let everybody = (0..<model.visitCount).reduce(0) { $0 + model.leftOutCost[$1] }
    let outcome = PooledProgram(dual, reach: 1e9, placesApart: true)
      .solve(seconds: seconds, cutoff: 2 * everybody, step: model.costStep)
    #expect(!outcome.isComplete)
    #expect(outcome.bound <= Double(everybody))
  }

  @Test("places told apart keep the bound below every plan", arguments: 0..<12)
  func placesApart(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(6_000 + seed))
    let day = try maker.tinyDay(visits: 3, nurses: 1 + seed % 2, kinds: true)
    let least = EveryDayPlan.leastF1(of: day)
    let model = DayModel(day)
    let dual = PooledDual(PooledRelaxation(model))
    dual.run(ceiling: 1_000_000) { $0 > 10_000 }
    let pooled = PooledProgram(dual, reach: 1e9)
      .solve(seconds: 20, cutoff: 10_000_000, step: model.costStep)
    let apart = PooledProgram(dual, reach: 1e9, placesApart: true)
      .solve(seconds: 20, cutoff: 10_000_000, step: model.costStep)
    #expect(apart.isComplete, "seed \(seed)")
    #expect(pooled.cost <= apart.cost, "seed \(seed)")
    #expect(apart.cost <= least, "seed \(seed)")
  }

  @Test(
    "dual bound, pooled optimum and the least cost of all plans stand in this order",
    arguments: 0..<20)
  func order(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(2_000 + seed))
    let day = try maker.tinyDay(visits: 3 + seed % 2, nurses: 1 + seed % 2)
    let least = EveryDayPlan.leastF1(of: day)
    let model = DayModel(day)
    let dual = PooledDual(PooledRelaxation(model))
    dual.run(ceiling: 1_000_000) { $0 > 40_000 }
    let outcome = PooledProgram(dual, reach: 1e9)
      .solve(seconds: 20, cutoff: 10_000_000, step: model.costStep)
    #expect(outcome.isComplete, "seed \(seed)")
    #expect(dual.bestBound <= Double(outcome.cost) + 1e-6, "seed \(seed)")
    #expect(outcome.bound <= Double(least) + 1e-6, "seed \(seed)")
    #expect(outcome.cost <= least, "seed \(seed)")
  }

  /// With few columns the program may not hold the optimum; its bound must hold all the same.
  @Test("the bound stays valid however few columns are kept", arguments: 0..<12)
  func reach(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(3_000 + seed))
    let day = try maker.tinyDay(visits: 4, nurses: 1 + seed % 2)
    let least = EveryDayPlan.leastF1(of: day)
    let model = DayModel(day)
    let dual = PooledDual(PooledRelaxation(model))
    dual.run(ceiling: 1_000_000) { $0 > 5_000 }
    for reach in [0.0, 1, 10, 100, 10_000] {
      let outcome = PooledProgram(dual, reach: reach)
        .solve(seconds: 20, cutoff: 10_000_000, step: model.costStep)
      #expect(outcome.bound <= Double(least) + 1e-6, "seed \(seed), reach \(reach)")
    }
  }

  @Test("the dual bound never passes the cost of a plan, and never falls", arguments: 0..<12)
  func dualBelowPlans(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(4_000 + seed))
    let day = try maker.day(visits: 25, nurses: 4, places: 9)
    let dual = PooledDual(PooledRelaxation(DayModel(day)))
    var bounds: [Double] = []
    dual.run(ceiling: 100_000_000) { work in
      bounds.append(dual.bestBound)
      return work > 60_000
    }
    let result = try DaySolver.solve(day, budget: .work(1_000), seed: 1, threads: 1)
    #expect(dual.bestBound <= Double(result.objective.f1) + 1e-6, "seed \(seed)")
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
  }
}
