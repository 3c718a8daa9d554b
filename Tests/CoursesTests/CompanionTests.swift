import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// What goes with the doses, and how it survives every new plan.
@Suite("Companions") struct CompanionTests {
  private func denosumab(start: String = "2026-10-05") throws -> Scenario {
    try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-08-03",
      start: start)
  }

  // Calcium and vitamin D from the first dose, 5 Oct 2026, to the end of a course that runs until stopped.
  @Test func `a period without a known end runs as far as the plan reaches, and says so`() throws {
    var scenario = try denosumab()
    scenario.through = day("2026-12-31")
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    let tablets = try scenario.plan(asOf: "2026-10-20").visit("calcium-vitamin-d")
    #expect(tablets.date == day("2026-10-05") && tablets.lastDate == day("2026-12-31"))
    #expect(tablets.isOpenEnded && tablets.state == .planned)
    #expect(tablets.reason == "until the course ends")
    scenario.on("2026-11-02", .ceased(reason: "patient's wish"))
    let closed = try scenario.plan(asOf: "2026-11-02").visit("calcium-vitamin-d")
    #expect(closed.lastDate == day("2026-11-02") && !closed.isOpenEnded && closed.reason.isEmpty)
    #expect(try scenario.plan(asOf: "2026-11-03").visit("calcium-vitamin-d").state == .done)
  }

  @Test func `a period that outlasts the course says by how much`() throws {
    var scenario = try denosumab()
    scenario.options = ["contraception"]
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    let open = try scenario.plan(asOf: "2026-10-20").visit("contraception")
    #expect(open.isOpenEnded && open.reason == "until 5 mo after the course ends")
    scenario.on("2026-11-02", .ceased(reason: "patient's wish"))
    let closed = try scenario.plan(asOf: "2026-11-02").visit("contraception")
    #expect(closed.lastDate == day("2027-04-02") && !closed.isOpenEnded)
  }

  // Section 10: the examination 6 to 2 weeks before the start, reviews every 6 months.
  @Test func `the mouth is examined before the first dose`() throws {
    let exam = try denosumab().plan(asOf: "2026-08-03").visit("dental-exam")
    #expect(exam.date == day("2026-09-07"))
    #expect(exam.window == DateSpan(first: day("2026-08-24"), last: day("2026-09-21")))
    #expect(exam.trace == ["28 d before 2026-10-05: Mon 2026-09-07"])
  }

  @Test func `an order at short notice asks for the examination at once`() throws {
    var scenario = try denosumab()
    scenario.signed = day("2026-09-26")
    let exam = try scenario.plan(asOf: "2026-09-26").visit("dental-exam")
    #expect(exam.date == day("2026-09-28"))
    #expect(exam.state == .planned)
    #expect(exam.trace.last == "not before the order was signed on 2026-09-26: Mon 2026-09-28")
  }

  @Test func `an examination that was done stays done on its day once the dose is given`() throws {
    var scenario = try denosumab()
    scenario.on("2026-09-03", .done(companion: "dental-exam"))
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    let exam = try scenario.plan(asOf: "2026-10-05").visit("dental-exam")
    #expect(exam.state == .done)
    #expect(exam.date == day("2026-09-03"))
  }

  @Test func `an examination nobody recorded is told before the dose and closed after it`() throws {
    var scenario = try denosumab()
    let overdue = try scenario.plan(asOf: "2026-09-22")
    #expect(try overdue.visit("dental-exam").state == .overdue)
    #expect(
      overdue.findings("companion.dental-exam").first?.message.hasSuffix(
        "was due by 2026-09-21 and is not recorded") == true)
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    #expect(try scenario.plan(asOf: "2026-10-05").visit("dental-exam").state == .omitted)
  }

  // First dose 31 Aug 2026. + 6 months = Sun 28 Feb 2027 (clamped), moved to Mon 1 Mar; + 12 months from
  // the first dose = 31 Aug 2027, not 28 Aug.
  @Test func `reviews count in months from the first dose, not from each other`() throws {
    let plan = try denosumab(start: "2026-08-31").plan(asOf: "2026-08-03")
    #expect(try plan.visit("dental-review-1").date == day("2027-03-01"))
    #expect(try plan.visit("dental-review-2").date == day("2027-08-31"))
  }

  @Test func `a late review moves the next and keeps its key`() throws {
    var scenario = try denosumab()
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    scenario.on("2027-05-12", .dental(.reviewed))
    let plan = try scenario.plan(asOf: "2027-05-12")
    #expect(try plan.visit("dental-review-1").state == .done)
    #expect(try plan.visit("dental-review-1").date == day("2027-05-12"))
    #expect(try plan.visit("dental-review-2").date == day("2027-11-12"))
  }

  @Test func `a course taken over has one review due, not all of the past`() throws {
    var scenario = try denosumab()
    scenario.signed = day("2026-09-28")
    scenario.carriedOver = days("2025-09-08", "2026-09-07")
    let reviews = try scenario.plan(asOf: "2026-09-28").visits.filter {
      $0.key.hasPrefix("dental-review-")
    }
    #expect(reviews.map(\.date).prefix(2) == days("2026-09-28", "2027-03-29")[...])
  }

  // Radium: order 14 d before by the clinic's setting. 28 Dec - 14 = Mon 14 Dec; 27 Nov - 14 = Fri 13 Nov.
  @Test func `supplies are ordered on the last open day that leaves the lead`() throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-01")
    scenario.closures[day("2026-11-13")] = "no orders"
    let plan = try scenario.plan(asOf: "2026-09-01")
    #expect(try plan.visit("supply-4").date == day("2026-12-14"))
    #expect(try plan.visit("supply-3").date == day("2026-11-12"))
    scenario.on("2026-09-15", .done(companion: "supply"))
    #expect(try scenario.plan(asOf: "2026-09-15").visit("supply-1").state == .done)
    #expect(try scenario.plan(asOf: "2026-09-15").visit("supply-2").state == .planned)
  }

  @Test func `a blood test is done on the day its last value came and stays done`() throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-01")
    scenario.on("2026-09-25", .lab(.neutrophils, try amount("2 10*9/L"), isBaseline: false))
    scenario.on("2026-09-25", .lab(.platelets, try amount("150 10*9/L"), isBaseline: false))
    #expect(try scenario.plan(asOf: "2026-09-25").visit("blood-test-1").state == .planned)
    scenario.on("2026-09-28", .lab(.haemoglobin, try amount("11 g/dL"), isBaseline: false))
    #expect(try scenario.plan(asOf: "2026-09-28").visit("blood-test-1").date == day("2026-09-28"))
    scenario.on("2026-10-01", .weight(try amount("80 kg")))
    scenario.on("2026-10-01", .given(occurrence: 1, amount: nil))
    let after = try scenario.plan(asOf: "2026-10-01").visit("blood-test-1")
    #expect(after.state == .done)
    #expect(after.date == day("2026-09-28"))
  }

  // A value that counts for 1 day cannot be taken before a Monday: it is taken on the day itself.
  @Test func `where no day is open in time the blood test falls on the day of the dose`() throws {
    var scenario = try denosumab()
    let own = scenario.clinic
    scenario = Scenario(
      scenario.regimen,
      at: ClinicProfile(
        id: own.id, name: own.name, zone: own.zone, jurisdiction: own.jurisdiction,
        hours: own.hours, placeHours: [:],
        labValidity: own.labValidity.mapValues { _ in 1 }, leads: own.leads, location: nil,
        uidNamespace: own.uidNamespace), signed: "2026-08-03", start: "2026-10-05")
    let visit = try scenario.plan(asOf: "2026-08-03").visits.first {
      if case .check(_, .lab, 2?) = $0.role { true } else { false }
    }
    #expect(visit?.date == day("2026-11-02"))
    #expect(visit?.window?.days == 1)
  }

  @Test func `a clinic that states no lead is asked once`() throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside().withoutLeads(), signed: "2026-09-01",
      start: "2026-10-01")
    scenario.options = []
    let plan = try scenario.plan(asOf: "2026-09-01")
    #expect(plan.findings("clinic.leads.supply-radium-223").count == 1)
    #expect(!plan.visits.contains { $0.key.hasPrefix("supply") })
  }

  @Test func `hygiene days are all-day spans, and what follows the last dose waits for it`() throws
  {
    let scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-01")
    let plan = try scenario.plan(asOf: "2026-09-01")
    let hygiene = try plan.visit("hygiene-1")
    #expect(hygiene.date == day("2026-10-01"))
    #expect(hygiene.lastDate == day("2026-10-08"))
    // Last dose 22 Feb 2027 + 30 d = 24 Mar 2027.
    #expect(try plan.visit("next-systemic-treatment").lastDate == day("2027-03-24"))
  }
}

extension ClinicProfile {
  /// The same clinic before it has stated its lead times.
  fileprivate func withoutLeads() -> ClinicProfile {
    ClinicProfile(
      id: id, name: name, zone: zone, jurisdiction: jurisdiction, hours: hours,
      placeHours: placeHours, labValidity: labValidity, leads: [:], location: location,
      uidNamespace: uidNamespace)
  }
}
