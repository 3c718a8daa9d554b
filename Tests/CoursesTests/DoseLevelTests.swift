import CivilTime
import Courses
import Dosing
import Quantities
import Regimens
import Testing

/// Dose levels: a late day 8 of eribulin lowers the dose, and no level goes up again (clinical reference, 5).
@Suite("Dose levels") struct DoseLevelTests {
  // 160 cm and 60 kg are root(160 x 60 / 3600) = 1.633 m2; 1.4 x 1.633 = 2.29 mg, level 1 is 1.1 x 1.633 = 1.80 mg,
  // level 2 is 0.7 x 1.633 = 1.14 mg. (140 - 70) x 60 / (72 x 0.9) = 64.8 mL/min, so the full dose to begin with.
  private func eribulin() throws -> DoseLevelCourse {
    var course = DoseLevelCourse(regimen: try Samples.regimen("eribulin-us"))
    course.on("2026-10-20", .weight(try amount("60 kg")))
    course.on("2026-10-20", .lab(.creatinine, try amount("0.9 mg/dL"), isBaseline: true))
    course.on("2026-11-02", .given(occurrence: 1, amount: nil))
    return course
  }

  @Test func `a dose in time keeps its level`() throws {
    let plan = try eribulin().plan(asOf: "2026-11-03")
    #expect(try plan.visit("dose-2").doseText == "2.29 mg")
    #expect(plan.findings("dose.lowered-late").isEmpty)
  }

  // Example 19d: day 8 was due on 9 November and comes on the 13th, 4 d late; the window passes over 3.
  @Test(arguments: [("2026-11-12", "2.29 mg"), ("2026-11-13", "1.8 mg")])
  func `a late day 8 is given at the reduced level, and so is what follows`(
    to day: String, dose: String
  ) throws {
    var course = try eribulin()
    course.on(
      "2026-11-09",
      .deferred(occurrence: 2, to: CoursesTests.day(day), reason: "neutrophils"))
    let plan = try course.plan(asOf: "2026-11-10")
    for key in ["dose-2", "dose-3", "dose-4"] { #expect(try plan.visit(key).doseText == dose) }
    #expect(plan.findings("dose.lowered-late").isEmpty == (dose == "2.29 mg"))
  }

  @Test func `the level that is written down for a delay does not count twice`() throws {
    var course = try eribulin()
    course.on("2026-11-09", .deferred(occurrence: 2, to: day("2026-11-13"), reason: "neutrophils"))
    course.on("2026-11-09", .doseLevel(1))
    let plan = try course.plan(asOf: "2026-11-10")
    #expect(try plan.visit("dose-2").doseText == "1.8 mg")
    #expect(plan.findings("dose.lowered-late").isEmpty)
  }

  @Test func `a patient who began at level 1 goes to level 2`() throws {
    var course = DoseLevelCourse(regimen: try Samples.regimen("eribulin-us"))
    course.on("2026-10-20", .weight(try amount("60 kg")))
    course.on("2026-10-20", .lab(.creatinine, try amount("0.9 mg/dL"), isBaseline: true))
    course.on("2026-10-20", .doseLevel(1))
    course.on("2026-11-02", .given(occurrence: 1, amount: nil))
    course.on("2026-11-09", .deferred(occurrence: 2, to: day("2026-11-13"), reason: "neutrophils"))
    #expect(try course.plan(asOf: "2026-11-10").visit("dose-2").doseText == "1.14 mg")
  }

  // Class A begins at 1.1 mg/m2, 1.80 mg, and a clearance of (140 - 70) x 60 / (72 x 1.3) = 44.87 mL/min does too.
  // Level 1 would be the same again, so the late day 8 goes to level 2, 0.7 x 1.633 = 1.14 mg.
  @Test(arguments: [("A", "0.9 mg/dL"), (nil, "1.3 mg/dL")] as [(String?, String)])
  func `a patient whose liver or kidneys lowered the dose goes one level further`(
    liver: String?, creatinine: String
  ) throws {
    var course = DoseLevelCourse(regimen: try Samples.regimen("eribulin-us"))
    course.on("2026-10-20", .weight(try amount("60 kg")))
    course.on("2026-10-20", .lab(.creatinine, try amount(creatinine), isBaseline: true))
    if let liver {
      course.on("2026-10-20", .childPugh(try #require(ChildPughClass(rawValue: liver))))
    }
    course.on("2026-11-02", .given(occurrence: 1, amount: nil))
    #expect(try course.plan(asOf: "2026-11-03").visit("dose-2").doseText == "1.8 mg")
    course.on("2026-11-09", .deferred(occurrence: 2, to: day("2026-11-13"), reason: "neutrophils"))
    #expect(try course.plan(asOf: "2026-11-10").visit("dose-2").doseText == "1.14 mg")
  }

  @Test func `a level does not go up again, and asks for a new order`() throws {
    var course = try eribulin()
    course.on("2026-11-09", .doseLevel(2))
    course.on("2026-11-09", .doseLevel(1))
    let plan = try course.plan(asOf: "2026-11-09")
    #expect(try plan.visit("dose-2").doseText == "1.14 mg")
    #expect(try plan.visit("dose-2").state == .held)
    #expect(plan.findings("dose.level-raised").count == 1)
    course.on("2026-11-09", .doseLevel(2))
    #expect(try course.plan(asOf: "2026-11-09").findings("dose.level-raised").isEmpty)
  }

  @Test func `a regimen without a lower level asks the prescriber`() throws {
    var course = DoseLevelCourse(regimen: try Samples.regimen("eribulin-eu"), isUS: false)
    course.on("2026-10-20", .weight(try amount("60 kg")))
    course.on("2026-11-02", .given(occurrence: 1, amount: nil))
    course.on("2026-11-09", .deferred(occurrence: 2, to: day("2026-11-13"), reason: "neutrophils"))
    let plan = try course.plan(asOf: "2026-11-10")
    // 1.23 x 1.633 = 2.00859 mg
    #expect(try plan.visit("dose-2").doseText == "2.01 mg")
    #expect(plan.findings("dose.lowered-late").count == 1)
  }
}

/// A course from Monday 2 November 2026 of a patient of 160 cm.
private struct DoseLevelCourse {
  let regimen: Regimen
  var isUS = true
  var ledger: [LedgerEntry] = []

  mutating func on(_ text: String, _ fact: Fact) {
    ledger.append(
      LedgerEntry(recorded: day(text), on: day(text), fact: fact, by: nil, note: nil))
  }

  func plan(asOf text: String) throws -> Plan {
    let course = Course(
      id: "course",
      patient: Patient(
        id: "patient", label: "Pat Example", born: day("1956-05-01"), sex: .male,
        height: try amount("160 cm")),
      regimen: RegimenPin(id: regimen.id, version: regimen.version, fingerprint: nil),
      order: Order(
        prescriber: "Dr E. Example", signed: day("2026-10-01"), start: day("2026-11-02"), time: nil,
        counts: [:], amounts: [:], site: nil, options: [], carriedOver: []),
      ledger: ledger)
    return try Planner.plan(
      course, regimen: regimen, clinic: isUS ? Samples.lakeside() : Samples.riverside(),
      asOf: day(text), through: day("2027-03-31"))
  }
}
