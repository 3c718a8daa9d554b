import CivilTime
import Courses
import Foundation
import Quantities
import Regimens
import TestSupport
import Testing

/// Every pair of a patient's dated facts against what the plans say of it.
///
/// A run looks at 2 000; `OSTEON_TIMELINES` asks for more, as `.ci/run` does for 100 000, and `OSTEON_SEED` for
/// others.
@Suite("Random mixed timelines, pair by pair") struct PairwiseTimelineTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seed = environment["OSTEON_SEED"].flatMap { UInt64($0) } ?? 20_261_001
  private static let wanted = environment["OSTEON_TIMELINES"].flatMap { Int($0) } ?? 2_000
  private static let shares = 8

  @Test(arguments: 0..<shares)
  func
    `nothing forbidden goes unsaid, nothing is said without both facts, and a plan is the same twice`(
      share: Int
    ) throws
  {
    let maker = try RandomTimelines()
    let rules = try InteractionTests.rules()
    let clinic = try Samples.lakeside()
    let names = ClassMembers(rules)
    var breaches: [String] = []
    for index in stride(from: share, to: Self.wanted, by: Self.shares) {
      let seed = Self.seed &+ UInt64(index)
      var random = SeededGenerator(seed: seed)
      let timeline = maker.make(&random)
      let found = try Self.breaches(
        timeline, rules, names, clinic, isRepeated: index % 10 == 0)
      let regimens = timeline.members.map(\.regimen.id).joined(separator: ", ")
      breaches += found.prefix(3).map {
        "OSTEON_SEED=\(seed) as of \(timeline.asOf), \(regimens): \($0)"
      }
      if breaches.count > 5 { break }
    }
    #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))")
  }

  private static func breaches(
    _ timeline: RandomTimeline, _ rules: InteractionRules, _ names: ClassMembers,
    _ clinic: ClinicProfile, isRepeated: Bool
  ) throws -> [String] {
    func plans(_ rules: InteractionRules) throws -> [Plan] {
      try PatientPlanner.plans(
        of: timeline.members, rules: rules, clinic: clinic, asOf: timeline.asOf,
        through: timeline.through)
    }
    let (alone, together) = (try plans(.none), try plans(rules))
    if isRepeated, try plans(rules) != together { return ["two plans of one patient differ"] }
    for (own, other) in zip(alone, together) where own.doseDays != other.doseDays {
      return ["\(own.course): a rule moved a dose instead of withholding it"]
    }
    let meetings = PairwiseOracle(
      timeline, plans: alone, rules: rules, names: names, clinic: clinic
    ).meetings
    let findings = together.flatMap(\.findings)
    let unsaid = meetings.filter { meeting in
      meeting.isCertain && !findings.contains { meeting.isTold(by: $0) }
    }.map { "\($0.rule.id) goes unsaid: \($0.dates)" }
    let ids = Set(rules.rules.map(\.id))
    let groundless = findings.filter { finding in
      ids.contains(finding.rule)
        && !meetings.contains { $0.rule.id == finding.rule && $0.isTold(by: finding) }
    }.map { "\($0.rule) has no ground: \($0.message) \($0.facts)" }
    return unsaid + groundless
  }
}
