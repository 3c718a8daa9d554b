import Courses
import Quantities
import Regimens
import Testing

/// Moves from the baseline by a share of it: lutetium-177 and the kidneys (clinical reference, 3.5).
@Suite("Shares of the baseline") struct BaselineShareTests {
  /// Dose 2 is due on 16 November 2026.
  ///
  /// Baseline creatinine 0.9 mg/dL at 70 years and 80 kg:
  /// 70 x 80 / (72 x 0.9) = 86.42 mL/min.
  private func plan(creatinine: String, weight: String = "80 kg") throws -> Plan {
    var scenario = try Scenario(
      Samples.regimen("lutetium-177-vipivotide"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    try scenario.ready(on: "2026-10-01")
    scenario.on("2026-10-05", .given(occurrence: 1, amount: try amount("7.4 GBq")))
    scenario.on("2026-11-13", .weight(try amount(weight)))
    scenario.on("2026-11-13", .lab(.creatinine, try amount(creatinine), isBaseline: false))
    return try scenario.plan(asOf: "2026-11-16")
  }

  // 0.9 x 1.4 = 1.26: a rise of exactly 40 % counts, yet at 80 kg the clearance then is 61.73, down by
  // 28.6 % only. The fall must be more than 40 %, below 51.85: 1.5 mg/dL gives 51.85 at 80 kg, which is
  // exactly 40 % (0.9 / 1.5 = 0.6) and does not count; 1.51 gives 51.51 and counts.
  @Test(arguments: [
    ("1.25 mg/dL", "80 kg", false), ("1.26 mg/dL", "80 kg", false), ("1.5 mg/dL", "80 kg", false),
    ("1.51 mg/dL", "80 kg", true),
    // Down to 66 kg: 70 x 66 / (72 x 1.26) = 50.93 and below 51.85; with 1.25 the rise is too small.
    ("1.26 mg/dL", "66 kg", true), ("1.25 mg/dL", "66 kg", false),
  ])
  func `creatinine up by 40 % and clearance down by more than 40 % hold together`(
    creatinine: String, weight: String, holds: Bool
  ) throws {
    let plan = try plan(creatinine: creatinine, weight: weight)
    #expect(plan.findings("gate.kidney-decline").contains { $0.severity == .hold } == holds)
  }

  @Test func `a decline says both baselines and lowers the dose once it is over`() throws {
    let plan = try plan(creatinine: "1.6 mg/dL")
    let finding = try #require(plan.findings("gate.kidney-decline").first)
    #expect(
      finding.message.contains("creatinine went from 0.9 mg/dL on 2026-10-01 to 1.6 mg/dL"))
    #expect(finding.message.contains("creatinine clearance went from 86.42 mL/min"))
    #expect(plan.findings("gate.kidney-decline.level").first?.severity == .hold)
  }
}
