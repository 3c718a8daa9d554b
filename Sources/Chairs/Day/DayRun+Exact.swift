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
  ///
  /// A small day is solved whole, with its places apart and all columns that matter at once.
  func solve(
    _ dual: PooledDual, ceiling: Int, step: Int, widest: Double, isSmall: Bool, deadline: Double,
    clock: DayClock
  ) {
    let most = min(
      isSmall ? .infinity : widest,
      Double(ceiling) - dual.bestBound - (isSmall ? 0.999 * Double(step) : 0))
    // A solution at the least cost there can be uses only columns whose reduced costs fit between
    // the bound and that cost: when the dual is tight, the program that is left is small.
    let least = (dual.bestBound / Double(step)).rounded(.up) * Double(step)
    var reach = isSmall ? most : min(most, least - dual.bestBound + 0.001 * Double(step))
    var result = Found(bound: dual.bestBound)
    while clock.seconds < deadline {
      let program = PooledProgram(dual, reach: reach, placesApart: isSmall)
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
  /// The time left from which the exact engine pays, and the largest program it is given.
  static let exactSeconds = 2.0
  static let exactColumns = 60_000
  /// The same for a day small enough to be solved whole.
  static let smallSeconds = 0.15
  static let smallColumns = 1_500
  /// The round of the search before which a small day is solved whole: a good plan first, since it
  /// is what makes the program small.
  static let smallRound = 3
  /// The gap, as a share of F1, that the library can close on a small day in less than five seconds.
  static let smallGap = 0.25

  /// Whether the exact engine can solve the day whole in about a second.
  var isSmall: Bool { relaxation.columnCount <= Self.smallColumns }

  /// Whether the exact engine is worth a core now: there is time, and the gap is small or the time
  /// is long.
  func wantsExact() -> Bool {
    guard let limit = clock.limit, !isProven else { return false }
    let left = limit - clock.seconds
    guard left >= (isSmall ? Self.smallSeconds : Self.exactSeconds) else { return false }
    guard relaxation.columnCount <= Self.exactColumns, relaxation.columnCount > 0 else {
      return false
    }
    let gap = Double(best.f1) - dual.bestBound
    if isSmall { return gap < Self.smallGap * Double(best.f1) || limit >= 5 }
    return gap < 0.08 * Double(best.f1) || (gap < 0.5 * Double(best.f1) && limit >= 25)
  }

  /// Starts the exact engine on a thread of its own; where there is no second one it is done here,
  /// and nil comes back.
  func startExact(_ pool: ExactPool) -> WorkerThread? {
    let clock = clock
    let limit = clock.limit ?? 0
    let isSmall = isSmall
    let share = threads > 1 ? (isSmall ? 0.65 : 0.6) : 0.35
    let deadline = clock.seconds + (limit - clock.seconds) * share
    let box = Unshared(dual)
    let ceiling = best.f1
    let step = max(1, model.costStep)
    let widest = max(300, dual.bestBound * 0.1)
    let work: @Sendable () -> Void = {
      pool.solve(
        box.value, ceiling: ceiling, step: step, widest: widest, isSmall: isSmall,
        deadline: deadline,
        clock: clock)
    }
    let thread = WorkerThread(work)
    guard threads > 1, thread.start() else {
      work()
      return nil
    }
    return thread
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
