import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// The Child-Pugh class in a course: fulvestrant 500 mg, 250 mg in class B, none in class C (clinical reference, 6).
@Suite("Liver disease in a course") struct LiverDiseaseTests {
  private func fulvestrant() throws -> Scenario {
    Scenario(
      try Samples.regimen("fulvestrant"), at: try Samples.lakeside(), signed: "2026-10-01",
      start: "2026-10-12")
  }

  @Test func `a course without liver disease asks for nothing`() throws {
    let plan = try fulvestrant().plan(asOf: "2026-10-12")
    #expect(try plan.visit("dose-1").doseText == "500 mg")
    #expect(plan.findings.filter { $0.rule.hasPrefix("dose.") }.isEmpty)
  }

  @Test func `liver disease on record holds the dose on its day until the class is known`() throws {
    var course = try fulvestrant()
    course.on(
      "2026-10-05", .circumstance(Circumstance(kind: .condition, name: "liver disease", until: nil))
    )
    #expect(try course.plan(asOf: "2026-10-06").findings("dose.facts").map(\.severity) == [.info])
    let held = try course.plan(asOf: "2026-10-12")
    #expect(try held.visit("dose-1").state == .held)
    #expect(held.findings("dose.facts").map(\.severity) == [.hold])
    course.on("2026-10-12", .childPugh(.b))
    let known = try course.plan(asOf: "2026-10-12")
    #expect(try known.visit("dose-1").doseText == "250 mg")
    #expect(try known.visit("dose-1").state == .planned)
  }

  @Test func `a condition that has been resolved asks no more`() throws {
    var course = try fulvestrant()
    course.on(
      "2026-10-05", .circumstance(Circumstance(kind: .condition, name: "liver disease", until: nil))
    )
    course.on(
      "2026-10-08", .circumstance(Circumstance(kind: .resolved, name: "liver disease", until: nil)))
    #expect(try course.plan(asOf: "2026-10-12").findings("dose.facts").isEmpty)
  }

  @Test func `class C stops the dose until a named prescriber decides`() throws {
    var course = try fulvestrant()
    course.on("2026-10-05", .childPugh(.c))
    let plan = try course.plan(asOf: "2026-10-06")
    #expect(try plan.visit("dose-1").state == .stopped)
    #expect(try plan.visit("dose-1").doseText.isEmpty)
    #expect(plan.findings("dose.ruled-out").count == 1)
  }

  @Test func `a class that changed since the last dose is told with both days`() throws {
    var course = try fulvestrant()
    course.on("2026-10-05", .childPugh(.a))
    course.on("2026-10-12", .given(occurrence: 1, amount: nil))
    #expect(try course.plan(asOf: "2026-10-13").findings("dose.liver-changed").isEmpty)
    course.on("2026-10-20", .childPugh(.b))
    let plan = try course.plan(asOf: "2026-10-20")
    #expect(try plan.visit("dose-2").doseText == "250 mg")
    let told = try #require(plan.findings("dose.liver-changed").first)
    #expect(told.severity == .warn)
    #expect(
      told.message
        == "Child-Pugh class B was recorded on 2026-10-20; dose 1 on 2026-10-12 was given with class A of "
        + "2026-10-05: the dose is now 250 mg, unless the prescriber changes it")
  }

  @Test func `the class of one course counts in the patient's others`() throws {
    let member = try fulvestrant()
    var other = try fulvestrant()
    other.on("2026-10-05", .childPugh(.b))
    let plans = try PatientPlanner.plans(
      of: [member, other].map { PatientPlanner.Member(course: $0.course, regimen: $0.regimen) },
      rules: InteractionRules.none, clinic: member.clinic, asOf: day("2026-10-06"),
      through: member.through)
    #expect(try plans.map { try $0.visit("dose-1").doseText } == ["250 mg", "250 mg"])
  }
}
