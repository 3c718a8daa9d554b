/// Plans a day: an instant plan, then prices that bound every plan, then lanes of local search that
/// use these prices, an exact engine for the pooled day where it pays, and at the end a polish of F2
/// with F1 held.
package enum DaySolver {
  /// Plans a day within a budget.
  ///
  /// - Parameters:
  ///   - instance: the day.
  ///   - budget: how long the search may go on; it ends early when the bound is met.
  ///   - seed: the same seed and the same budget of work give the same plan.
  ///   - threads: how many cores it may use; with a budget of work the plan does not depend on it.
  ///   - progress: told now and then, from the calling thread, how far the search has come.
  /// - Returns: the best plan met, with its bound.
  /// - Throws: `ChairError.fault` where the finished plan breaks a rule: no such plan is returned.
  package static func solve(
    _ instance: DayInstance, budget: DayBudget, seed: UInt64, threads: Int,
    progress: (Progress) -> Void = { _ in }
  ) throws(ChairError) -> DayResult {
    let run = DayRun(instance, budget: budget, seed: seed, threads: threads)
    run.search(progress: progress)
    return try run.result()
  }
}
