/// How far a search has come, for whoever watches it.
package struct Progress: Hashable, Sendable {
  /// Seconds since the search began.
  package let seconds: Double
  /// The best objective found so far; nil before the first plan.
  package let best: Int?
  /// The best proven lower bound.
  package let bound: Int

  /// Reports a moment of a search.
  package init(seconds: Double, best: Int?, bound: Int) {
    self.seconds = seconds
    self.best = best
    self.bound = bound
  }
}
