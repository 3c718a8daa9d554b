import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Late, early, missed, booked and forgotten doses, and what is said of them.
@Suite("Windows and records") struct WindowTests {
  /// Denosumab every 28 days from Mon 5 Oct 2026; minimum 21 d, late after 7 d, a decision after 28 d.
  private func denosumab(given: [String] = ["2026-10-05"]) throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    try scenario.ready(on: "2026-10-02")
    for (number, given) in given.enumerated() {
      scenario.on(given, .given(occurrence: number + 1, amount: nil))
    }
    scenario.on("2026-10-30", .lab(.correctedCalcium, try amount("2.3 mmol/L"), isBaseline: false))
    return scenario
  }

  private func booked(_ number: Int, _ text: String) throws -> Fact {
    .booked(occurrence: number, day: day(text), time: try #require(TimeOfDay("10:00")))
  }

  @Test func `a booking below the minimum is stopped`() throws {
    var scenario = try denosumab()
    // 5 Oct + 21 d = 26 Oct is the earliest day.
    scenario.on("2026-10-20", try booked(2, "2026-10-23"))
    let plan = try scenario.plan(asOf: "2026-10-20")
    #expect(try plan.visit("dose-2").state == .stopped)
    let early = try #require(plan.findings("window.minimum").first)
    #expect(
      early.message == "dose 2 is booked for 2026-10-23, before its earliest day 2026-10-26")
    #expect(early.facts == ["occurrence before: 2026-10-05"])
    #expect(early.sources == ["local default"])
    #expect(
      try plan.visit("dose-2").window
        == DateSpan(first: day("2026-10-26"), last: day("2026-11-09")))
  }

  @Test func `a booking on a closed day is stopped`() throws {
    var scenario = try denosumab()
    scenario.on("2026-10-20", try booked(2, "2026-10-31"))
    let plan = try scenario.plan(asOf: "2026-10-20")
    #expect(try plan.visit("dose-2").state == .stopped)
    #expect(plan.findings("clinic.closed").first?.message.contains("closed on Saturdays") == true)
  }

  @Test func `a booking beyond the window asks, also for a dose further on`() throws {
    var scenario = try denosumab()
    // Dose 3 is due on 30 Nov; 10 Dec is 10 d later.
    scenario.on("2026-10-20", try booked(3, "2026-12-10"))
    let late = try #require(
      try scenario.plan(asOf: "2026-10-20").findings("window.late").first)
    #expect(
      late.message == "dose 3 is booked for 2026-12-10, 10 d after its target 2026-11-30")
  }

  @Test func `a first dose is not booked before the order starts`() throws {
    var scenario = try denosumab(given: [])
    scenario.on("2026-09-20", try booked(1, "2026-10-01"))
    #expect(
      try scenario.plan(asOf: "2026-10-02").findings("order.start").first?.message
        == "dose 1 is booked for 2026-10-01, before the order's start 2026-10-05")
  }

  // Due 2 Nov. Until 9 Nov it is overdue without comment; from 10 Nov the later doses wait; from 1 Dec
  // (2 Nov + 28 d = 30 Nov) a prescriber decides.
  @Test(arguments: [
    ("2026-11-02", Visit.State.planned, Visit.State.planned), ("2026-11-03", .overdue, .planned),
    ("2026-11-09", .overdue, .planned), ("2026-11-10", .overdue, .held),
    ("2026-11-27", .overdue, .held), ("2026-12-01", .stopped, .held),
  ])
  func `a forgotten dose becomes overdue, then holds the others, then stops`(
    asOf: String, state: Visit.State, following: Visit.State
  ) throws {
    let plan = try denosumab().plan(asOf: asOf)
    #expect(try plan.visit("dose-2").state == state)
    #expect(try plan.visit("dose-3").state == following)
    #expect(plan.findings("window.overdue").isEmpty == (asOf < "2026-11-10" || state == .stopped))
  }

  @Test func `a late dose that was held for data holds the others too`() throws {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    try scenario.ready(on: "2026-10-05")
    scenario.on("2026-10-06", .given(occurrence: 1, amount: nil))
    let plan = try scenario.plan(asOf: "2026-11-20")
    #expect(try plan.visit("dose-2").state == .held)
    #expect(plan.findings("window.overdue").first?.severity == .hold)
    #expect(try plan.visit("dose-3").reason == "waits for dose 2")
  }

  @Test func `a dose given early is said so`() throws {
    let plan = try denosumab(given: ["2026-10-05", "2026-10-22"]).plan(asOf: "2026-10-22")
    #expect(
      plan.findings("window.given-early").first?.message
        == "dose 2 was given on 2026-10-22, before its earliest day 2026-10-26")
    #expect(plan.doseDays[2] == day("2026-11-19"))
  }

  @Test func `a dose without a record before one that was given is asked for`() throws {
    var scenario = try denosumab()
    scenario.on("2026-11-30", .given(occurrence: 3, amount: nil))
    let plan = try scenario.plan(asOf: "2026-11-30")
    #expect(try plan.visit("dose-2").state == .held)
    #expect(
      plan.findings("ledger.gap").first?.message
        == "dose 2 has no record, although dose 3 was given: record it as given, omitted or missed")
    #expect(try plan.visit("dose-4").state == .held)
    scenario.on("2026-11-30", .omitted(occurrence: 2, reason: "on holiday"))
    let settled = try scenario.plan(asOf: "2026-11-30")
    #expect(settled.findings("ledger.gap").isEmpty)
    #expect(try settled.visit("dose-4").date == day("2026-12-28"))
  }

  @Test func `a slip is undone by a later entry`() throws {
    var scenario = try denosumab()
    scenario.on("2026-11-02", .given(occurrence: 2, amount: nil))
    scenario.on("2026-11-02", .missed(occurrence: 2))
    let plan = try scenario.plan(asOf: "2026-11-02")
    #expect(try plan.visit("dose-2").state == .planned)
    #expect(try plan.visit("dose-2").date == day("2026-11-03"))
    #expect(try plan.visit("dose-2").reason == "missed before")
    scenario.on("2026-11-03", .given(occurrence: nil, amount: nil))
    #expect(try scenario.plan(asOf: "2026-11-03").visit("dose-2").date == day("2026-11-03"))
  }

  @Test func `a dose recorded twice on two days is asked about`() throws {
    var scenario = try denosumab()
    scenario.on("2026-11-02", .given(occurrence: 2, amount: nil))
    scenario.on("2026-11-03", .given(occurrence: 2, amount: nil))
    let plan = try scenario.plan(asOf: "2026-11-03")
    #expect(plan.findings("ledger.given-twice").first?.severity == .warn)
    #expect(try plan.visit("dose-2").date == day("2026-11-03"))
  }

  @Test func `a dose beyond the order is asked about`() throws {
    var scenario = try Scenario(
      Samples.regimen("radiation-8gy-1"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    scenario.on("2026-10-06", .given(occurrence: 2, amount: nil))
    let plan = try scenario.plan(asOf: "2026-10-06")
    #expect(
      plan.findings("count.beyond").first?.message.hasPrefix(
        "the ledger tells of fraction 2, but 1 were ordered") == true)
  }

  @Test func `a ceased course keeps what was given and plans nothing more`() throws {
    var scenario = try denosumab(given: ["2026-10-05", "2026-11-02"])
    scenario.on("2026-11-10", .ceased(reason: "progression"))
    let plan = try scenario.plan(asOf: "2026-11-10")
    #expect(plan.doses.map(\.state) == [.done, .done])
    #expect(
      plan.findings("course.ceased").first?.message == "the course ended on 2026-11-10: progression"
    )
  }

  @Test func `strontium is repeated on request, never before 90 days`() throws {
    var scenario = try Scenario(
      Samples.regimen("strontium-89"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    #expect(
      try scenario.plan(asOf: "2026-10-05").findings("repeat.earliest").first?.date
        == day("2027-01-03"))
    scenario.on("2026-11-02", .requested(day: day("2026-12-01")))
    // 5 Oct + 90 d = Sun 3 Jan 2027: the next open day is Mon 4 Jan.
    let visit = try scenario.plan(asOf: "2026-11-02").visit("dose-2")
    #expect(visit.date == day("2027-01-04"))
    #expect(
      visit.trace == [
        "requested for Tue 2026-12-01",
        "not before Sun 2027-01-03, the minimum interval: Sun 2027-01-03",
        "Sun 2027-01-03 is closed (closed on Sundays), moved: Mon 2027-01-04",
      ])
  }

  // Loading: days 1, 8 and 15, then day 29 and every 28 days.
  @Test func `loading doses run into the four-week rhythm`() throws {
    let scenario = try Scenario(
      Samples.regimen("denosumab-120mg-loading"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    #expect(
      try scenario.plan(asOf: "2026-09-01").doseDays.prefix(5)
        == days("2026-10-05", "2026-10-12", "2026-10-19", "2026-11-02", "2026-11-30")[...])
  }
}
