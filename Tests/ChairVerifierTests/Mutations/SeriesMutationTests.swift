import Testing

@testable import ChairVerifier

@Suite("1 000 single mutations of valid plans of series")
struct SeriesMutationTests {
  private static let plans = 40
  private static let mutationsPerPlan = 25

  /// A valid plan of random series that books at least two sessions.
  private func validPlan(_ generator: inout SeededGenerator) -> SeriesDraft {
    while true {
      let plan = SeriesDraft.random(&generator).planned(&generator)
      if plan.booked.count > 1 { return plan }
    }
  }

  @Test("each is judged as a look at every day and slot judges it")
  func mutations() throws {
    var rulesBroken: Set<String> = []
    var kept = 0
    for seed in 1...Self.plans {
      var generator = SeededGenerator(seed: seed)
      let plan = validPlan(&generator)
      try expectAgreement(plan, "seed \(seed), unchanged")
      #expect(try plan.verdict().isValid, "seed \(seed)")
      for round in 0..<Self.mutationsPerPlan {
        let kinds = SeriesMutation.allCases
        let kind = kinds[(seed * Self.mutationsPerPlan + round) % kinds.count]
        var mutated = plan
        kind.apply(to: &mutated, &generator)
        let broken = try expectAgreement(mutated, "seed \(seed), round \(round), \(kind)")
        rulesBroken.formUnion(broken)
        if broken.isEmpty { kept += 1 }
      }
    }
    // The mutations are worth their number only if they break every rule, and not always one.
    #expect(rulesBroken == Set(JudgedSeries.rules.map(\.id)))
    #expect(kept >= 50)
  }

  /// Expects the verifier to name the rules that the simulation finds broken, and returns those rules.
  ///
  /// It names the session or day concerned, and no others, and recomputes the same objective.
  @discardableResult
  private func expectAgreement(_ draft: SeriesDraft, _ label: String) throws -> Set<String> {
    let simulation = SeriesSimulation(draft)
    let verdict = try draft.verdict()
    let expected = Set(simulation.breaches.map(\.rule))
    #expect(Set(verdict.violations.map(\.rule)) == expected, "\(label)")
    for breach in simulation.breaches {
      #expect(
        verdict.violations.contains {
          $0.rule == breach.rule && $0.message.contains(breach.subject)
        }, "\(label): \(breach)")
    }
    let total = simulation.completion + simulation.penalty
    #expect(verdict.objective[total: "total"]?.whole == total, "\(label)")
    return expected
  }
}
