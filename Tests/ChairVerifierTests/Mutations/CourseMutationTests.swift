import Testing

@testable import ChairVerifier

@Suite("1 000 single mutations of valid course plans")
struct CourseMutationTests {
  private static let plans = 50
  private static let mutationsPerPlan = 20

  @Test("each is judged as a walk through the calendar, day by day, judges it")
  func mutations() throws {
    var rulesBroken: Set<String> = []
    var kept = 0
    for seed in 1...Self.plans {
      var generator = SeededGenerator(seed: seed)
      let plan = CourseDraft.random(&generator)
      try expectAgreement(plan, "seed \(seed), unchanged")
      #expect(try plan.verdict().isValid, "seed \(seed)")
      for round in 0..<Self.mutationsPerPlan {
        let kinds = CourseMutation.allCases
        let kind = kinds[(seed * Self.mutationsPerPlan + round) % kinds.count]
        var mutated = plan
        kind.apply(to: &mutated, &generator)
        let broken = try expectAgreement(mutated, "seed \(seed), round \(round), \(kind)")
        rulesBroken.formUnion(broken)
        if broken.isEmpty { kept += 1 }
      }
    }
    // The mutations are worth their number only if they break every rule, and not always one.
    #expect(rulesBroken == Set(JudgedCourses.rules.map(\.id)))
    #expect(kept >= 50)
  }

  /// Expects the verifier to name the rules that the simulation finds broken, with the patient
  /// concerned, and no others, and to recompute the same objective.
  ///
  /// Returns those rules.
  @discardableResult
  private func expectAgreement(_ draft: CourseDraft, _ label: String) throws -> Set<String> {
    let simulation = CourseSimulation(draft)
    let verdict = try draft.verdict()
    let expected = Set(simulation.breaches.map(\.rule))
    #expect(Set(verdict.violations.map(\.rule)) == expected, "\(label)")
    for breach in simulation.breaches {
      #expect(
        verdict.violations.contains {
          $0.rule == breach.rule && $0.message.contains(breach.subject)
        }, "\(label): \(breach)")
    }
    let objective = verdict.objective[total: "F"]?.times(ExactDecimal(10))?.whole
    #expect(objective == simulation.objectiveInTenths, "\(label)")
    return expected
  }
}
