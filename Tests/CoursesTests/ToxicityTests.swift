import Courses
import Quantities
import Regimens
import Testing

/// Grades of toxicity: what waits, what frees it, and what goes on lower (clinical reference, 3.5 and 5).
@Suite("Toxicity") struct ToxicityTests {
  /// Lutetium-177 with dose 1 given on 5 October 2026; dose 2 is due 42 d later, on 16 November.
  private func lutetium() throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("lutetium-177-vipivotide"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    try scenario.ready(on: "2026-10-01")
    scenario.on("2026-10-05", .given(occurrence: 1, amount: try amount("7.4 GBq")))
    try answer(&scenario, on: "2026-11-13")
    return scenario
  }

  /// Appends what every later dose asks for.
  private func answer(_ scenario: inout Scenario, on date: String) throws {
    scenario.on(date, .lab(.creatinine, try amount("0.9 mg/dL"), isBaseline: false))
    scenario.on(date, .lab(.platelets, try amount("150 10*9/L"), isBaseline: false))
    scenario.on(date, .lab(.neutrophils, try amount("2 10*9/L"), isBaseline: false))
    scenario.on(date, .confirmed("toxicity-reviewed"))
  }

  private func grade(_ name: String, _ grade: Int, baseline: Bool = false) -> Fact {
    .toxicity(name: name, grade: grade, isBaseline: baseline)
  }

  @Test func `grade 1 passes, grade 2 waits for grade 1, and the last word counts`() throws {
    var scenario = try lutetium()
    scenario.on("2026-11-13", grade("anaemia", 1))
    #expect(try scenario.plan(asOf: "2026-11-16").visit("dose-2").state == .planned)
    scenario.on("2026-11-14", grade("anaemia", 2))
    let held = try scenario.plan(asOf: "2026-11-16")
    #expect(try held.visit("dose-2").state == .held)
    #expect(
      held.findings("gate.blood-grade").first?.message
        == "dose 2: anaemia grade 2 on 2026-11-14, needs grade 1 at most")
    #expect(try held.visit("dose-3").reason == "waits for dose 2")
    scenario.on("2026-11-16", grade("anaemia", 1))
    #expect(try scenario.plan(asOf: "2026-11-16").visit("dose-2").state == .planned)
  }

  @Test func `a grade that was there before treatment does not hold`() throws {
    var scenario = try lutetium()
    scenario.on("2026-11-13", grade("anaemia", 2, baseline: true))
    #expect(try scenario.plan(asOf: "2026-11-16").findings("gate.blood-grade").isEmpty)
    scenario.on("2026-11-14", grade("anaemia", 3))
    #expect(try !scenario.plan(asOf: "2026-11-16").findings("gate.blood-grade").isEmpty)
  }

  // Grade 3 holds, then 5.9 GBq; a second grade 3 ends it, as there is one lower level only.
  @Test func `after grade 3 the dose goes down once, and a second time ends the treatment`() throws
  {
    var scenario = try lutetium()
    scenario.on("2026-11-13", grade("neutropenia", 3))
    scenario.on("2026-11-16", grade("neutropenia", 1))
    let freed = try scenario.plan(asOf: "2026-11-16")
    #expect(freed.findings("gate.blood-grade").isEmpty)
    #expect(freed.findings("gate.blood-grade-3.level").first?.severity == .hold)
    #expect(try freed.visit("dose-2").state == .held)
    scenario.on("2026-11-16", .doseLevel(1))
    let lowered = try scenario.plan(asOf: "2026-11-16")
    #expect(try lowered.visit("dose-2").state == .planned)
    #expect(try lowered.visit("dose-2").doseText.hasPrefix("5.9 GBq"))
    scenario.on("2026-11-16", .given(occurrence: 2, amount: try amount("5.9 GBq")))
    scenario.on("2026-12-10", grade("neutropenia", 4))
    scenario.on("2026-12-24", grade("neutropenia", 1))
    try answer(&scenario, on: "2026-12-24")
    let ended = try scenario.plan(asOf: "2026-12-28")
    #expect(ended.findings("gate.blood-grade-3.again").first?.severity == .stop)
    #expect(try ended.visit("dose-3").state == .stopped)
  }

  @Test func `a creatinine of grade 3 stops, of grade 2 holds`() throws {
    var scenario = try lutetium()
    scenario.on("2026-11-13", grade("creatinine-increased", 2))
    #expect(try scenario.plan(asOf: "2026-11-16").visit("dose-2").state == .held)
    scenario.on("2026-11-14", grade("creatinine-increased", 3))
    #expect(try scenario.plan(asOf: "2026-11-16").visit("dose-2").state == .stopped)
  }

  // Eribulin: no grade 3 or 4 beside the blood counts, which have limits of their own.
  @Test(arguments: [
    ("neuropathy", 2, false), ("neuropathy", 3, true), ("anaemia", 3, false),
  ])
  func `eribulin waits for other effects of grade 3`(name: String, grade: Int, holds: Bool) throws {
    var scenario = try Scenario(
      Samples.regimen("eribulin-eu"), at: Samples.riverside(), signed: "2026-09-01",
      start: "2026-10-05")
    scenario.counts = ["cycles": 4]
    scenario.on("2026-10-02", self.grade(name, grade))
    #expect(
      try scenario.plan(asOf: "2026-10-02").findings("gate.toxicity-grade").contains {
        $0.severity == .hold
      } == holds)
  }
}
