import CivilTime
import Courses
import Foundation
import Quantities
import Regimens
import TestSupport
import Testing

/// Properties over random mixed timelines.
///
/// A run looks at 4 000; `OSTEON_TIMELINES` asks for more, such as 100 000, and `OSTEON_SEED` for others.
@Suite("Random mixed timelines") struct TimelinePropertyTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seed = environment["OSTEON_SEED"].flatMap { UInt64($0) } ?? 20_261_001
  private static let wanted = environment["OSTEON_TIMELINES"].flatMap { Int($0) } ?? 4_000
  private static let shares = 8
  /// Rules that look at companions, whose days a withheld dose takes out of the final plan.
  private static let besideCompanions: Set<String> = ["X21", "X24", "X29"]

  @Test(arguments: 0..<shares)
  func `no dose stands inside a forbidden window unsaid, and nothing is said without its facts`(
    share: Int
  ) throws {
    let maker = try RandomTimelines()
    let rules = try InteractionTests.rules()
    let clinic = try Samples.lakeside()
    let names = SelectorNames(rules)
    var breaches: [String] = []
    for index in stride(from: share, to: Self.wanted, by: Self.shares) {
      let seed = Self.seed &+ UInt64(index)
      var random = SeededGenerator(seed: seed)
      let timeline = maker.make(&random)
      let plans = try PatientPlanner.plans(
        of: timeline.members, rules: rules, clinic: clinic, asOf: timeline.asOf,
        through: timeline.through)
      for breach in Self.breaches(timeline, plans, rules, names) {
        let regimens = timeline.members.map(\.regimen.id).joined(separator: ", ")
        breaches.append("OSTEON_SEED=\(seed) as of \(timeline.asOf), \(regimens): \(breach)")
      }
      if breaches.count > 5 { break }
    }
    #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))")
  }

  private static func breaches(
    _ timeline: RandomTimeline, _ plans: [Plan], _ rules: InteractionRules,
    _ names: SelectorNames
  ) -> [String] {
    let oracle = TimelineOracle(timeline, plans: plans, names: names)
    let findings = plans.flatMap(\.findings)
    var breaches: [String] = []
    for rule in rules.rules {
      let shapes = rule.clauses.map(\.shape)
      let found = findings.filter { $0.rule == rule.id }
      if found.isEmpty,
        let shape = shapes.first(where: { oracle.isBroken(rule, $0, live: true) })
      {
        breaches.append("\(rule.id) is silent, though: \(shape)")
      }
      for finding in found where finding.facts.isEmpty {
        breaches.append("\(rule.id) has no facts: \(finding.message)")
      }
      guard let finding = found.first, shapes.allSatisfy(\.isOfDates),
        !besideCompanions.contains(rule.id)
      else { continue }
      if !shapes.contains(where: { oracle.isBroken(rule, $0, live: false) }) {
        breaches.append("\(rule.id) has no facts behind it: \(finding.message) \(finding.facts)")
      }
    }
    return breaches
  }
}

extension InteractionShape {
  /// Whether the oracle can tell it from days alone.
  fileprivate var isOfDates: Bool {
    switch self {
    case .together, .tooSoon, .onDoseDay: true
    case .without, .measured, .infusion, .late, .product, .reirradiation: false
    }
  }
}
