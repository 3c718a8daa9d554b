import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Limits in multiples of normal, by the ranges of the clinic's own laboratory.
@Suite("Multiples of normal") struct NormalRangeTests {
  /// Docetaxel before its first dose on 6 October 2026, with liver tests of the day before.
  private func docetaxel(
    bilirubin: String = "1 mg/dL", ast: String = "30 U/L", alt: String = "30 U/L",
    alp: String = "100 U/L", at clinic: ClinicProfile? = nil
  ) throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("docetaxel"), at: clinic ?? Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    scenario.counts = ["cycles": 6]
    let tests: [(Analyte, String)] = [
      (.bilirubin, bilirubin), (.ast, ast), (.alt, alt), (.alp, alp),
    ]
    for (analyte, value) in tests {
      scenario.on("2026-10-05", .lab(analyte, try amount(value), isBaseline: false))
    }
    return scenario
  }

  private func holds(_ scenario: Scenario, _ rule: String) throws -> Bool {
    try scenario.plan(asOf: "2026-10-06").findings(rule).contains { $0.severity == .hold }
  }

  // Bilirubin up to 1.2 mg/dL is normal there: 1.2 passes, 1.21 holds.
  @Test(arguments: [("1.2 mg/dL", false), ("1.21 mg/dL", true)])
  func `bilirubin above normal holds docetaxel`(value: String, expected: Bool) throws {
    #expect(try holds(docetaxel(bilirubin: value), "gate.bilirubin") == expected)
  }

  // Upper limits: AST 40, so 1.5 times is 60; ALT of a man 44, so 66; ALP 120, so 2.5 times is 300. Either
  // transaminase above its limit rules the dose out only together with an ALP above 300.
  @Test(arguments: [
    ("60 U/L", "66 U/L", "301 U/L", false), ("61 U/L", "30 U/L", "301 U/L", true),
    ("30 U/L", "67 U/L", "301 U/L", true), ("61 U/L", "67 U/L", "300 U/L", false),
    ("30 U/L", "30 U/L", "500 U/L", false),
  ])
  func `a transaminase and ALP must both be high to hold docetaxel`(
    ast: String, alt: String, alp: String, expected: Bool
  ) throws {
    #expect(
      try holds(docetaxel(ast: ast, alt: alt, alp: alp), "gate.liver-enzymes") == expected)
  }

  @Test func `a finding says the limit in the laboratory's own unit`() throws {
    let plan = try docetaxel(ast: "70 U/L", alp: "310 U/L").plan(asOf: "2026-10-06")
    let finding = try #require(plan.findings("gate.liver-enzymes").first)
    #expect(finding.message.contains("AST 70 units/L on 2026-10-05, needs at most 60 units/L"))
    #expect(finding.message.contains("1.5 × upper limit of normal"))
    #expect(finding.facts.count == 2)
  }

  @Test func `a clinic that has not said what is normal is asked, and given no default`() throws {
    let silent = try Samples.lakeside().open(every: [.monday, .tuesday])
    let plan = try docetaxel(at: silent).plan(asOf: "2026-10-06")
    let finding = try #require(plan.findings("gate.bilirubin").first)
    #expect(finding.severity == .hold)
    #expect(finding.message.contains("setting normal-ranges.bilirubin.to in the clinic file"))
  }

  // Procedures: an INR of 1.5 passes, 1.6 stops; without one nothing is known.
  @Test(arguments: [
    (String?("1.5 {INR}"), Severity?.none), ("1.6 {INR}", .stop), (nil, .hold),
  ])
  func `a procedure waits for an INR of 1.5 at most`(value: String?, expected: Severity?) throws {
    var scenario = try Scenario(
      Samples.regimen("cementoplasty"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    scenario.on("2026-10-01", .lab(.platelets, try amount("150 10*9/L"), isBaseline: false))
    if let value {
      scenario.on("2026-10-01", .lab(.inr, try amount(value), isBaseline: false))
    }
    #expect(
      try scenario.plan(asOf: "2026-10-06").findings("gate.coagulation").first?.severity
        == expected)
  }
}
