import Testing

@testable import ChairVerifier

@Suite("1 000 single mutations of valid day plans")
struct DayMutationTests {
  private static let days = 40
  private static let mutationsPerDay = 25

  /// A valid plan of a random day that has at least two visits in it.
  private func validPlan(_ generator: inout SeededGenerator) -> DayDraft {
    while true {
      let plan = GreedyDay(DayDraft.random(&generator), &generator).day
      if plan.entries.count > 1 { return plan }
    }
  }

  @Test("each is judged as a walk through the day, slot by slot, judges it")
  func mutations() throws {
    var rulesBroken: Set<String> = []
    var kept = 0
    for seed in 1...Self.days {
      var generator = SeededGenerator(seed: seed)
      let plan = validPlan(&generator)
      try expectAgreement(plan, "seed \(seed), unchanged")
      #expect(try plan.verdict().isValid, "seed \(seed)")
      for round in 0..<Self.mutationsPerDay {
        let kinds = DayMutation.allCases
        let kind = kinds[(seed * Self.mutationsPerDay + round) % kinds.count]
        var mutated = plan
        kind.apply(to: &mutated, &generator)
        let broken = try expectAgreement(mutated, "seed \(seed), round \(round), \(kind)")
        rulesBroken.formUnion(broken)
        if broken.isEmpty { kept += 1 }
      }
    }
    // The mutations are worth their number only if they break every rule, and not always one.
    #expect(rulesBroken == Set(JudgedDay.rules.map(\.id)))
    #expect(kept >= 100)
  }

  /// Expects the verifier to name the rules that the simulation finds broken, with the visit, nurse
  /// or place concerned, and no others, and to recompute the same objective.
  ///
  /// Returns those rules.
  @discardableResult
  private func expectAgreement(_ day: DayDraft, _ label: String) throws -> Set<String> {
    let simulation = DaySimulation(day)
    let verdict = try day.verdict()
    let expected = Set(simulation.breaches.map(\.rule))
    #expect(Set(verdict.violations.map(\.rule)) == expected, "\(label)")
    for breach in simulation.breaches {
      #expect(
        verdict.violations.contains {
          $0.rule == breach.rule && $0.message.contains(breach.subject)
        }, "\(label): \(breach)")
    }
    #expect(verdict.objective[total: "F1"]?.whole == simulation.firstObjective, "\(label)")
    #expect(verdict.objective[total: "F2"]?.whole == simulation.secondObjective, "\(label)")
    return expected
  }
}
