import CivilTime
import Dosing
import Quantities
import Regimens
import Testing

/// Doses by the Child-Pugh class (clinical reference, 5 and 6): eribulin 1.1 mg/m2 in class A and 0.7 mg/m2 in
/// class B, fulvestrant 250 mg in class B; class C has no figure.
@Suite("Doses by the class of an ill liver") struct LiverDoseTests {
  // 160 cm and 60 kg are root(160 x 60 / 3600) = 1.633 m2; (140 - 60) x 60 / (72 x 1) = 66.67 mL/min.
  // 1.4 x 1.633 = 2.2862, 1.1 x 1.633 = 1.7963, 0.7 x 1.633 = 1.1431 mg.
  private func eribulin(
    _ liver: ChildPughClass?, creatinine: String = "1 mg/dL", level: Int = 0,
    conditions: Set<String> = []
  ) throws -> DoseResult {
    DoseCalculation.result(
      of: try shippedRule("eribulin-us", "eribulin"),
      for: try facts(
        height: "160 cm", weight: "60 kg", creatinine: creatinine, childPugh: liver,
        conditions: conditions, level: level))
  }

  @Test(arguments: [
    (nil, "2.29 mg"), (ChildPughClass.a, "1.8 mg"), (ChildPughClass.b, "1.14 mg"),
  ])
  func `each class has its own dose, and none has the full one`(
    liver: ChildPughClass?, wanted: String
  ) throws {
    #expect(try eribulin(liver).text == wanted)
  }

  @Test func `the class, its day and its source stand in the working`() throws {
    let lines = try eribulin(.b).working
    #expect(lines.contains("Child-Pugh class B of 2026-10-01: 0.7 mg/m² [S121]"), "\(lines)")
    let healthy = try eribulin(nil).working
    #expect(healthy.first == "no Child-Pugh class is recorded: taken as no liver disease")
  }

  @Test func `class C prints no dose and says why`() throws {
    guard case .ruledOut(let reason, let citations)? = try eribulin(.c).problem else {
      Issue.record("a dose was printed")
      return
    }
    #expect(reason.hasSuffix("(Child-Pugh class C of 2026-10-01)") && citations == ["S121"])
  }

  @Test func `liver disease on record asks for the class, and nothing else does`() throws {
    #expect(
      try eribulin(nil, conditions: ["liver-disease"]).problem
        == .missing("Child-Pugh class, because of liver-disease"))
    #expect(try eribulin(.a, conditions: ["liver-disease"]).text == "1.8 mg")
    #expect(try eribulin(nil, conditions: ["cord-compression"]).text == "2.29 mg")
  }

  // (140 - 60) x 60 / (72 x 1.6) = 41.67 mL/min, the band of 1.1 mg/m2; no figure is stated for both.
  @Test(arguments: [(ChildPughClass.a, "1.8 mg"), (ChildPughClass.b, "1.14 mg")])
  func
    `where kidneys and liver each lower the dose the lower one counts, and a prescriber is asked`(
      liver: ChildPughClass, wanted: String
    ) throws
  {
    let result = try eribulin(liver, creatinine: "1.6 mg/dL")
    #expect(result.text == wanted)
    #expect(result.question?.citations.contains("S121") == true)
    #expect(try eribulin(liver).question == nil)
    #expect(try eribulin(nil, creatinine: "1.6 mg/dL").question == nil)
  }

  @Test func `a recorded level never raises what the class allows`() throws {
    #expect(try eribulin(.b, level: 1).text == "1.14 mg")
    #expect(try eribulin(.b, level: 2).text == "1.14 mg")
    #expect(try eribulin(.a, level: 2).text == "1.14 mg")
  }

  @Test(arguments: [
    (nil, "1 mg/dL", 0), (ChildPughClass.a, "1 mg/dL", 1), (ChildPughClass.b, "1 mg/dL", 2),
    (nil, "1.6 mg/dL", 1),
  ])
  func `the levels that a band or class has reached already are counted`(
    liver: ChildPughClass?, creatinine: String, wanted: Int
  ) throws {
    let rule = try shippedRule("eribulin-us", "eribulin")
    let facts = try facts(
      height: "160 cm", weight: "60 kg", creatinine: creatinine, childPugh: liver)
    #expect(DoseCalculation.levelsAtStart(of: rule, for: facts) == wanted)
  }

  // 0.97 x 1.633 = 1.58401 and 0.62 x 1.633 = 1.01246 mg of the base.
  @Test(arguments: [(ChildPughClass.a, "1.58 mg"), (ChildPughClass.b, "1.01 mg")])
  func `the European dose is that of the mesylate, counted as the base`(
    liver: ChildPughClass, wanted: String
  ) throws {
    let result = DoseCalculation.result(
      of: try shippedRule("eribulin-eu", "eribulin"),
      for: try facts(height: "160 cm", weight: "60 kg", childPugh: liver))
    #expect(result.text == wanted)
  }

  @Test(arguments: [
    (nil, "500 mg"), (ChildPughClass.a, "500 mg"), (ChildPughClass.b, "250 mg"),
    (ChildPughClass.c, ""),
  ])
  func `fulvestrant is halved in class B and not given in class C`(
    liver: ChildPughClass?, wanted: String
  ) throws {
    let result = DoseCalculation.result(
      of: try shippedRule("fulvestrant", "fulvestrant"), for: try facts(childPugh: liver))
    #expect(result.text == wanted)
    #expect((result.problem == nil) == (liver != .c))
  }
}
