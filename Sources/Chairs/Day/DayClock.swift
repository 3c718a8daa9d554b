/// How much of a budget is used: by the clock, or by work.
struct DayClock: Sendable {
  let budget: DayBudget
  private let began: ContinuousClock.Instant

  /// Starts the clock.
  init(_ budget: DayBudget) {
    self.budget = budget
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
