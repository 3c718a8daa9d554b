import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Gates: what withholds the next dose, and what lets it go.
@Suite("Gates") struct GateTests {
  /// Zoledronic acid with three doses given; the fourth is due on Tue 29 Dec 2026.
  private func zoledronate() throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    try scenario.ready(on: "2026-10-05")
    for (number, given) in ["2026-10-06", "2026-11-03", "2026-12-01"].enumerated() {
      scenario.on(given, .given(occurrence: number + 1, amount: try amount("4 mg")))
    }
    return scenario
  }

  private func lab(_ analyte: Analyte, _ text: String) throws -> Fact {
    .lab(analyte, try amount(text), isBaseline: false)
  }

  // A creatinine counts for 7 days: 29 Dec - 7 = 22 Dec still counts, 21 Dec does not.
  @Test(arguments: [("2026-12-22", Visit.State.planned), ("2026-12-21", .held)])
  func `a value exactly at its age limit counts and one a day older does not`(
    measured: String, state: Visit.State
  ) throws {
    var scenario = try zoledronate()
    scenario.on(measured, try lab(.correctedCalcium, "2.3 mmol/L"))
    scenario.on(measured, try lab(.creatinine, "0.9 mg/dL"))
    let plan = try scenario.plan(asOf: "2026-12-29")
    #expect(try plan.visit("dose-4").state == state)
    if state == .held {
      #expect(
        plan.findings("gate.creatinine-measured").first?.message
          == "dose 4 on 2026-12-29 is held: no creatinine measured on or after 2026-12-22 "
          + "(latest 2026-12-21)")
    }
  }

  @Test func `a value ages with a dose that is overdue`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-12-22", try lab(.correctedCalcium, "2.3 mmol/L"))
    scenario.on("2026-12-22", try lab(.creatinine, "0.9 mg/dL"))
    // On 29 Dec the value is 7 d old; on 30 Dec, should the dose be given then, 8 d.
    #expect(try scenario.plan(asOf: "2026-12-29").visit("dose-4").state == .planned)
    #expect(try scenario.plan(asOf: "2026-12-29").nextChange == day("2026-12-30"))
    #expect(try scenario.plan(asOf: "2026-12-30").visit("dose-4").state == .held)
  }

  @Test func `missing data asks before the day of the dose and holds from it on`() throws {
    let scenario = try zoledronate()
    let before = try scenario.plan(asOf: "2026-12-28")
    #expect(try before.visit("dose-4").state == .planned)
    #expect(try before.visit("dose-4").reason.hasPrefix("needs "))
    #expect(before.findings("gate.creatinine-measured").first?.severity == .info)
    let day = try scenario.plan(asOf: "2026-12-29")
    #expect(try day.visit("dose-4").state == .held)
    // Data is sure to come, so the later doses keep their dates.
    #expect(try day.visit("dose-5").state == .planned)
  }

  @Test func `a lab written down late counts from the day it was written down`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-12-23", try lab(.correctedCalcium, "2.3 mmol/L"))
    scenario.on("2026-12-23", recorded: "2026-12-30", try lab(.creatinine, "1.5 mg/dL"))
    #expect(try scenario.plan(asOf: "2026-12-28").findings("gate.creatinine-rise").isEmpty)
    #expect(
      try scenario.plan(asOf: "2026-12-30").findings("gate.creatinine-rise").first?.severity
        == .hold)
  }

  @Test func `a low calcium stops the dose whatever its age, until a newer one lifts it`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-12-02", try lab(.correctedCalcium, "1.9 mmol/L"))
    let low = try scenario.plan(asOf: "2026-12-29")
    #expect(try low.visit("dose-4").state == .stopped)
    #expect(try low.visit("dose-4").reason == "corrected calcium 1.9 mmol/L")
    scenario.on("2026-12-28", try lab(.correctedCalcium, "2.2 mmol/L"))
    scenario.on("2026-12-28", try lab(.creatinine, "0.9 mg/dL"))
    #expect(try scenario.plan(asOf: "2026-12-29").visit("dose-4").state == .planned)
  }

  // Newest wins: 1.9 + 0.02 x (40 - 40) = 1.9 mmol/L on 28 Dec, after a laboratory's own 2.3 on 22 Dec.
  @Test func `a newer calcium counts over an older one the laboratory corrected itself`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-12-22", try lab(.correctedCalcium, "2.3 mmol/L"))
    scenario.on("2026-12-28", try lab(.creatinine, "0.9 mg/dL"))
    scenario.on("2026-12-28", try lab(.calcium, "1.9 mmol/L"))
    scenario.on("2026-12-28", try lab(.albumin, "40 g/L"))
    #expect(try scenario.plan(asOf: "2026-12-28").visit("dose-4").state == .stopped)
  }

  // Section 3.2: 1.0 and 50 before doses 2 to 6, 1.5, 100 and haemoglobin 10 before the first.
  @Test func `counts good enough for a later dose hold a first one`() throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-01")
    scenario.on("2026-09-28", .weight(try amount("80 kg")))
    scenario.on("2026-09-28", try lab(.neutrophils, "1.2 10*9/L"))
    scenario.on("2026-09-28", try lab(.platelets, "60 10*9/L"))
    scenario.on("2026-09-28", try lab(.haemoglobin, "9.9 g/dL"))
    let plan = try scenario.plan(asOf: "2026-09-28")
    let held = plan.findings.filter { $0.severity == .hold }.map(\.rule)
    #expect(
      held == ["gate.neutrophils-first", "gate.platelets-first", "gate.haemoglobin-first"])
    #expect(plan.doses.dropFirst().allSatisfy { $0.reason == "waits for dose 1" })
  }

  @Test func `a first dose left out leaves its gates to the next`() throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-01")
    scenario.on("2026-09-28", .omitted(occurrence: 1, reason: "patient away"))
    scenario.on("2026-10-26", .weight(try amount("80 kg")))
    scenario.on("2026-10-26", try lab(.neutrophils, "1.2 10*9/L"))
    let plan = try scenario.plan(asOf: "2026-10-26")
    #expect(plan.findings("gate.neutrophils-first").first?.severity == .hold)
    #expect(plan.findings("gate.neutrophils-first").first?.occurrence == 2)
  }

  // 65 x 40 / (72 x 3.0) = 2600 / 216 = 12.04 mL/min at 75 years; the label gives no dose below 30.
  @Test func `a clearance below 30 prints no dose and stops the first one`() throws {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    try scenario.ready(on: "2026-10-05", creatinine: "3 mg/dL")
    let plan = try scenario.plan(asOf: "2026-10-05")
    #expect(try plan.visit("dose-1").state == .stopped)
    #expect(try plan.visit("dose-1").doseText.isEmpty)
    #expect(plan.findings("dose.ruled-out").first?.severity == .stop)
  }

  // 70 years, 80 kg: 5600 / (72 x 0.9) = 86.4 at the start; 5600 / (72 x 1.3) = 59.8 now, the next band.
  @Test func `a clearance that moves to another band asks and keeps the dose`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-12-28", try lab(.correctedCalcium, "2.3 mmol/L"))
    scenario.on("2026-12-28", try lab(.creatinine, "1.3 mg/dL"))
    let plan = try scenario.plan(asOf: "2026-12-28")
    #expect(try plan.visit("dose-4").state == .planned)
    #expect(try plan.visit("dose-4").doseText.hasPrefix("4 mg"))
    let band = try #require(plan.findings("dose.band-changed").first)
    #expect(band.severity == .warn)
    #expect(band.message.contains("would give 3.5 mg"))
  }

  @Test func `osteonecrosis of the jaw leaves every later date to the prescriber`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-12-10", .dental(.osteonecrosis))
    let plan = try scenario.plan(asOf: "2026-12-10")
    #expect(try plan.visit("dose-4").state == .stopped)
    #expect(try plan.visit("dose-4").reason == "jaw osteonecrosis")
    #expect(plan.doses.dropFirst(4).allSatisfy { $0.state == .held })
  }

  @Test func `an extraction during treatment asks and withholds nothing`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-12-10", .dental(.extraction))
    let open = try scenario.plan(asOf: "2026-12-10")
    #expect(try open.visit("dose-4").state == .planned)
    #expect(open.findings("dental.extraction").first?.severity == .warn)
    scenario.on("2026-12-24", .dental(.healed))
    #expect(try scenario.plan(asOf: "2026-12-24").findings("dental.extraction").isEmpty)
  }

  @Test func `an examination after an extraction does not clear; the mucosa has to close`() throws {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-10-01",
      start: "2026-12-01")
    scenario.on("2026-10-10", .dental(.extraction))
    scenario.on("2026-11-02", .done(companion: "dental-exam"))
    #expect(
      try scenario.plan(asOf: "2026-12-01").findings("gate.dental-clearance").first?.severity
        == .hold)
    scenario.on("2026-11-30", .dental(.cleared))
    #expect(try scenario.plan(asOf: "2026-12-01").findings("gate.dental-clearance").isEmpty)
  }
}
