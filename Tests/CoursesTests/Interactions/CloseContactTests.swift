import CivilTime
import Courses
import Regimens
import Testing

/// X29: a visit of someone to keep away from falls on days of keeping distance after lutetium-177 (clinical
/// reference, 3.5: children and pregnant women 7 d, household 2 d).
@Suite("X29, visits on days of keeping distance") struct CloseContactTests {
  // The injection is on Monday 5 October 2026, so that children keep away until the 12th.
  @Test(
    arguments: [
      ("grandchild-visit", "2026-10-08", true), ("pregnant-visitor", "2026-10-11", true),
      ("grandchild-visit", "2026-10-20", false), ("grandchild-visit", "2026-10-03", false),
      ("dinner-party", "2026-10-08", false),
    ]
  ) func `a visit is told with both facts`(name: String, on date: String, isTold: Bool) throws {
    var scenario = try Scenario(
      Samples.regimen("lutetium-177-vipivotide"), at: Samples.riverside(), signed: "2026-08-10",
      start: "2026-10-05")
    scenario.on(
      "2026-09-20", .circumstance(Circumstance(kind: .planned, name: name, until: day(date))))
    let plans = try PatientPlanner.plans(
      of: [PatientPlanner.Member(course: scenario.course, regimen: scenario.regimen)],
      rules: InteractionTests.rules(), clinic: scenario.clinic, asOf: day("2026-10-01"),
      through: scenario.through)
    let found = plans.flatMap { $0.findings("X29") }
    #expect(found.isEmpty != isTold)
    for finding in found {
      #expect(finding.severity == .info)
      #expect(finding.facts.count == 2 && finding.facts.contains { $0.contains(name) })
    }
  }
}
