import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Invasive dental work during treatment: stop, ask, and say what is known (X13, X14, section 10).
@Suite("Dental work during treatment") struct DentalWorkTests {
  private func plan(
    _ regimen: String, given: [String], facts: [(day: String, fact: Fact)], asOf: String,
    by prescriber: (day: String, rule: String)? = nil
  ) throws -> Plan {
    var treatment = Treatment(regimen: regimen, start: given.first ?? "2026-10-05")
    treatment.facts =
      given.enumerated().map { (day: $1, fact: .given(occurrence: $0 + 1, amount: nil)) } + facts
    var member = try treatment.member()
    if let prescriber {
      let course = member.course
      let entry = LedgerEntry(
        recorded: day(prescriber.day), on: day(prescriber.day),
        fact: .override(rule: prescriber.rule, occurrence: nil, reason: "abscess"),
        by: "Dr E. Example", note: nil)
      let index =
        course.ledger.firstIndex { $0.recorded > entry.recorded } ?? course.ledger.endIndex
      var ledger = course.ledger
      ledger.insert(entry, at: index)
      member = PatientPlanner.Member(
        course: Course(
          id: course.id, patient: course.patient, regimen: course.regimen, order: course.order,
          ledger: ledger), regimen: member.regimen)
    }
    return try PatientPlanner.plans(
      of: [member], rules: InteractionTests.rules(), clinic: Samples.riverside(), asOf: day(asOf),
      through: day("2027-12-31"))[0]
  }

  private func planned(_ day: String) -> Fact {
    .circumstance(
      Circumstance(
        kind: .planned, name: "tooth extraction", until: CivilDate(day)))
  }

  // Denosumab 60 mg given on 4 May 2026: the next is due on 4 Nov, and the month before it begins on 4 Oct.
  // Seven months after 4 May is 4 Dec.
  @Test func `work planned on denosumab 60 mg stops the work, not the dose, and names the days`()
    throws
  {
    let plan = try plan(
      "denosumab-60mg", given: ["2026-05-04"], facts: [("2026-09-20", planned("2026-10-20"))],
      asOf: "2026-10-01")
    let finding = try #require(plan.findings("X13").first)
    #expect(finding.severity == .stop && finding.occurrence == nil)
    #expect(finding.date == day("2026-10-20"))
    #expect(finding.message.contains("Best from 2026-10-04 on, before the dose due on 2026-11-04"))
    #expect(finding.message.contains("at the latest on 2026-12-04"))
    #expect(try plan.visit("dose-2").state == .planned)
  }

  @Test func `on denosumab 120 mg the question is to be discussed, without a day`() throws {
    let plan = try plan(
      "denosumab-120mg", given: ["2026-09-07"], facts: [("2026-09-20", planned("2026-10-20"))],
      asOf: "2026-10-01")
    let message = try #require(plan.findings("X13").first?.message)
    #expect(message.contains("To be discussed") && !message.contains("Best from"))
  }

  @Test func `a named prescriber lets the work go, until it is planned anew`() throws {
    func severity(_ facts: [(day: String, fact: Fact)]) throws -> Severity? {
      try plan(
        "denosumab-60mg", given: ["2026-05-04"], facts: facts, asOf: "2026-10-01",
        by: ("2026-09-22", "X13")
      ).findings("X13").map(\.severity).max()
    }
    #expect(try severity([("2026-09-20", planned("2026-10-20"))]) == .info)
    #expect(
      try severity([
        ("2026-09-20", planned("2026-10-20")), ("2026-09-25", planned("2026-10-27")),
      ]) == .stop)
  }

  @Test func `work that is called off, or done, is no longer in the way`() throws {
    let off = try plan(
      "denosumab-60mg", given: ["2026-05-04"],
      facts: [
        ("2026-09-20", planned("2026-10-20")),
        (
          "2026-09-25",
          .circumstance(Circumstance(kind: .resolved, name: "tooth extraction", until: nil))
        ),
      ], asOf: "2026-10-01")
    #expect(off.findings("X13").isEmpty)
    let done = try plan(
      "denosumab-60mg", given: ["2026-05-04"],
      facts: [("2026-09-30", .dental(.extraction))], asOf: "2026-10-01")
    #expect(done.findings("X13").allSatisfy { $0.severity == .info })
    #expect(done.findings("dental.extraction").first?.severity == .warn)
  }

  // Extraction on 25 Sep 2026; the first dose on 5 Oct is 10 d later, and 14 are asked for. During
  // treatment the same wound withholds nothing.
  @Test func `a wound before the first dose holds it, one during treatment does not`() throws {
    let before = try plan(
      "zoledronic-acid-q4w", given: [], facts: [("2026-09-25", .dental(.extraction))],
      asOf: "2026-10-01")
    #expect(before.findings("X14").first?.severity == .hold)
    let during = try plan(
      "zoledronic-acid-q4w", given: ["2026-09-07"],
      facts: [("2026-09-25", .dental(.extraction))], asOf: "2026-10-01")
    #expect(during.findings("X14").isEmpty)
  }
}
