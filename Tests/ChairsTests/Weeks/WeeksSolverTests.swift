import Testing

@testable import Chairs

@Suite struct WeeksSolverTests {
  @Test(
    "Small instances are planned at the least cost that trying every plan finds",
    arguments: 1...10)
  func reachesTheOptimum(seed: Int) {
    let instance = WeeksExample.instance(seed: seed, patients: 3)
    let choices = instance.patients.indices.map { WeeksExample.allSeries(instance, $0) }
    let result = WeeksSolver.solve(
      instance, budget: ExchangeBudget(work: 40), seed: UInt64(seed), threads: 2)
    guard choices.allSatisfy({ !$0.isEmpty }) else {
      #expect(
        result.misfits.map(\.patient)
          == choices.indices.filter { choices[$0].isEmpty }.map { instance.patients[$0].id },
        "seed \(seed)")
      return
    }
    let optimum = WeeksExample.optimum(instance)
    #expect(abs(result.objective.total - optimum) < 1e-6, "seed \(seed)")
    #expect(result.bound <= optimum + 1e-6, "seed \(seed)")
  }

  @Test("Every plan keeps every window and is charged what the format says", arguments: 1...20)
  func isValid(seed: Int) throws {
    let instance = WeeksExample.instance(seed: seed, patients: 30, days: 21)
    let result = WeeksSolver.solve(
      instance, budget: ExchangeBudget(work: 10), seed: UInt64(seed), threads: 2)
    var placed: [[Int]] = []
    var kept = instance
    kept.patients = []
    for (index, days) in result.days.enumerated() {
      guard let days else {
        #expect(WeeksExample.allSeries(instance, index).isEmpty, "seed \(seed)")
        continue
      }
      #expect(WeeksExample.faults(instance, index, days) == [], "seed \(seed)")
      kept.patients.append(instance.patients[index])
      placed.append(days)
    }
    #expect(abs(WeeksExample.cost(kept, placed) - result.objective.total) < 1e-6, "seed \(seed)")
    #expect(result.bound <= result.objective.total + 1e-6, "seed \(seed)")
  }

  @Test("The same seed and work give the same plan on one, two and three threads")
  func isDeterministic() {
    let instance = WeeksExample.instance(seed: 5, patients: 600, days: 28)
    let budget = ExchangeBudget(work: 6)
    let one = WeeksSolver.solve(instance, budget: budget, seed: 9, threads: 1)
    #expect(WeeksSolver.solve(instance, budget: budget, seed: 9, threads: 2) == one)
    #expect(WeeksSolver.solve(instance, budget: budget, seed: 9, threads: 3) == one)
    #expect(WeeksSolver.solve(instance, budget: budget, seed: 10, threads: 1) != one)
  }

  @Test("The score kept move by move equals the score counted afresh", arguments: 1...10)
  func scoreIsExact(seed: Int) {
    let tables = WeeksTables(WeeksExample.instance(seed: seed, patients: 40, days: 28))
    tables.withView { view in
      let prices = WeeksBound(view, open: tables.open, seed: 1, threads: 1)
      prices.round()
      let search = WeeksAnnealing(view, seed: UInt64(seed), lane: 0)
      search.place(prices.drawnHeads)
      for temperature in [5_000.0, 500, 10, 0] {
        search.state.reprice(view.tariff.easingOverload(to: 0.3))
        search.run(2_000, temperature: temperature)
        #expect(search.state.isExact, "seed \(seed)")
        search.state.reprice(view.tariff)
        #expect(search.state.isExact, "seed \(seed)")
        #expect(search.state.trueCost == search.state.total, "seed \(seed)")
      }
    }
  }

  @Test("A series alone takes the cheapest of all its series", arguments: 1...40)
  func chainIsShortest(seed: Int) {
    var instance = WeeksExample.instance(seed: seed, patients: 1)
    instance.capacity = WeeksLoad(slots: 900, acuity: 900, prep: 900)
    let all = WeeksExample.allSeries(instance, 0)
    let tables = WeeksTables(instance)
    guard !all.isEmpty else {
      #expect(tables.misfits.count == 1, "seed \(seed)")
      return
    }
    var dice = WeeksExample.Dice(seed + 1_000)
    let prices = (0..<instance.horizon).map { _ in dice.roll(0...400) }
    let cheapest = all.map { days in
      WeeksExample.cost(instance, [days]) + days.reduce(0.0) { $0 + Double(prices[$1]) }
    }.min()
    let scale = tables.tariff.scale
    let found = tables.withView { view in
      let heads = UnsafeMutablePointer<Int32>.allocate(capacity: view.longest)
      defer { heads.deallocate() }
      return WeeksChain(view).solve(0, view, unit: 1, into: heads) { prices[$1] * scale }
    }
    #expect(Double(found) / Double(scale) == cheapest, "seed \(seed)")
  }

  @Test("Days over capacity are named with what they are asked and what they offer")
  func namesOverruns() {
    var instance = WeeksExample.instance(seed: 1, patients: 0)
    let load = WeeksLoad(slots: 5, acuity: 5, prep: 1)
    let visit = WeeksVisit(target: 2, gapKind: .first, gap: 0, early: 0, late: 0, load: load)
    instance.patients = ["a", "b"].map { WeeksPatient(id: $0, weight: 1, visits: [visit]) }
    let result = WeeksSolver.solve(
      instance, budget: ExchangeBudget(work: 300), seed: 1, threads: 1)
    // Two visits of 5 slots on a day of 7; 10 acuity of 12 and 2 preparations of 2 fit.
    #expect(
      result.overruns == [WeeksOverrun(day: 2, resource: .slots, load: 10, capacity: 7)])
    // 3 over at 500; level: slots (10 - 6.3) x 5, prep (2 - 1.8) x 20; acuity 10 < 10.8.
    #expect(result.objective.overload == 1_500)
    #expect(abs(result.objective.level - (18.5 + 4)) < 1e-9)
    // There is only one plan, and the prices prove it.
    #expect(result.gap < 0.01)
  }

  @Test("A series with no allowed days is listed with the days that break its windows least")
  func proposesAWayOut() {
    var instance = WeeksExample.instance(seed: 1, patients: 0)
    let load = WeeksLoad(slots: 1, acuity: 1, prep: 1)
    // Day 5 and 6 are a weekend; the window allows the weekend alone.
    let visit = WeeksVisit(target: 5, gapKind: .first, gap: 0, early: 0, late: 1, load: load)
    instance.patients = [WeeksPatient(id: "a", weight: 1, visits: [visit])]
    let result = WeeksSolver.solve(
      instance, budget: ExchangeBudget(work: 1), seed: 1, threads: 1)
    #expect(result.days == [nil])
    #expect(result.misfits.map(\.days) == [[4]])
    #expect(result.misfits.first?.breaches == [WeeksWayOut.Breach(visit: 0, days: -1)])
    #expect(result.objective.total == 0)
  }
}
