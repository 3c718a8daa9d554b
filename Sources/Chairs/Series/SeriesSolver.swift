private import Dispatch

/// Books series with exact day lags: a bound by prices, then ruin and recreate.
package enum SeriesSolver {
  /// Searches whose best booking is taken under a budget of work, whatever the number of threads.
  private static let lanes = 2

  /// Books an instance.
  ///
  /// A unit of work is a thousand patients put back in each of two searches, and one round of
  /// the bound. Under a budget of seconds there are as many searches as threads. `progress` may be
  /// called from any thread.
  package static func solve(
    _ instance: SeriesInstance, budget: ExchangeBudget, seed: UInt64, threads: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> SeriesResult {
    let tables = SeriesTables(instance)
    var prices = SeriesBound(tables)
    improve(&prices, budget: budget)
    let bound = prices.best ?? 0
    let threads = max(1, min(64, threads))
    let runs: Int
    switch budget.limit {
    case .seconds: runs = threads
    case .work: runs = lanes
    }
    let results = SeriesLanes(count: runs)
    let workers = min(threads, runs)
    let start = budget.elapsed()
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for run in stride(from: worker, to: runs, by: workers) {
        var search = SeriesSearch(tables, seed: seed, lane: run)
        let best = cool(&search, bound: bound, budget: budget, start: start) {
          if run == 0 {
            progress(Progress(seconds: budget.elapsed(), best: $0, bound: bound))
          }
        }
        results.put(best, work: search.work, run)
      }
    }
    let (best, work) = results.best()
    return SeriesResult(
      best, of: instance, tables, bound: bound, work: work, boundRounds: prices.rounds)
  }

  /// Finds good prices: up to a fifth of the time.
  private static func improve(_ prices: inout SeriesBound, budget: ExchangeBudget) {
    while prices.rounds < 3_000 {
      switch budget.limit {
      case .seconds(let limit): if prices.rounds > 0, budget.elapsed() > limit / 5 { return }
      case .work(let units): if prices.rounds >= max(1, units) { return }
      }
      prices.round()
    }
  }

  /// Anneals in cycles that reheat less and less, and returns the best booking seen.
  private static func cool(
    _ search: inout SeriesSearch, bound: Int, budget: ExchangeBudget, start: Double,
    report: (Int) -> Void
  ) -> SeriesBooking {
    var best = search.booking
    let cycles = 4.0
    var reported = -1
    while best.cost > bound {
      let part: Double
      switch budget.limit {
      case .seconds(let limit):
        part = limit > start ? (budget.elapsed() - start) / (limit - start) : 1
      case .work(let units):
        part = units > 0 ? Double(search.work) / Double(1_000 * units) : 1
      }
      guard part < 1 else { break }
      let within = (part * cycles).truncatingRemainder(dividingBy: 1)
      let temperature = 12 * expOf(-4.5 * within)
      for _ in 0..<50 {
        search.step(temperature: temperature)
        if search.cost < best.cost { best = search.booking }
      }
      assert(search.isExact, "the cost drifted from the booking")
      if Int(part * 20) > reported {
        reported = Int(part * 20)
        report(best.cost)
      }
    }
    report(best.cost)
    return best
  }
}

/// What the searches end with; each writes its own place, and they are read when all are done.
private final class SeriesLanes: @unchecked Sendable {
  private let queue = DispatchQueue(label: "series lanes")
  private var found: [(booking: SeriesBooking, work: Int)?]

  init(count: Int) { found = [(booking: SeriesBooking, work: Int)?](repeating: nil, count: count) }

  func put(_ booking: SeriesBooking, work: Int, _ lane: Int) {
    queue.sync { found[lane] = (booking, work) }
  }

  func best() -> (SeriesBooking, Int) {
    queue.sync {
      let all = found.compactMap { $0 }
      let none = SeriesBooking(firstDay: [], times: [], cost: .max)
      return (
        all.reduce(none) { $1.booking.cost < $0.cost ? $1.booking : $0 },
        all.reduce(0) { $0 + $1.work }
      )
    }
  }
}
