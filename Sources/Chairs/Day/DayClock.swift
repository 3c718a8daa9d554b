/// How much of a budget is used: by the clock, or by work.
struct DayClock: Sendable {
  let budget: DayBudget
  /// What no search is worth, and what arithmetic on budgets can hold.
  private static let mostSeconds = 86_400.0
  private static let mostWork = 1_000_000_000_000
  private let began: ContinuousClock.Instant

  /// Starts the clock.
  init(_ budget: DayBudget) {
    switch budget {
    case .seconds(let seconds):
      self.budget = .seconds(seconds > 0 ? min(seconds, Self.mostSeconds) : 0)
    case .work(let work):
      self.budget = .work(max(0, min(work, Self.mostWork)))
    }
    began = ContinuousClock.now
  }

  /// Seconds since the start.
  var seconds: Double {
    let elapsed = ContinuousClock.now - began
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }

  /// The seconds that may be spent in all; nil where the budget is work.
  var limit: Double? {
    guard case .seconds(let limit) = budget else { return nil }
    return limit
  }
}
