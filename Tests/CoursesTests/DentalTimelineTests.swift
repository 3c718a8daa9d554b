import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Dental precautions as events that survive each re-plan (clinical reference, section 10).
@Suite("Dental timeline") struct DentalTimelineTests {
  /// Zoledronic acid from Tue 6 Oct 2026, ready, with two doses given.
  private func zoledronate() throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-08-03",
      start: "2026-10-06")
    try scenario.ready(on: "2026-10-01")
    scenario.on("2026-10-06", .given(occurrence: 1, amount: nil))
    scenario.on("2026-11-03", .given(occurrence: 2, amount: nil))
    return scenario
  }

  private func keys(_ plan: Plan, _ stem: String) -> [String] {
    plan.visits.filter { $0.key.hasPrefix(stem) }.map { "\($0.key) \($0.date) \($0.state)" }
  }

  // Start - 6, - 4 and - 2 weeks: 25 Aug, 8 Sep and 22 Sep 2026.
  @Test func `an examination is offered from six to two weeks before the first dose`() throws {
    let scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-08-03",
      start: "2026-10-06")
    let exam = try scenario.plan(asOf: "2026-08-03").visit("dental-exam")
    #expect(exam.date == day("2026-09-08"))
    #expect(exam.window?.first == day("2026-08-25") && exam.window?.last == day("2026-09-22"))
    // The day before the start it holds until the dentist has cleared the mouth.
    let held = try scenario.plan(asOf: "2026-10-05")
    #expect(held.findings("gate.dental-clearance").first?.severity == .hold)
    #expect(held.findings("companion.dental-exam").first?.message.contains("2026-09-22") == true)
  }

  // Six months from 6 Oct 2026 is Tue 6 Apr 2027. Done on 20 Apr, the next is 20 Oct 2027.
  @Test func `a review counts from the day the one before was done, through every re-plan`() throws
  {
    var scenario = try zoledronate()
    #expect(
      try scenario.plan(asOf: "2026-11-03").visit("dental-review-1").date == day("2027-04-06"))
    scenario.on("2026-12-20", .deferred(occurrence: 3, to: day("2027-01-12"), reason: "away"))
    #expect(
      try scenario.plan(asOf: "2026-12-20").visit("dental-review-1").date == day("2027-04-06"))
    scenario.on("2027-04-20", .dental(.reviewed))
    let plan = try scenario.plan(asOf: "2027-04-20")
    #expect(try plan.visit("dental-review-1").date == day("2027-04-20"))
    #expect(try plan.visit("dental-review-2").date == day("2027-10-20"))
  }

  // A tooth is taken out on Thu 12 Nov 2026. Healing is looked at after 14 d (26 Nov is Thanksgiving, so
  // Fri 27 Nov), then 6 weeks after the wound, 24 Dec 2026, and 6 weeks after each check: 30 Dec + 42 d is
  // 10 Feb 2027. The mouth is found healed there.
  @Test func `a wound is checked every six to eight weeks until it is healed`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-11-12", .dental(.extraction))
    let open = try scenario.plan(asOf: "2026-11-12")
    #expect(keys(open, "mouth-healing") == ["mouth-healing-1 2026-11-27 planned"])
    #expect(keys(open, "mouth-check") == ["mouth-check-1-1 2026-12-24 planned"])
    #expect(try open.visit("mouth-check-1-1").window?.last == day("2027-01-07"))
    scenario.on("2026-12-30", .dental(.reviewed))
    let second = try scenario.plan(asOf: "2026-12-30")
    #expect(
      keys(second, "mouth-check")
        == ["mouth-check-1-1 2026-12-30 done", "mouth-check-1-2 2027-02-10 planned"])
    scenario.on("2027-02-10", .dental(.healed))
    let healed = try scenario.plan(asOf: "2027-02-10")
    #expect(
      keys(healed, "mouth-check")
        == ["mouth-check-1-1 2026-12-30 done", "mouth-check-1-2 2027-02-10 done"])
    #expect(healed.findings("dental.extraction").isEmpty)
  }

  // Bone is seen on 12 Nov 2026; 8 weeks later is 7 Jan 2027, and after it the definition is met.
  @Test func `bone that shows asks, and after eight weeks says what it is`() throws {
    var scenario = try zoledronate()
    scenario.on("2026-11-12", .dental(.exposedBone))
    let early = try #require(
      try scenario.plan(asOf: "2026-11-12").findings("dental.exposed-bone").first)
    #expect(early.severity == .warn && early.message.contains("after 2027-01-07"))
    let still = try scenario.plan(asOf: "2027-01-07").findings("dental.exposed-bone").first
    #expect(still?.message == early.message)
    let late = try scenario.plan(asOf: "2027-01-08").findings("dental.exposed-bone").first
    #expect(late?.message.contains("longer than 56 d") == true)
    scenario.on("2027-01-08", .dental(.healed))
    #expect(try scenario.plan(asOf: "2027-01-08").findings("dental.exposed-bone").isEmpty)
  }

  @Test func `recorded osteonecrosis leaves every later date pending until a prescriber decides`()
    throws
  {
    var scenario = try zoledronate()
    scenario.on("2026-11-20", .dental(.osteonecrosis))
    let plan = try scenario.plan(asOf: "2026-11-20")
    #expect(try plan.visit("dose-3").state == .stopped)
    #expect(plan.doses.dropFirst(3).allSatisfy { $0.state == .held })
    scenario.on(
      "2026-11-23", by: "Dr E. Example",
      .override(rule: "dental.osteonecrosis", occurrence: 3, reason: "bone disease moves fast"))
    let lifted = try scenario.plan(asOf: "2026-11-23")
    #expect(lifted.findings("dental.osteonecrosis").first?.override != nil)
    #expect(try lifted.visit("dose-3").state != .stopped)
  }

  @Test func `patients get a card of signs with the first dose`() throws {
    let plan = try zoledronate().plan(asOf: "2026-11-03")
    let card = try plan.visit("jaw-card")
    #expect(card.date == day("2026-10-06") && card.state == .done)
    #expect(card.patientNote?.contains("loose tooth") == true)
    #expect(!card.titles.discreet.lowercased().contains("jaw"))
  }
}
