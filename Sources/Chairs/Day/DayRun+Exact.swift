internal import Synchronization

/// The exact engine's work beside the search: it solves the pooled day and hands the result over.
final class ExactPool: Sendable {
  /// What the engine found.
  struct Found: Sendable {
    /// No plan costs less than this.
    var bound: Double
    /// The starts of the cheapest pooled solution, and its cost, where one was found.
    var starts: [Int]?
    var cost = 0
  }

  private let found = Mutex<Found?>(nil)

  /// Takes the result, once.
  func take() -> Found? {
    found.withLock { value in
      defer { value = nil }
      return value
    }
  }

  /// Solves the pooled day over ever more columns until its optimum is certain, nothing cheaper
  /// than `ceiling` is left, or the time is over.
  func solve(
    _ dual: PooledDual, ceiling: Int, step: Int, widest: Double, deadline: Double, clock: DayClock
  ) {
    let most = min(widest, Double(ceiling) - dual.bestBound)
    // A solution at the least cost there can be uses only columns whose reduced costs fit between
    // the bound and that cost: when the dual is tight, the program that is left is small.
    let least = (dual.bestBound / Double(step)).rounded(.up) * Double(step)
    var reach =
      widest.isFinite ? min(most, least - dual.bestBound + 0.001 * Double(step)) : most
    var result = Found(bound: dual.bestBound)
    while clock.seconds < deadline {
      let program = PooledProgram(dual, reach: reach)
      let outcome = program.solve(
        seconds: max(0.1, deadline - clock.seconds), cutoff: ceiling, step: step)
      result.bound = max(result.bound, outcome.bound)
      if let starts = outcome.starts {
        result.starts = starts
        result.cost = outcome.cost
      }
      let isCheapest = result.starts != nil && Double(result.cost) < result.bound + Double(step)
      if outcome.isComplete && outcome.starts != nil || isCheapest || reach >= most { break }
      reach = min(most, reach * 2 + Double(step))
    }
    found.withLock { $0 = result }
  }
}

extension DayRun {
  /// The budget from which the exact engine pays, and the largest program it is given.
  static let exactSeconds = 2.5
  static let exactColumns = 60_000
  /// A day of so few visits and nurses is given to the exact engine whole, nurse by nurse, with all
  /// its columns, from this budget on.
  static let smallVisits = 30
  static let smallNurses = 4
  static let smallSeconds = 0.4

  var isSmall: Bool {
    model.visitCount <= Self.smallVisits && model.nurseCount <= Self.smallNurses
  }

  /// Whether the exact engine is worth a core now: there is time, and the gap is small or the time
  /// is long.
  func wantsExact() -> Bool {
    guard let limit = clock.limit, !isProven else { return false }
    if isSmall { return limit >= Self.smallSeconds && threads > 1 }
    guard limit >= Self.exactSeconds else { return false }
    guard relaxation.columnCount <= Self.exactColumns, relaxation.columnCount > 0 else {
      return false
    }
    let gap = Double(best.f1) - dual.bestBound
    return gap < 0.08 * Double(best.f1) || (gap < 0.5 * Double(best.f1) && limit >= 25)
  }

  /// Starts the exact engine on a thread of its own; where there is no second one it is done here,
  /// and nil comes back.
  func startExact(_ pool: ExactPool) -> WorkerThread? {
    let clock = clock
    let limit = clock.limit ?? 0
    let share = isSmall ? 0.85 : threads > 1 ? 0.6 : 0.35
    let deadline = clock.seconds + (limit - clock.seconds) * share
    let box = Unshared(isSmall ? dualByNurse() : dual)
    let ceiling = best.f1
    let step = max(1, model.costStep)
    let widest = isSmall ? Double.infinity : max(300, dual.bestBound * 0.1)
    let work: @Sendable () -> Void = {
      pool.solve(
        box.value, ceiling: ceiling, step: step, widest: widest, deadline: deadline, clock: clock)
    }
    let thread = WorkerThread(work)
    guard threads > 1, thread.start() else {
      work()
      return nil
    }
    return thread
  }

  /// The prices of the day in which each nurse is a pattern of her own: the program over its columns
  /// has no plan left in it that cannot be carried out, but for places.
  private func dualByNurse() -> PooledDual {
    guard model.patternCount < model.nurseCount else { return dual }
    let apart = PooledDual(PooledRelaxation(DayModel(model.instance, nursesApart: true)))
    let end = clock.seconds + 0.1
    let clock = clock
    apart.run(ceiling: best.f1) { _ in clock.seconds > end }
    return apart
  }

  /// Takes what the exact engine found: its bound, and its starts as a task for the first lane.
  func receive(_ found: ExactPool.Found) {
    bound = max(bound, min(proven(found.bound), best.f1))
    if let starts = found.starts, found.cost < best.f1 {
      lanes[0].search.narrow(to: starts)
      narrowedUntil = clock.seconds + ((clock.limit ?? 0) - clock.seconds) * 0.35
    } else {
      lanes[0].search.adopt(best)
    }
  }
}
