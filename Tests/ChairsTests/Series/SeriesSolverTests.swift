import Testing

@testable import Chairs

@Suite struct SeriesSolverTests {
  @Test(
    "Small instances are booked at the least cost that trying every booking finds",
    arguments: 1...12)
  func reachesTheOptimum(seed: Int) {
    let instance = SeriesExample.instance(seed: seed, patients: 3, days: 3, slots: 5)
    let optimum = SeriesExample.optimum(instance)
    let result = SeriesSolver.solve(
      instance, budget: ExchangeBudget(work: 5), seed: UInt64(seed), threads: 2)
    #expect(result.total == optimum, "seed \(seed)")
    #expect(result.bound <= optimum, "seed \(seed)")
    #expect(SeriesExample.faults(instance, result) == [], "seed \(seed)")
  }

  @Test("Every booking keeps every rule, and its bound is no higher", arguments: 1...25)
  func isValid(seed: Int) {
    let instance = SeriesExample.instance(
      seed: seed, patients: 14, days: 6, slots: 9, places: 2)
    let result = SeriesSolver.solve(
      instance, budget: ExchangeBudget(work: 3), seed: UInt64(seed), threads: 1)
    #expect(SeriesExample.faults(instance, result) == [], "seed \(seed)")
    #expect(result.bound <= result.total, "seed \(seed)")
  }

  @Test("The same seed and work give the same booking on one, two and three threads")
  func isDeterministic() {
    let instance = SeriesExample.instance(seed: 4, patients: 30, days: 12, slots: 10)
    let budget = ExchangeBudget(work: 3)
    let one = SeriesSolver.solve(instance, budget: budget, seed: 9, threads: 1)
    #expect(SeriesSolver.solve(instance, budget: budget, seed: 9, threads: 2) == one)
    #expect(SeriesSolver.solve(instance, budget: budget, seed: 9, threads: 3) == one)
  }

  @Test("Cost and free hours kept step by step equal those counted afresh", arguments: 1...10)
  func costIsExact(seed: Int) {
    let tables = SeriesTables(SeriesExample.instance(seed: seed, patients: 12, days: 6, slots: 8))
    var search = SeriesSearch(tables, seed: UInt64(seed), lane: 0)
    for step in 0..<300 {
      search.step(temperature: step % 3 == 0 ? 0 : 10)
      #expect(search.isExact, "seed \(seed), step \(step)")
    }
  }

  @Test("A session whose mixing is longer than any opening is left out, and the reason says so")
  func saysWhy() {
    var instance = SeriesExample.instance(seed: 1, patients: 1, days: 2, slots: 4)
    instance.nurses = (0...2).map { _ in [1, 1, 1, 1] }
    instance.pharmacy = (0...2).map { _ in [true, true, false, true] }
    instance.patients = [
      SeriesPatient(
        id: 7,
        sessions: [
          SeriesSession(
            id: 0, sector: 0, lag: 0, needsConsultation: false, mixedSameDay: true, mixing: 3,
            treatment: 1),
          SeriesSession(
            id: 1, sector: 0, lag: 1, needsConsultation: false, mixedSameDay: true, mixing: 2,
            treatment: 1),
        ])
    ]
    let result = SeriesSolver.solve(
      instance, budget: ExchangeBudget(work: 1), seed: 1, threads: 1)
    #expect(
      result.leftOut == [
        SeriesLeftOut(
          patient: 7, session: 0,
          reason: "mixing takes 3 slots and no opening of the pharmacy is longer than 2")
      ])
    // The second session is on day 2 at the earliest: mixed in slots 0 and 1, treated in slot 2.
    #expect(result.booked.map(\.day) == [2])
    #expect(result.booked.map(\.treatment) == [SeriesSpan(start: 2, end: 3)])
    #expect(result.completion == 4 + 3)
    #expect(result.penalty == 10 * 2 * 4)
  }
}
