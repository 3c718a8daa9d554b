import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// What an override of a rule across treatments lifts, and when it has ended.
@Suite("Overrides across treatments") struct OverrideScopeTests {
  private func fact(_ kind: Circumstance.Kind, _ name: String) -> Fact {
    .circumstance(Circumstance(kind: kind, name: name, until: nil))
  }

  /// Radium-223 due on Mon 5 Oct 2026 beside abiraterone; X03 is overridden for dose 1 on 22 September.
  private func plan(_ facts: [(day: String, fact: Fact)], asOf: String) throws -> Plan {
    var treatment = Treatment(regimen: "radium-223", start: "2026-10-05")
    treatment.facts = [("2026-09-20", fact(.taking, "abiraterone"))] + facts
    let member = try treatment.member()
    let course = member.course
    var ledger = course.ledger
    let entry = LedgerEntry(
      recorded: day("2026-09-22"), on: day("2026-09-22"),
      fact: .override(rule: "X03", occurrence: 1, reason: "stopped yesterday, tablets returned"),
      by: "Dr E. Example", note: nil)
    ledger.insert(entry, at: ledger.firstIndex { $0.recorded > entry.recorded } ?? ledger.count)
    return try PatientPlanner.plans(
      of: [
        PatientPlanner.Member(
          course: Course(
            id: course.id, patient: course.patient, regimen: course.regimen, order: course.order,
            ledger: ledger), regimen: member.regimen)
      ], rules: InteractionTests.rules(), clinic: Samples.riverside(), asOf: day(asOf),
      through: day("2027-06-30"))[0]
  }

  @Test func `it says who, when and why`() throws {
    let finding = try #require(try plan([], asOf: "2026-10-01").findings("X03").first)
    #expect(finding.severity == .info)
    #expect(
      finding.override
        == "overridden by Dr E. Example on 2026-09-22: stopped yesterday, tablets returned")
  }

  @Test func `it ends when the dose moves to another date`() throws {
    let moved = try plan(
      [
        (
          "2026-09-25",
          .deferred(occurrence: 1, to: day("2026-10-12"), reason: "transport")
        )
      ], asOf: "2026-10-01")
    let finding = try #require(moved.findings("X03").first)
    #expect(finding.severity == .stop)
    #expect(finding.facts.last?.contains("was for 2026-10-05 and has ended") == true)
  }

  @Test func `it does not reach a fact that was written down later`() throws {
    let restarted = try plan(
      [
        ("2026-09-23", fact(.stopped, "abiraterone")),
        ("2026-10-01", fact(.taking, "abiraterone")),
      ], asOf: "2026-10-01")
    #expect(restarted.findings("X03").contains { $0.severity == .stop })
  }

  @Test func `it does not reach the next dose`() throws {
    let later = try plan([("2026-10-05", .given(occurrence: 1, amount: nil))], asOf: "2026-10-06")
    let finding = try #require(later.findings("X03").first { $0.occurrence == 2 })
    #expect(finding.severity == .stop && finding.override == nil)
  }

  // Recorded in the ledger of one session on 5 October; the denosumab begins five weeks later.
  @Test func `what one course's ledger says is in force for courses that end later`() throws {
    var session = Treatment(regimen: "cementoplasty", start: "2026-10-05")
    session.facts = [("2026-09-20", fact(.taking, "alendronate"))]
    let denosumab = Treatment(regimen: "denosumab-120mg", start: "2027-01-11")
    let plans = try PatientPlanner.plans(
      of: [session.member(), denosumab.member()], rules: InteractionTests.rules(),
      clinic: Samples.riverside(), asOf: day("2026-10-01"), through: day("2027-06-30"))
    #expect(plans[1].findings("X01").first?.severity == .stop)
  }

  // The plan looks as far as January; the work is planned for March, while the tablets go on.
  @Test func `what is open lasts beyond the days a plan looks at`() throws {
    var session = Treatment(regimen: "cementoplasty", start: "2026-10-05")
    session.facts = [
      ("2026-09-20", fact(.taking, "alendronate")),
      (
        "2026-09-21",
        .circumstance(
          Circumstance(kind: .planned, name: "dental implant", until: day("2027-03-01")))
      ),
    ]
    let plan = try PatientPlanner.plans(
      of: [session.member()], rules: InteractionTests.rules(), clinic: Samples.riverside(),
      asOf: day("2026-10-01"), through: day("2027-01-31"))[0]
    #expect(plan.findings("X13").first?.date == day("2027-03-01"))
  }

  @Test func `two circumstances under one rule are two findings`() throws {
    var treatment = Treatment(regimen: "radium-223", start: "2026-10-05")
    treatment.facts = [
      ("2026-09-20", fact(.elsewhere, "docetaxel")),
      ("2026-09-21", fact(.elsewhere, "gemcitabine")),
    ]
    let plan = try PatientPlanner.plans(
      of: [treatment.member()], rules: InteractionTests.rules(), clinic: Samples.riverside(),
      asOf: day("2026-10-01"), through: day("2027-06-30"))[0]
    #expect(plan.findings("X07").count == 2)
  }
}
