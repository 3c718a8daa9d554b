private import Dispatch

/// Plans the weeks: a bound by prices, then annealing from a start the prices suggest.
package enum WeeksSolver {
  /// Annealing runs whose best plan is taken.
  ///
  /// A fixed number under a budget of work, whatever the
  /// number of threads, so that the plan does not depend on the machine.
  private static let lanes = 2

  /// Plans an instance.
  ///
  /// A unit of work is a thousand annealing moves in each of two runs, and one round of the bound.
  /// Under a budget of seconds there are as many runs as threads. `progress` may be called from any
  /// thread.
  package static func solve(
    _ instance: WeeksInstance, budget: ExchangeBudget, seed: UInt64, threads: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> WeeksResult {
    let tables = WeeksTables(instance)
    let threads = max(1, min(64, threads))
    var heads: [Int32] = []
    var bound = 0
    var rounds = 0
    var moves = 0
    if !tables.series.isEmpty {
      (heads, bound, rounds, moves) = tables.withView { view in
        let prices = WeeksBound(view, open: tables.open, seed: seed, threads: threads)
        improve(prices, view, budget: budget)
        let runs: Int
        switch budget.limit {
        case .seconds: runs = threads
        case .work: runs = lanes
        }
        let plans = anneal(
          view, prices, runs: runs, budget: budget, seed: seed, threads: threads,
          progress: progress)
        var best = plans[0]
        for plan in plans where plan.cost < best.cost { best = plan }
        let held = (prices.best ?? 0) / WeeksBound.fineness
        return (best.heads, held, prices.rounds, plans.reduce(0) { $0 + $1.moves })
      }
    }
    let days = tables.days(from: heads, patients: instance.patients.count)
    return WeeksResult(
      days: days, objective: instance.objective(of: days),
      bound: max(0, Double(bound) / Double(tables.tariff.scale)),
      overruns: instance.overruns(of: days),
      misfits: tables.misfits.prefix(100).map {
        instance.wayOut(for: $0.patient, failingAt: $0.visit)
      },
      moves: moves, boundRounds: rounds)
  }

  /// Finds good prices: up to a quarter of the time, less when they have settled.
  private static func improve(_ prices: WeeksBound, _ view: WeeksView, budget: ExchangeBudget) {
    let most = view.seriesCount < 500 ? 4_000 : 1_500
    while prices.rounds < most {
      switch budget.limit {
      case .seconds(let limit): if budget.elapsed() > limit / 4, prices.rounds > 0 { return }
      case .work(let units): if prices.rounds >= max(1, units) { return }
      }
      prices.round()
    }
  }

  private static func anneal(
    _ view: WeeksView, _ prices: WeeksBound, runs: Int, budget: ExchangeBudget, seed: UInt64,
    threads: Int, progress: @escaping @Sendable (Progress) -> Void
  ) -> [WeeksCandidate] {
    let bound = (prices.best ?? 0) / WeeksBound.fineness
    let searches = (0..<runs).map { WeeksAnnealing(view, seed: seed, lane: $0) }
    let plan = WeeksSchedule(view, bound: bound, drawn: prices.drawnHeads, budget: budget)
    let workers = min(threads, runs)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for run in stride(from: worker, to: runs, by: workers) {
        plan.carryOut(searches[run]) { best, seconds in
          if run == 0 {
            progress(
              Progress(
                seconds: seconds, best: best / view.tariff.scale,
                bound: max(0, bound / view.tariff.scale)))
          }
        }
      }
    }
    return searches.map {
      WeeksCandidate(cost: $0.state.total, heads: $0.state.heads, moves: $0.moves)
    }
  }
}

/// What one annealing run ended with.
struct WeeksCandidate {
  /// The scaled cost.
  var cost: Int
  /// The first day of each block.
  var heads: [Int32]
  /// Moves tried.
  var moves: Int
}

extension WeeksTables {
  /// Each patient's days, from the first days of the blocks; nil for a patient that is not placed.
  func days(from heads: [Int32], patients count: Int) -> [[Int]?] {
    var result = [[Int]?](repeating: nil, count: count)
    for (index, patient) in zip(series, patients) {
      var chosen: [Int] = []
      for number in Int(index.firstBlock)..<Int(index.firstBlock + index.blocks) {
        let block = blocks[number]
        let row = Int(block.days + (heads[number] - block.low) * block.visits)
        chosen += days[row..<(row + Int(block.visits))].map(Int.init)
      }
      result[patient] = chosen
    }
    return result
  }
}
