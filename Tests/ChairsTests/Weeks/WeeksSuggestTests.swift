import Testing

@testable import Chairs

@Suite("The best days for a new series")
struct WeeksSuggestTests {
  /// Every choice of days that keeps the windows, one by one.
  private func eachSeries(
    _ instance: WeeksInstance, _ index: Int, _ days: [Int], _ use: ([Int]) -> Void
  ) {
    let count = instance.patients[index].visits.count
    guard days.count < count else {
      if WeeksExample.faults(instance, index, days).isEmpty { use(days) }
      return
    }
    for day in (days.last.map { $0 + 1 } ?? 0)..<instance.horizon {
      eachSeries(instance, index, days + [day], use)
    }
  }

  @Test(
    "they are the cheapest that trying every series finds, one for each first day",
    arguments: 0..<20)
  func exact(seed: Int) throws {
    let whole = WeeksExample.instance(seed: 300 + seed, patients: 7, days: 12)
    var planned = whole
    let patient = planned.patients.removeLast()
    let days = WeeksSolver.solve(
      planned, budget: ExchangeBudget(work: 3), seed: 1, threads: 1
    ).days
    let before = planned.objective(of: days).total
    var least: [Int: Double] = [:]
    eachSeries(whole, 6, []) { series in
      let added = whole.objective(of: days + [series]).total - before
      least[series[0]] = min(least[series[0]] ?? .infinity, added)
    }
    let suggestions = WeeksSuggest.best(for: patient, in: planned, days: days)
    let expected = least.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(5)
    #expect(suggestions.count == expected.count, "seed \(seed)")
    for (suggestion, best) in zip(suggestions, expected) {
      #expect(abs(suggestion.addedCost - best.value) < 1e-9, "seed \(seed)")
      let added = whole.objective(of: days + [suggestion.days]).total - before
      #expect(abs(suggestion.addedCost - added) < 1e-9, "seed \(seed)")
      #expect(WeeksExample.faults(whole, 6, suggestion.days).isEmpty, "seed \(seed)")
    }
  }
}
