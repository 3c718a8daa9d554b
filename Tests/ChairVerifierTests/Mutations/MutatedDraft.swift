@testable import ChairVerifier

/// A draft of a plan that the mutation tests make, change, have judged and judge themselves.
protocol MutatedDraft {
  associatedtype Mutation: CaseIterable

  /// The rules that plans of the format can break.
  static var rules: Set<String> { get }

  /// A valid plan of a random instance, with at least two entries.
  static func valid(_ generator: inout SeededGenerator) -> Self

  /// Makes one change at random places of the plan.
  mutating func apply(_ mutation: Mutation, _ generator: inout SeededGenerator)

  /// What the verifier says.
  func verdict() throws -> Verdict

  /// What a walk through the plan in the test's own code says.
  func simulated() -> SimulatedVerdict
}

/// A verdict of the tests' own.
struct SimulatedVerdict {
  /// A rule that is broken, and the visit, nurse, place or day concerned.
  struct Breach: Hashable {
    let rule: String
    let subject: String
  }

  let breaches: Set<Breach>
  /// The totals of the objective by name.
  let totals: [String: ExactDecimal]
}

extension DayDraft: MutatedDraft {
  static var rules: Set<String> { Set(JudgedDay.rules.map(\.id)) }

  static func valid(_ generator: inout SeededGenerator) -> DayDraft {
    while true {
      let plan = GreedyDay(DayDraft.random(&generator), &generator).day
      if plan.entries.count > 1 { return plan }
    }
  }

  mutating func apply(_ mutation: DayMutation, _ generator: inout SeededGenerator) {
    mutation.apply(to: &self, &generator)
  }

  func simulated() -> SimulatedVerdict {
    let day = DaySimulation(self)
    return SimulatedVerdict(
      breaches: day.breaches,
      totals: ["F1": ExactDecimal(day.firstObjective), "F2": ExactDecimal(day.secondObjective)])
  }
}

extension CourseDraft: MutatedDraft {
  static var rules: Set<String> { Set(JudgedCourses.rules.map(\.id)) }

  static func valid(_ generator: inout SeededGenerator) -> CourseDraft { random(&generator) }

  mutating func apply(_ mutation: CourseMutation, _ generator: inout SeededGenerator) {
    mutation.apply(to: &self, &generator)
  }

  func simulated() -> SimulatedVerdict {
    let courses = CourseSimulation(self)
    let total = ExactDecimal(digits: courses.objectiveInTenths, scale: 1)
    return SimulatedVerdict(breaches: courses.breaches, totals: ["F": total ?? .zero])
  }
}

extension SeriesDraft: MutatedDraft {
  static var rules: Set<String> { Set(JudgedSeries.rules.map(\.id)) }

  static func valid(_ generator: inout SeededGenerator) -> SeriesDraft {
    while true {
      let plan = SeriesDraft.random(&generator).planned(&generator)
      if plan.booked.count > 1 { return plan }
    }
  }

  mutating func apply(_ mutation: SeriesMutation, _ generator: inout SeededGenerator) {
    mutation.apply(to: &self, &generator)
  }

  func simulated() -> SimulatedVerdict {
    let series = SeriesSimulation(self)
    return SimulatedVerdict(
      breaches: series.breaches,
      totals: ["total": ExactDecimal(series.completion + series.penalty)])
  }
}
