import Testing

@testable import ChairVerifier

/// The exchange formats, each with its drafts and how often plans are made and changed.
enum MutatedFormat: CaseIterable {
  case day, courses, series

  /// Makes 1 000 changes and tells which rules they broke, and how many changes kept every rule.
  func run() throws -> MutationTally {
    switch self {
    case .day: try MutationTally.of(DayDraft.self, plans: 40, changes: 25)
    case .courses: try MutationTally.of(CourseDraft.self, plans: 50, changes: 20)
    case .series: try MutationTally.of(SeriesDraft.self, plans: 40, changes: 25)
    }
  }

  /// The rules that the format's plans can break.
  var rules: Set<String> {
    switch self {
    case .day: DayDraft.rules
    case .courses: CourseDraft.rules
    case .series: SeriesDraft.rules
    }
  }
}

/// What many mutations came to.
struct MutationTally {
  private(set) var changes = 0
  private(set) var rulesBroken: Set<String> = []
  private(set) var kept = 0

  static func of<Draft: MutatedDraft>(
    _ type: Draft.Type, plans: Int, changes: Int
  ) throws -> MutationTally {
    var tally = MutationTally()
    let kinds = Array(Draft.Mutation.allCases)
    for seed in 1...plans {
      var generator = SeededGenerator(seed: seed)
      let plan = Draft.valid(&generator)
      try expectAgreement(plan, "seed \(seed), unchanged")
      #expect(try plan.verdict().isValid, "seed \(seed)")
      for round in 0..<changes {
        let kind = kinds[(seed * changes + round) % kinds.count]
        var mutated = plan
        mutated.apply(kind, &generator)
        let broken = try expectAgreement(mutated, "seed \(seed), round \(round), \(kind)")
        tally.changes += 1
        tally.rulesBroken.formUnion(broken)
        if broken.isEmpty { tally.kept += 1 }
      }
    }
    return tally
  }

  /// Expects the verifier to name the rules that the simulation finds broken, with whom they concern, and no others,
  /// and to recompute the same objective.
  ///
  /// Returns those rules.
  @discardableResult
  private static func expectAgreement(
    _ draft: some MutatedDraft, _ label: String
  ) throws -> Set<String> {
    let simulated = draft.simulated()
    let verdict = try draft.verdict()
    let expected = Set(simulated.breaches.map(\.rule))
    #expect(Set(verdict.violations.map(\.rule)) == expected, "\(label)")
    for breach in simulated.breaches {
      #expect(
        verdict.violations.contains {
          $0.rule == breach.rule && $0.message.contains(breach.subject)
        }, "\(label): \(breach)")
    }
    for (name, total) in simulated.totals {
      #expect(verdict.objective[total: name] == total, "\(label): \(name)")
    }
    return expected
  }
}

@Suite("1 000 single mutations of valid plans")
struct MutationTests {
  @Test(
    "each is judged as a walk through every day and slot judges it",
    arguments: MutatedFormat.allCases)
  func mutations(_ format: MutatedFormat) throws {
    let tally = try format.run()
    #expect(tally.changes == 1_000)
    // The mutations are worth their number only if they break every rule, and not always one.
    #expect(tally.rulesBroken == format.rules)
    #expect(tally.kept >= 50)
  }
}
