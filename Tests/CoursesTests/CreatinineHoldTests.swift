import Courses
import Quantities
import Regimens
import Testing

/// The creatinine rule of zoledronic acid: clinical reference, section 11, example 4 (Zometa label).
@Suite("Creatinine hold") struct CreatinineHoldTests {
  /// A course with three doses given and a baseline; the fourth is due on Tue 29 Dec 2026.
  private func scenario(baseline: String, clearance: Bool = true) throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    try scenario.ready(on: "2026-10-05", creatinine: baseline)
    for (number, given) in ["2026-10-06", "2026-11-03", "2026-12-01"].enumerated() {
      scenario.on(given, .given(occurrence: number + 1, amount: try amount("4 mg")))
    }
    scenario.on("2026-12-22", .lab(.correctedCalcium, try amount("2.3 mmol/L"), isBaseline: false))
    return scenario
  }

  // Baseline 0.9 is below 1.4: the limit is 0.5. 1.3 - 0.9 = 0.4 proceeds, 1.4 - 0.9 = 0.5 holds
  // (0.49999... in binary floating point). Baseline 1.5 is from 1.4 on: the limit is 1.0. 2.4 - 1.5 = 0.9
  // proceeds, 2.5 - 1.5 = 1.0 holds.
  @Test(arguments: [
    ("0.9 mg/dL", "1.3 mg/dL", false), ("0.9 mg/dL", "1.4 mg/dL", true),
    ("1.5 mg/dL", "2.4 mg/dL", false), ("1.5 mg/dL", "2.5 mg/dL", true),
  ])
  func `a rise of exactly the limit holds the dose`(
    baseline: String, value: String, holds: Bool
  ) throws {
    var scenario = try scenario(baseline: baseline)
    scenario.on("2026-12-22", .lab(.creatinine, try amount(value), isBaseline: false))
    let plan = try scenario.plan(asOf: "2026-12-22")
    #expect(plan.findings("gate.creatinine-rise").contains { $0.severity == .hold } == holds)
    if holds { #expect(try plan.visit("dose-4").state == .held) }
  }

  // Within 10 % of the baseline: 0.9 x 1.1 = 0.99 and 1.5 x 1.1 = 1.65, both included.
  @Test(arguments: [
    ("0.9 mg/dL", "1.4 mg/dL", "1.00 mg/dL", true), ("0.9 mg/dL", "1.4 mg/dL", "0.99 mg/dL", false),
    ("1.5 mg/dL", "2.5 mg/dL", "1.66 mg/dL", true), ("1.5 mg/dL", "2.5 mg/dL", "1.65 mg/dL", false),
  ])
  func `only a value within ten percent of the baseline lifts the hold`(
    baseline: String, high: String, later: String, holds: Bool
  ) throws {
    var scenario = try scenario(baseline: baseline)
    let text = try scenario.plan(asOf: "2026-12-21").visit("dose-4").doseText
    scenario.on("2026-12-22", .lab(.creatinine, try amount(high), isBaseline: false))
    scenario.on("2026-12-28", .lab(.creatinine, try amount(later), isBaseline: false))
    let plan = try scenario.plan(asOf: "2026-12-28")
    #expect(plan.findings("gate.creatinine-rise").contains { $0.severity == .hold } == holds)
    // The dose is the same as before the hold.
    #expect(try plan.visit("dose-4").doseText == text)
  }

  @Test func `a hold says the values, their days and what would lift it`() throws {
    var scenario = try scenario(baseline: "0.9 mg/dL")
    scenario.on("2026-12-22", .lab(.creatinine, try amount("1.4 mg/dL"), isBaseline: false))
    let hold = try #require(
      try scenario.plan(asOf: "2026-12-22").findings("gate.creatinine-rise").first)
    #expect(
      hold.message
        == "dose 4: creatinine rose from 0.9 mg/dL to 1.4 mg/dL on 2026-12-22, limit +0.5 mg/dL; "
        + "resumes at or below 0.99 mg/dL")
    #expect(
      hold.facts == [
        "baseline 0.9 mg/dL on 2026-10-05", "1.4 mg/dL on 2026-12-22",
        "latest 1.4 mg/dL on 2026-12-22",
      ])
  }

  @Test func `later doses wait while the next one is held`() throws {
    var scenario = try scenario(baseline: "0.9 mg/dL")
    scenario.on("2026-12-22", .lab(.creatinine, try amount("1.4 mg/dL"), isBaseline: false))
    let plan = try scenario.plan(asOf: "2026-12-22")
    #expect(
      plan.doses.dropFirst(4).allSatisfy { $0.state == .held && $0.reason == "waits for dose 4" })
  }

  @Test func `a value corrected on the day it was measured counts as corrected`() throws {
    var scenario = try scenario(baseline: "0.9 mg/dL")
    scenario.on("2026-12-22", .lab(.creatinine, try amount("9.1 mg/dL"), isBaseline: false))
    scenario.on(
      "2026-12-22", recorded: "2026-12-23",
      .lab(.creatinine, try amount("1.1 mg/dL"), isBaseline: false))
    #expect(try scenario.plan(asOf: "2026-12-22").visit("dose-4").state == .stopped)
    #expect(try scenario.plan(asOf: "2026-12-23").visit("dose-4").state == .planned)
  }

  @Test func `without a baseline the dose is held and the baseline asked for`() throws {
    var scenario = try scenario(baseline: "0.9 mg/dL")
    scenario.ledger = scenario.ledger.map { entry in
      guard case .lab(.creatinine, let value, _) = entry.fact else { return entry }
      return LedgerEntry(
        recorded: entry.recorded, on: entry.on,
        fact: .lab(.creatinine, value, isBaseline: false), by: nil, note: nil)
    }
    let plan = try scenario.plan(asOf: "2026-12-22")
    #expect(
      plan.findings("gate.creatinine-rise").first?.message
        == "dose 4 on 2026-12-29 is held: no baseline creatinine")
    #expect(try plan.visit("dose-4").reason == "needs a baseline creatinine")
  }
}
