/// A plan for a day, what it costs, and how good it is proven to be.
package struct DayResult: Sendable {
  /// The plan.
  package let plan: DayPlan
  /// What it costs, by part.
  package let objective: DayObjective
  /// No plan has a smaller F1 than this.
  package let bound: Int
  /// The visits left out, each with the rule that binds and what would relieve it.
  package let leftOut: [LeftOutVisit]
  /// Insertions tried by all lanes together.
  package let work: Int
  /// Seconds on the clock.
  package let seconds: Double

  /// Whether no plan has a smaller F1.
  package var isOptimal: Bool { objective.f1 <= bound }

  /// How far F1 may be above the least possible, as a share of the bound; 0 where it is optimal.
  package var gap: Double {
    isOptimal ? 0 : Double(objective.f1 - bound) / Double(max(bound, 1))
  }
}
