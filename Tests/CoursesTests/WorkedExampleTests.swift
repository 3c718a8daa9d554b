import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// The worked examples of the clinical reference, section 11, that concern dates.
@Suite("Worked examples") struct WorkedExampleTests {
  // Example 5. Every 28 days six times from Tue 6 Oct 2026: + 28, + 28 and so on; then + 84 from the
  // sixth, 23 Feb 2027: 18 May (+ 84), 10 Aug (+ 168), 2 Nov (+ 252), 25 Jan 2028 (+ 336). Zometa label
  // (every 3 to 4 weeks); de-escalation after CALGB 70604, OPTIMIZE-2, ZOOM.
  @Test func `six doses four weeks apart pass into doses twelve weeks apart`() throws {
    let scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w-then-q12w"), at: Samples.riverside(),
      signed: "2026-09-01", start: "2026-10-06")
    let plan = try scenario.plan(asOf: "2026-09-01")
    #expect(
      plan.doseDays.prefix(10)
        == days(
          "2026-10-06", "2026-11-03", "2026-12-01", "2026-12-29", "2027-01-26", "2027-02-23",
          "2027-05-18", "2027-08-10", "2027-11-02", "2028-01-25")[...])
    #expect(
      try plan.visit("dose-7").trace == ["84 d after 2027-02-23: Tue 2027-05-18"])
  }

  // Example 5, laboratory: a creatinine counts for 7 days, so for Tue 29 Dec it may be taken from Tue
  // 22 Dec. 25 and 28 Dec are closed and 26 and 27 Dec a weekend: 22, 23 and 24 Dec are left.
  @Test func `the creatinine for 29 December is offered from 22 to 24 December`() throws {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w-then-q12w"), at: Samples.riverside(),
      signed: "2026-09-01", start: "2026-10-06")
    try scenario.ready(on: "2026-10-05")
    let visit = try scenario.plan(asOf: "2026-10-05").visit("blood-test-4")
    #expect(visit.window == DateSpan(first: day("2026-12-22"), last: day("2026-12-24")))
    // The clinic's lead of 3 days falls on Sat 26 Dec; the last open day before is Thu 24 Dec.
    #expect(visit.date == day("2026-12-24"))
    #expect(visit.trace.last?.hasSuffix("Thu 2026-12-24") == true)
  }

  // Example 7. Given Mon 5 Oct 2026, the dose of 2 Nov missed, given Fri 20 Nov: 46 d after the last and
  // 18 d after its day. Then + 28: 18 Dec, 15 Jan, 12 Feb. The old grid (30 Nov, 28 Dec) is gone.
  @Test func `a late denosumab is counted anew from the day it was given`() throws {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    scenario.on("2026-11-03", .missed(occurrence: 2))
    scenario.on("2026-11-20", .given(occurrence: 2, amount: nil))
    let plan = try scenario.plan(asOf: "2026-11-20")
    #expect(
      plan.doseDays.prefix(5)
        == days("2026-10-05", "2026-11-20", "2026-12-18", "2027-01-15", "2027-02-12")[...])
    let late = try #require(plan.findings("window.given-late").first)
    #expect(late.severity == .warn)
    #expect(late.message.contains("46 d after the one before and 18 d after its target"))
    #expect(late.sources == ["local default"])
  }

  // Example 10. 1 Oct, + 28 = 29 Oct, + 28 = Thu 26 Nov, Thanksgiving: Fri 27 Nov. + 28 = Fri 25 Dec,
  // closed: Mon 28 Dec (31 d). Then Mon 25 Jan and Mon 22 Feb 2027. 24 Dec would be 27 d, below the
  // minimum of 28.
  @Test func `six doses of radium pass two holidays without coming too near`() throws {
    let scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-01")
    let plan = try scenario.plan(asOf: "2026-09-01")
    #expect(
      plan.doseDays
        == days(
          "2026-10-01", "2026-10-29", "2026-11-27", "2026-12-28", "2027-01-25", "2027-02-22"))
    #expect(
      try plan.visit("dose-3").trace == [
        "2 x 28 d after 2026-10-01: Thu 2026-11-26",
        "Thu 2026-11-26 is closed (Thanksgiving Day), moved: Fri 2026-11-27",
      ])
  }

  // Example 10, counts: the last dose was on 29 Oct. 6 weeks later is 10 Dec, 8 weeks later 24 Dec.
  @Test func `low counts before the third radium dose must recover by 24 December`() throws {
    var scenario = try radiumWithTwoDoses()
    scenario.on("2026-11-24", .lab(.platelets, try amount("45 10*9/L"), isBaseline: false))
    scenario.on("2026-11-24", .lab(.neutrophils, try amount("1.8 10*9/L"), isBaseline: false))
    let plan = try scenario.plan(asOf: "2026-11-25")
    let low = try #require(plan.findings("gate.platelets-later-us").first)
    #expect(low.severity == .hold)
    #expect(low.message.contains("recovery is due by 2026-12-10, at the latest by 2026-12-24"))
    #expect(try plan.visit("dose-3").state == .held)
    #expect(plan.doses.dropFirst(3).allSatisfy { $0.reason == "waits for dose 3" })
    // On 24 Dec the dose is still held; the day after, a prescriber must decide.
    #expect(
      try scenario.plan(asOf: "2026-12-24").findings("gate.platelets-later-us.recovery").isEmpty)
    let later = try scenario.plan(asOf: "2026-12-25")
    #expect(later.findings("gate.platelets-later-us.recovery").first?.severity == .stop)
  }

  private func radiumWithTwoDoses() throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-01")
    scenario.on("2026-10-01", .weight(try amount("80 kg")))
    scenario.on("2026-10-01", .given(occurrence: 1, amount: nil))
    scenario.on("2026-10-29", .given(occurrence: 2, amount: nil))
    return scenario
  }

  // Example 20 c. Given elsewhere on 5 Aug and 2 Sep 2026: 4 remain, 28 d apart from 2 Sep.
  @Test(arguments: ["2026-09-30", "2026-08-05"])
  func `a radium course taken over goes on with dose 3`(start: String) throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-10", start: start)
    scenario.carriedOver = days("2026-08-05", "2026-09-02")
    scenario.on("2026-09-28", .weight(try amount("80 kg")))
    // Enough for a later dose (1.0 and 50), not for a first one (1.5 and 100, haemoglobin 10).
    scenario.on("2026-09-28", .lab(.neutrophils, try amount("1.2 10*9/L"), isBaseline: false))
    scenario.on("2026-09-28", .lab(.platelets, try amount("60 10*9/L"), isBaseline: false))
    let plan = try scenario.plan(asOf: "2026-09-28")
    #expect(
      plan.doseDays.dropFirst(2)
        == days("2026-09-30", "2026-10-28", "2026-11-25", "2026-12-23")[...])
    #expect(plan.doses.filter { $0.state == .planned }.count == 4)
    #expect(try plan.visit("dose-3").role == .dose(number: 3, of: 6))
    #expect(!plan.findings.contains { $0.severity >= .hold })
  }

  @Test func `a course taken over never starts before its order says`() throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-10",
      start: "2026-10-07")
    scenario.carriedOver = days("2026-08-05", "2026-09-02")
    // 7 Oct is 35 d after 2 Sep; the next counts from it: + 28 = 4 Nov.
    #expect(
      try scenario.plan(asOf: "2026-09-10").doseDays.dropFirst(2).prefix(2)
        == days("2026-10-07", "2026-11-04")[...])
  }

  // Example 20 a. 9 Nov + 14 d = 23 Nov and + 21 d = 30 Nov. 1 Dec + 6 months = 1 Jun, + 12 months =
  // 1 Dec 2027. Healing times after AAOMS 2022 (from knowledge), reviews after MASCC/ISOO/ASCO 2019.
  @Test func `zoledronate after an extraction waits until the mucosa has closed`() throws {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w").healing(14, 21), at: Samples.riverside(),
      signed: "2026-10-20", start: "2026-12-01")
    try scenario.ready(on: "2026-11-05")
    scenario.on("2026-11-09", .dental(.extraction))
    scenario.on("2026-11-26", .lab(.creatinine, try amount("0.9 mg/dL"), isBaseline: false))
    let waiting = try scenario.plan(asOf: "2026-11-30")
    #expect(
      try waiting.visit("mouth-healing-1").window
        == DateSpan(first: day("2026-11-23"), last: day("2026-11-30")))
    let hold = try #require(waiting.findings("gate.dental-clearance").first)
    #expect(hold.severity == .hold)
    #expect(hold.message.contains("mucosa closed after the extraction of 2026-11-09"))
    #expect(try waiting.visit("dose-1").state == .held)
    scenario.on("2026-11-30", .dental(.healed))
    let closed = try scenario.plan(asOf: "2026-11-30")
    #expect(try closed.visit("dose-1").state == .planned)
    #expect(try closed.visit("dose-1").date == day("2026-12-01"))
    #expect(try closed.visit("mouth-healing-1").state == .done)
    #expect(try closed.visit("dental-review-1").date == day("2027-06-01"))
    #expect(try closed.visit("dental-review-2").date == day("2027-12-01"))
  }

  @Test func `a dose inside the healing time is held although the mouth was called healed`() throws
  {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w").healing(14, 21), at: Samples.riverside(),
      signed: "2026-10-20", start: "2026-11-20")
    try scenario.ready(on: "2026-11-16")
    scenario.on("2026-11-16", .dental(.healed))
    scenario.ledger.insert(
      LedgerEntry(
        recorded: day("2026-11-09"), on: day("2026-11-09"), fact: .dental(.extraction), by: nil,
        note: nil), at: 0)
    let plan = try scenario.plan(asOf: "2026-11-16")
    #expect(try plan.visit("dose-1").state == .held)
    #expect(
      plan.findings("gate.dental-clearance").first?.message
        == "dose 1: the mouth heals until 2026-11-23 at the earliest")
  }

  // Example 20 b. 2.05 + 0.02 x (40 - 32) = 2.21 mmol/L. 8.0 + 0.8 x (4.0 - 3.1) = 8.72 mg/dL, which is
  // 8.72 x 1000 / 4008 = 2.1756 mmol/L. Both are above 2.0 mmol/L: proceed.
  @Test(arguments: [("2.05 mmol/L", "32 g/L"), ("8 mg/dL", "3.1 g/dL")])
  func `calcium corrected for albumin lets the dose proceed`(
    calcium: String, albumin: String
  ) throws {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.riverside(), signed: "2026-10-01",
      start: "2026-11-10")
    scenario.on("2026-11-05", .dental(.cleared))
    scenario.on("2026-11-05", .weight(try amount("80 kg")))
    scenario.on("2026-11-05", .lab(.creatinine, try amount("0.9 mg/dL"), isBaseline: true))
    scenario.on("2026-11-05", .lab(.vitaminD, try amount("70 nmol/L"), isBaseline: false))
    scenario.on("2026-11-05", .lab(.calcium, try amount(calcium), isBaseline: false))
    scenario.on("2026-11-05", .lab(.albumin, try amount(albumin), isBaseline: false))
    let plan = try scenario.plan(asOf: "2026-11-10")
    #expect(!plan.findings.contains { $0.severity >= .hold })
    #expect(try plan.visit("dose-1").state == .planned)
  }
}

extension Regimen {
  /// The same regimen with a healing time after each extraction.
  func healing(_ first: Int, _ last: Int) -> Regimen {
    let own = Companion(
      id: "mouth-healing", kind: .dental, anchor: .extraction,
      timing: .window(
        earliest: Cited(.days(first), ["K"]), target: Cited(.days(last), ["K"]),
        latest: Cited(.days(last), ["K"])),
      titles: Titles(
        discreet: "Dental check", plain: "Dental check", full: "Is the mucosa closed?"),
      patientNote: nil, staffNote: nil, whenOrdered: nil, clears: nil, jurisdictions: [],
      citations: ["K"])
    return Regimen(
      id: id, version: version, status: status, title: title, kind: kind, ingredient: ingredient,
      titles: titles, phases: phases, doses: doses, gates: gates,
      companions: companions.filter { $0.anchor != .extraction } + [own], occupancy: occupancy,
      contraindications: contraindications, patientNotes: patientNotes, staffNotes: staffNotes,
      sources: sources, canonicalForm: canonicalForm)
  }
}
