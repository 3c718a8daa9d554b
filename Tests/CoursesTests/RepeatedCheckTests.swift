import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Checks that repeat, that close days move, and that follow an agreed plan.
@Suite("Repeated checks") struct RepeatedCheckTests {
  private func checks(_ plan: Plan, _ prefix: String) -> [CivilDate] {
    plan.visits.filter { $0.key.hasPrefix(prefix) }.map(\.date)
  }

  // Sm-153 on Mon 5 Oct 2026, counts from week 2 on, weekly until 10 weeks: 19 Oct to 14 Dec.
  @Test func `counts come weekly after samarium from week 2 to week 10`() throws {
    let scenario = try Scenario(
      Samples.regimen("samarium-153"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    let plan = try scenario.plan(asOf: "2026-09-01")
    let expected = (0...8).map { day("2026-10-19").adding(days: 7 * $0) }
    #expect(checks(plan, "counts-after-1-") == expected)
    #expect(expected.last == day("2026-12-14"))
  }

  // A repeat on Mon 30 Nov, 56 d later: the first series ends there (19 Oct to 30 Nov), the second begins
  // on 14 Dec and runs to 30 Nov + 70 = 8 Feb 2027.
  @Test func `a repeat begins the counts anew and ends the series before it`() throws {
    var scenario = try Scenario(
      Samples.regimen("samarium-153"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    scenario.on("2026-10-19", .done(companion: "counts-after"))
    scenario.on("2026-11-02", .requested(day: day("2026-11-30")))
    scenario.on("2026-11-30", .given(occurrence: 2, amount: nil))
    scenario.on("2026-12-14", .done(companion: "counts-after"))
    let plan = try scenario.plan(asOf: "2026-12-14")
    #expect(
      checks(plan, "counts-after-1-").allSatisfy { $0 <= day("2026-11-30") })
    let second = checks(plan, "counts-after-2-")
    #expect(second.first == day("2026-12-14") && second.last == day("2027-02-08"))
    #expect(second.count == 9)
    #expect(try plan.visit("counts-after-2-1").state == .done)
    #expect(try plan.visit("counts-after-1-1").date == day("2026-10-19"))
  }

  // The order names no plan. It is agreed on 1 Oct 2026 before the first dose on Tue 6 Oct: weekly
  // calcium for 28 d, on 13, 20 and 27 Oct and 3 Nov.
  @Test func `an agreed calcium plan brings its checks`() throws {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    let before = try scenario.plan(asOf: "2026-10-01")
    #expect(!before.visits.contains { $0.key.hasPrefix("calcium-plan") })
    scenario.on("2026-10-01", .confirmed("calcium-plan"))
    let plan = try scenario.plan(asOf: "2026-10-01")
    #expect(
      checks(plan, "calcium-plan")
        == days("2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03"))
    #expect(plan.findings("gate.low-clearance-calcium-plan").isEmpty)
  }

  // Counts are due on Mon 19 Oct 2026 and may be 3 d late, until Thu 22 Oct. Closed from the 19th to the
  // 20th they come on the 21st; closed to the 23rd there is no day left, and the next is Mon 26 Oct.
  @Test func `a closure keeps a check in its window or asks`() throws {
    var scenario = try Scenario(
      Samples.regimen("samarium-153"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    for date in ["2026-10-19", "2026-10-20"] { scenario.closures[day(date)] = "works" }
    let kept = try scenario.plan(asOf: "2026-09-01")
    #expect(try kept.visit("counts-after-1-1").date == day("2026-10-21"))
    #expect(kept.findings("companion.counts-after.closed").isEmpty)
    for date in ["2026-10-21", "2026-10-22", "2026-10-23"] {
      scenario.closures[day(date)] = "works"
    }
    let asked = try scenario.plan(asOf: "2026-09-01")
    let finding = try #require(asked.findings("companion.counts-after.closed").first)
    #expect(finding.severity == .warn)
    #expect(finding.message.contains("no open day until 2026-10-22 and stands on 2026-10-26"))
    #expect(finding.facts.contains("due 2026-10-19, closed (works)"))
  }

  // A pain review 4 weeks after the start, Tue 3 Nov, may come until 10 Nov. Closed from then to the 10th,
  // it is moved before: it may not, as 4 weeks is its earliest day, so it asks. A dental examination 4 weeks
  // before, Tue 8 Sep, may come until 22 Sep and from 25 Aug: closed from 8 to 25 Sep it comes on Mon 7 Sep.
  @Test func `a check with room before its target moves before it`() throws {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-08-03",
      start: "2026-10-06")
    for offset in 0...17 { scenario.closures[day("2026-09-08").adding(days: offset)] = "works" }
    let plan = try scenario.plan(asOf: "2026-08-03")
    #expect(try plan.visit("dental-exam").date == day("2026-09-07"))
    #expect(plan.findings("companion.dental-exam.closed").isEmpty)
  }
}
