/// How long a search may go on.
package enum DayBudget: Hashable, Sendable {
  /// Seconds on the clock: the plan may differ from run to run.
  case seconds(Double)
  /// Insertions tried: the same seed gives the same plan on any number of cores.
  case work(Int)
}
