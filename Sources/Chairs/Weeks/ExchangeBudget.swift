/// How long a search may go on.
///
/// The core reads no clock: whoever starts a search says how time is told. A budget of work needs no
/// clock at all, and the same work from the same seed gives the same plan, on one thread or several.
package struct ExchangeBudget: Sendable {
  /// What ends a search.
  package enum Limit: Hashable, Sendable {
    /// Seconds, as `elapsed` tells them.
    case seconds(Double)
    /// Units of work; each engine says what its unit is.
    case work(Int)
  }

  /// What ends the search.
  package let limit: Limit
  /// Seconds since the search was asked for.
  package let elapsed: @Sendable () -> Double

  /// Search until `elapsed` reaches `seconds`.
  package init(seconds: Double, elapsed: @escaping @Sendable () -> Double) {
    limit = .seconds(seconds)
    self.elapsed = elapsed
  }

  /// Search for this much work.
  package init(work: Int) {
    limit = .work(work)
    elapsed = { 0 }
  }
}
