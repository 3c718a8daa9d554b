import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Overrides: a named prescriber lifts one rule for one dose on one date.
@Suite("Overrides") struct OverrideTests {
  /// The fourth dose, due on Tue 29 Dec 2026, is held for a creatinine of 1.4 after 0.9.
  private func held() throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    try scenario.ready(on: "2026-10-05")
    for (number, given) in ["2026-10-06", "2026-11-03", "2026-12-01"].enumerated() {
      scenario.on(given, .given(occurrence: number + 1, amount: nil))
    }
    scenario.on("2026-12-22", .lab(.correctedCalcium, try amount("2.3 mmol/L"), isBaseline: false))
    scenario.on("2026-12-22", .lab(.creatinine, try amount("1.4 mg/dL"), isBaseline: false))
    return scenario
  }

  private let override = Fact.override(
    rule: "gate.creatinine-rise", occurrence: 4, reason: "dehydrated, now well")

  @Test func `an override lifts its rule for its dose and says who gave it`() throws {
    var scenario = try held()
    scenario.on("2026-12-23", by: "Dr A. Adeyemi", override)
    let plan = try scenario.plan(asOf: "2026-12-23")
    #expect(try plan.visit("dose-4").state == .planned)
    let finding = try #require(plan.findings("gate.creatinine-rise").first)
    #expect(finding.severity == .info)
    #expect(
      finding.override == "overridden by Dr A. Adeyemi on 2026-12-23: dehydrated, now well")
  }

  @Test func `an override without a name lifts nothing`() throws {
    var scenario = try held()
    scenario.on("2026-12-23", override)
    #expect(try scenario.plan(asOf: "2026-12-23").visit("dose-4").state == .held)
  }

  @Test func `an override ends when the dose moves to another day`() throws {
    var scenario = try held()
    scenario.on("2026-12-23", by: "Dr A. Adeyemi", override)
    scenario.on("2026-12-24", .deferred(occurrence: 4, to: day("2026-12-30"), reason: "no chair"))
    let plan = try scenario.plan(asOf: "2026-12-24")
    #expect(try plan.visit("dose-4").state == .held)
    #expect(
      plan.findings("gate.creatinine-rise").first?.facts.last
        == "the override by Dr A. Adeyemi on 2026-12-23 was for 2026-12-29 and has ended")
  }

  @Test func `booking the dose on the same day keeps its override`() throws {
    var scenario = try held()
    scenario.on("2026-12-23", by: "Dr A. Adeyemi", override)
    let nine = try #require(TimeOfDay("09:00"))
    scenario.on("2026-12-24", .booked(occurrence: 4, day: day("2026-12-29"), time: nine))
    #expect(try scenario.plan(asOf: "2026-12-24").visit("dose-4").state == .booked)
  }

  @Test func `a newer value that still fails asks for a new override`() throws {
    var scenario = try held()
    scenario.on("2026-12-23", by: "Dr A. Adeyemi", override)
    scenario.on("2026-12-24", .lab(.creatinine, try amount("2.8 mg/dL"), isBaseline: false))
    let plan = try scenario.plan(asOf: "2026-12-24")
    #expect(plan.findings("gate.creatinine-rise").first?.severity == .hold)
    #expect(
      plan.findings("gate.creatinine-rise").first?.facts.last
        == "the override by Dr A. Adeyemi on 2026-12-23 is older than the newest fact")
  }

  @Test func `an override is for one dose: the next is held again`() throws {
    var scenario = try held()
    scenario.on("2026-12-23", by: "Dr A. Adeyemi", override)
    scenario.on("2026-12-29", .given(occurrence: 4, amount: nil))
    let plan = try scenario.plan(asOf: "2026-12-29")
    #expect(try plan.visit("dose-4").state == .done)
    #expect(try plan.visit("dose-5").state == .held)
  }

  @Test func `an override of another rule lifts nothing`() throws {
    var scenario = try held()
    scenario.on(
      "2026-12-23", by: "Dr A. Adeyemi",
      .override(rule: "gate.creatinine-measured", occurrence: 4, reason: "a reason"))
    #expect(try scenario.plan(asOf: "2026-12-23").visit("dose-4").state == .held)
  }
}
