/// How far a search has come, for whoever watches it.
package struct Progress: Hashable, Sendable {
  /// One part of an objective.
  package struct Part: Hashable, Sendable {
    /// What it counts.
    package let name: String
    /// What it costs.
    package let cost: Int

    /// Names a cost.
    package init(name: String, cost: Int) {
      self.name = name
      self.cost = cost
    }
  }

  /// Seconds since the search began.
  package let seconds: Double
  /// The best objective found so far; nil before the first plan.
  package let best: Int?
  /// The best proven lower bound.
  package let bound: Int
  /// The best objective by part; empty where the search does not say.
  package let parts: [Part]

  /// Reports a moment of a search.
  package init(seconds: Double, best: Int?, bound: Int, parts: [Part] = []) {
    self.seconds = seconds
    self.best = best
    self.bound = bound
    self.parts = parts
  }
}
