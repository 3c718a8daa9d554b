/// How one annealing run cools down, and how it starts.
///
/// Two things fall together. The temperature falls from a few days' deviation to a fiftieth of one. The
/// price of overload begins at a part of itself and rises to the whole: under the whole price a full
/// day is a wall, and visits that should change places never pass each other. A few series leave
/// time for several cycles, each with another balance of the two; the best plan counts.
struct WeeksSchedule: Sendable {
  /// One cooling, in days' deviation and in parts of the price of overload.
  private struct Cycle {
    var hot = 2.0
    var cold = 0.02
    var ease = 0.1
  }

  private let view: WeeksView
  private let bound: Int
  private let drawn: [Int32]
  private let budget: ExchangeBudget
  private let start: Double
  private let cycles: [Cycle]

  /// A schedule for runs on one view.
  ///
  /// `bound` is scaled; a run that meets it stops. `drawn` is the plan every run starts from.
  init(_ view: WeeksView, bound: Int, drawn: [Int32], budget: ExchangeBudget) {
    self.view = view
    self.bound = bound
    self.drawn = drawn
    self.budget = budget
    start = budget.elapsed()
    switch view.seriesCount {
    case ..<50:
      let balances = [
        Cycle(), Cycle(hot: 8, ease: 1), Cycle(hot: 4, ease: 0.3), Cycle(hot: 1, ease: 0.05),
      ]
      cycles = balances + balances
    case ..<5_000: cycles = [Cycle()]
    default:
      // Too few moves for each visit to wander: stay near the plan the prices suggest.
      cycles = [Cycle(hot: 0.2, ease: 1)]
    }
  }

  /// Runs `search` to the end of the budget, and leaves it at the best plan.
  ///
  /// `report` gets the cost and the time now and then.
  func carryOut(_ search: WeeksAnnealing, report: (_ best: Int, _ seconds: Double) -> Void) {
    search.place(drawn)
    var best = search.state.trueCost
    var heads = drawn
    for number in cycles.indices {
      let end = Double(number + 1) / Double(cycles.count)
      cool(search, cycles[number], from: Double(number) / Double(cycles.count), to: end) {
        report(min(best, search.state.trueCost), budget.elapsed())
      }
      search.settle(sweeps: 3)
      if search.state.total < best {
        best = search.state.total
        heads = search.state.heads
      }
      if best <= bound { break }
    }
    search.place(heads)
    report(best, budget.elapsed())
  }

  private func cool(
    _ search: WeeksAnnealing, _ cycle: Cycle, from begin: Double, to end: Double,
    report: () -> Void
  ) {
    let day = Double(max(1, view.tariff.late, view.tariff.early))
    var reported = -1
    while true {
      let part = (progress(search) - begin) / (end - begin)
      guard part < 1 else { break }
      let rise = min(1, part / 0.7)
      search.state.reprice(
        rise < 1
          ? view.tariff.easingOverload(to: power(cycle.ease, 1 - rise)) : view.tariff)
      let temperature =
        part > 0.97 ? 0 : day * cycle.hot * power(cycle.cold / cycle.hot, part / 0.97)
      search.run(chunk, temperature: temperature)
      if Int(part * 20) > reported {
        reported = Int(part * 20)
        report()
      }
    }
    search.state.reprice(view.tariff)
  }

  /// Moves between two looks at the clock: a few milliseconds' worth.
  private var chunk: Int {
    switch budget.limit {
    case .seconds: 4_000
    case .work(let units): max(1, min(4_000, 1_000 * units / (50 * cycles.count)))
    }
  }

  private func progress(_ search: WeeksAnnealing) -> Double {
    switch budget.limit {
    case .seconds(let limit):
      let left = limit - start
      return left <= 0 ? 1 : (budget.elapsed() - start) / left
    case .work(let units): return units <= 0 ? 1 : Double(search.moves) / Double(1_000 * units)
    }
  }

  private func power(_ base: Double, _ exponent: Double) -> Double {
    expOf(exponent * logOf(base))
  }
}
