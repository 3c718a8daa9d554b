import CivilTime
import Courses
import Foundation
import Regimens
import TestSupport
import Testing

/// Properties over 10 000 random courses a run; `OSTEON_SEED` chooses others.
@Suite("Plans of random courses") struct PlanPropertyTests {
  private static let seed =
    ProcessInfo.processInfo.environment["OSTEON_SEED"].flatMap { UInt64($0) } ?? 20_261_001
  private static let shares = 8
  private static let perShare = 1_250

  /// Runs a check on each course of a share and reports the first breaches with their seed.
  private func each(
    _ share: Int, every step: Int = 1,
    _ check: (Scenario, CivilDate, RandomCourses, inout SeededGenerator) throws -> [String]
  ) throws {
    let maker = try RandomCourses()
    var breaches: [String] = []
    for index in stride(from: share * Self.perShare, to: (share + 1) * Self.perShare, by: step) {
      var random = SeededGenerator(seed: Self.seed &+ UInt64(index))
      let (scenario, asOf) = try maker.make(&random)
      for breach in try check(scenario, asOf, maker, &random) {
        breaches.append(
          "OSTEON_SEED=\(Self.seed &+ UInt64(index)) \(scenario.regimen.id) as of \(asOf): \(breach)"
        )
      }
      if breaches.count > 5 { break }
    }
    #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))")
  }

  @Test(arguments: 0..<shares)
  func `a plan keeps intervals, open days, counts and dental care, and says why`(
    share: Int
  ) throws {
    try each(share) { scenario, asOf, _, _ in
      PlanInvariants(scenario, try scenario.plan(asOf: asOf)).breaches
    }
  }

  @Test(arguments: 0..<shares)
  func `appending a fact never changes the past`(share: Int) throws {
    try each(share, every: 3) { scenario, asOf, maker, random in
      let before = try scenario.plan(asOf: asOf)
      guard try scenario.plan(asOf: asOf) == before else { return ["two plans differ"] }
      var later = scenario
      let recorded = asOf.adding(days: random.number(1...20))
      maker.append(to: &later, recorded: recorded, &random)
      guard try later.plan(asOf: asOf) == before else { return ["an old plan changed"] }
      let fact = later.ledger.last?.fact
      let after = try later.plan(asOf: recorded)
      return before.doses.filter { $0.state == .done }.compactMap { visit in
        guard !Self.concerns(fact, visit) else { return nil }
        let now = after.visits.first { $0.key == visit.key }
        return now?.date == visit.date && now?.state == .done
          ? nil : "\(visit.key) was given and moved"
      }
    }
  }

  /// Whether a fact speaks of an occurrence by its number.
  private static func concerns(_ fact: Fact?, _ visit: Visit) -> Bool {
    guard case .dose(let number, _) = visit.role, let fact else { return false }
    switch fact {
    case .given(let own, _), .missed(let own), .deferred(let own, _, _), .omitted(let own, _),
      .booked(let own, _, _):
      return own == number
    default: return false
    }
  }

  @Test(arguments: 0..<shares)
  func `nothing changes before the day a plan names`(share: Int) throws {
    try each(share, every: 5) { scenario, asOf, _, random in
      let plan = try scenario.plan(asOf: asOf)
      let end = plan.nextChange ?? asOf.adding(days: 60)
      guard end - asOf > 1 else { return [] }
      let later = try scenario.plan(asOf: asOf.adding(days: random.number(1...(end - asOf - 1))))
      func shown(_ plan: Plan) -> [String] {
        plan.visits.map { "\($0.key) \($0.date) \($0.lastDate) \($0.state)" }
      }
      return shown(plan) == shown(later)
        ? []
        : [
          "as of \(later.asOf): "
            + zip(shown(plan), shown(later)).filter { $0 != $1 }.map { "\($0) / \($1)" }.joined(
              separator: ", ")
        ]
    }
  }

  @Test(arguments: 0..<shares)
  func `shifting every date by 364 days shifts the plan`(share: Int) throws {
    try each(share, every: 5) { scenario, asOf, _, _ in
      guard !scenario.regimen.countsInMonths else { return [] }
      var early = scenario
      early.regimen = scenario.regimen.withoutMonths()
      let late = early.shifted(by: 364)
      func shown(_ plan: Plan, _ shift: Int) -> [String] {
        plan.visits.map { "\($0.key) \($0.date.adding(days: shift)) \($0.lastDate - $0.date)" }
      }
      let first = shown(try early.plan(asOf: asOf), 364)
      let second = shown(try late.plan(asOf: asOf.adding(days: 364)), 0)
      return first == second ? [] : ["\(Set(first).symmetricDifference(second))"]
    }
  }

  @Test(arguments: 0..<shares)
  func `a sequence never falls and no entry is forgotten`(share: Int) throws {
    try each(share, every: 25) { scenario, asOf, maker, random in
      func history(_ scenario: Scenario, _ day: CivilDate) throws -> [String: Int] {
        let visits = try History.visits(
          of: scenario.course, regimen: scenario.regimen, clinic: scenario.clinic, asOf: day,
          through: scenario.through)
        return Dictionary(uniqueKeysWithValues: visits.map { ($0.visit.key, $0.sequence) })
      }
      var later = scenario
      let recorded = asOf.adding(days: random.chance(50) ? 0 : random.number(1...15))
      maker.append(to: &later, recorded: recorded, &random)
      let before = try history(scenario, asOf)
      let after = try history(later, recorded)
      return before.compactMap { key, sequence in
        guard let now = after[key] else { return "\(key) was forgotten" }
        return now < sequence ? "\(key) fell from \(sequence) to \(now)" : nil
      }
    }
  }
}
