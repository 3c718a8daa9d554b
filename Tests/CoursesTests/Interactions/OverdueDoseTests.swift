import CivilTime
import Courses
import Regimens
import Testing

/// An overdue dose can be given today at the earliest, and what waits behind another is looked at as well.
@Suite("Rules across treatments on doses that wait") struct OverdueDoseTests {
  private func plans(_ treatments: [Treatment]) throws -> [Plan] {
    try PatientPlanner.plans(
      of: treatments.map { try $0.member() }, rules: InteractionTests.rules(),
      clinic: Samples.riverside(), asOf: day("2026-10-01"), through: day("2027-03-31"))
  }

  private func treatment(
    _ regimen: String, _ start: String, _ facts: [(day: String, fact: Fact)]
  ) -> Treatment {
    Treatment(regimen: regimen, start: start, facts: facts)
  }

  private func fact(_ kind: Circumstance.Kind, _ name: String, until: String? = nil) -> Fact {
    .circumstance(Circumstance(kind: kind, name: name, until: until.map { day($0) }))
  }

  // Due on 28 September and not given; the pregnancy was found two days later.
  @Test func `an overdue dose is stopped by what was found since`() throws {
    let plan = try plans([
      treatment(
        "zoledronic-acid-q4w", "2026-09-28", [("2026-09-30", fact(.condition, "pregnancy"))])
    ])[0]
    #expect(plan.findings("X22").first?.occurrence == 1)
    #expect(try plan.visit("dose-1").state == .stopped)
  }

  // The tablets ended on 30 September; given on 1 October the dose of 28 September is 1 d after them, of 5.
  @Test func `an overdue dose keeps its distance counted from today`() throws {
    let plan = try plans([
      treatment(
        "radium-223", "2026-09-28",
        [("2026-09-01", fact(.taking, "abiraterone", until: "2026-09-30"))])
    ])[0]
    let found = try #require(plan.findings("X03").first { $0.severity == .stop })
    #expect(found.message.contains("2026-10-01 is 1 d after 2026-09-30"))
  }

  // On its day, 21 September, it was 20 d after the chemotherapy; on 1 October it is 30 d, and 28 are asked for.
  @Test func `a distance that the wait has made good is no longer in the way`() throws {
    let plan = try plans([
      treatment("radium-223", "2026-09-21", [("2026-09-01", fact(.elsewhere, "docetaxel"))])
    ])[0]
    #expect(plan.findings("X07").isEmpty)
  }

  // Docetaxel is stopped at dose 1 for a pregnancy. Its dose 2, 26 October, lies 14 d after radium-223.
  @Test func `a dose that waits behind another is looked at all the same`() throws {
    let found = try plans([
      treatment("docetaxel", "2026-10-05", [("2026-09-30", fact(.condition, "pregnancy"))]),
      treatment("radium-223", "2026-10-12", []),
    ])
    #expect(try found[0].visit("dose-1").state == .stopped)
    #expect(found[0].findings("X04").contains { $0.occurrence == 2 })
  }
}
