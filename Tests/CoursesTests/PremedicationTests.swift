import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// What is taken or given at a time before a treatment (clinical reference, 4.4, 5 and 8).
@Suite("Premedication") struct PremedicationTests {
  private func scenario(
    _ regimen: String, start: String, options: Set<String> = []
  ) throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen(regimen), at: Samples.lakeside(), signed: "2026-10-01", start: start)
    scenario.counts["cycles"] = 6
    scenario.options = options
    return scenario
  }

  private func told(_ plan: Plan, _ prefix: String) -> [String] {
    plan.visits.filter { $0.key.hasPrefix(prefix) }.map {
      "\($0.date) \($0.time.map { "\($0)" } ?? "-") \($0.reason)"
    }
  }

  // Paclitaxel booked for 09:00; the infusion begins 45 min later, after the premedication: 09:45. 45 min before it is
  // 09:00, 30 min before it 09:15.
  @Test func `paclitaxel's premedication counts from the infusion, inside the appointment`() throws
  {
    var scenario = try scenario(
      "paclitaxel-weekly", start: "2026-12-03", options: ["premedication"])
    scenario.on(
      "2026-11-30",
      .booked(occurrence: 1, day: day("2026-12-03"), time: try #require(TimeOfDay("09:00"))))
    let plan = try scenario.plan(asOf: "2026-11-30")
    #expect(
      told(plan, "dexamethasone-1-") == ["2026-12-03 09:00 45 min before the treatment"])
    #expect(
      told(plan, "antihistamine-1-") == ["2026-12-03 09:15 30 min before the treatment"])
    let visit = try plan.visit("dexamethasone-1-1")
    #expect(visit.isForStaff)
    #expect(
      visit.trace == [
        "45 min before the treatment on Thu 2026-12-03 at 09:45: 09:00 on Thu 2026-12-03"
      ])
  }

  // Without an hour: Lakeside opens at 08:00, and 08:00 - 12 h is 20:00 of the day before, the earliest it can be.
  @Test func `without an hour it stands on the earliest day it can be, and says how long before`()
    throws
  {
    let plan = try scenario("docetaxel", start: "2026-11-10").plan(asOf: "2026-11-02")
    #expect(
      told(plan, "dexamethasone-1-") == [
        "2026-11-09 - 12 h before the treatment, whose hour is not booked",
        "2026-11-10 - 3 h before the treatment, whose hour is not booked",
        "2026-11-10 - 1 h before the treatment, whose hour is not booked",
      ])
    #expect(
      try plan.visit("dexamethasone-1-1").trace == [
        "12 h before the treatment on Tue 2026-11-10, the hour of which is not booked: Mon 2026-11-09"
      ])
  }

  // The entries keep their keys when the hour comes, so that a calendar moves them instead of adding new ones.
  @Test func `an hour that is booked later moves the same entries`() throws {
    var scenario = try scenario("docetaxel", start: "2026-11-10")
    let before = try scenario.plan(asOf: "2026-11-02").visits.map(\.key)
    scenario.on(
      "2026-11-03",
      .booked(occurrence: 1, day: day("2026-11-10"), time: try #require(TimeOfDay("14:30"))))
    let plan = try scenario.plan(asOf: "2026-11-03")
    #expect(Set(plan.visits.map(\.key)) == Set(before))
    // 14:30 - 12 h = 02:30 of the same day.
    #expect(
      told(plan, "dexamethasone-1-") == [
        "2026-11-10 02:30 12 h before the treatment",
        "2026-11-10 11:30 3 h before the treatment", "2026-11-10 13:30 1 h before the treatment",
      ])
  }

  @Test(
    arguments: [
      ("paclitaxel-weekly", "premedication", "dexamethasone-1"),
      ("radiation-8gy-1", "dexamethasone", "dexamethasone-before"),
      ("own-chemotherapy", "premedication", "premedication-1"),
    ]
  ) func `it is dated only when it was ordered`(
    _ row: (regimen: String, option: String, key: String)
  ) throws {
    for isOrdered in [false, true] {
      let plan = try scenario(
        row.regimen, start: "2026-12-03", options: isOrdered ? [row.option] : []
      ).plan(asOf: "2026-11-30")
      #expect(told(plan, row.key).isEmpty != isOrdered)
    }
  }

  // 16 a, radiation from Tue 24 Nov 2026: the first tablets at least an hour before, here 10:30 - 1 h = 09:30.
  @Test func `the first tablets against a flare come an hour before the first fraction alone`()
    throws
  {
    var scenario = try scenario("radiation-20gy-5", start: "2026-11-24", options: ["dexamethasone"])
    scenario.on(
      "2026-11-20",
      .booked(occurrence: 1, day: day("2026-11-24"), time: try #require(TimeOfDay("10:30"))))
    scenario.on(
      "2026-11-20",
      .booked(occurrence: 2, day: day("2026-11-25"), time: try #require(TimeOfDay("10:30"))))
    let plan = try scenario.plan(asOf: "2026-11-20")
    #expect(
      told(plan, "dexamethasone-before") == ["2026-11-24 09:30 1 h before the treatment"])
    let days = try plan.visit("dexamethasone")
    #expect((days.date, days.lastDate) == (day("2026-11-24"), day("2026-11-28")))
  }

  // Booked for 13:00: nothing to eat from 07:00.
  @Test(arguments: [
    "vertebroplasty-kyphoplasty", "cementoplasty", "radiofrequency-ablation", "cryoablation",
  ]) func `fasting begins six hours before a procedure`(regimen: String) throws {
    var scenario = try scenario(regimen, start: "2026-12-03")
    scenario.on(
      "2026-11-30",
      .booked(occurrence: 1, day: day("2026-12-03"), time: try #require(TimeOfDay("13:00"))))
    let plan = try scenario.plan(asOf: "2026-11-30")
    #expect(told(plan, "fasting") == ["2026-12-03 07:00 6 h before the treatment"])
    #expect(try !plan.visit("fasting-1").isForStaff)
  }

  // A blood test on the day of the visit, when no day is open in between: its hour comes with the booking.
  @Test func `an hour agreed for a blood test of the same day is the hour of the test`() throws {
    var scenario = try scenario("docetaxel", start: "2026-11-10")
    scenario.closures = Dictionary(
      uniqueKeysWithValues: ["2026-11-09", "2026-11-06", "2026-11-05"].map {
        (day($0), "closed")
      })
    scenario.ledger.append(
      LedgerEntry(
        recorded: day("2026-11-03"), on: day("2026-11-03"),
        fact: .booked(
          occurrence: 1, day: day("2026-11-10"), time: try #require(TimeOfDay("10:30"))), by: nil,
        note: nil, test: TimeOfDay("08:15")))
    let test = try scenario.plan(asOf: "2026-11-03").visit("blood-test-1")
    #expect(test.date == day("2026-11-10"))
    #expect(test.time == TimeOfDay("08:15"))
    // A booking that follows tells no hour, and the old one is no longer agreed.
    scenario.on(
      "2026-11-04",
      .booked(occurrence: 1, day: day("2026-11-10"), time: try #require(TimeOfDay("11:30"))))
    #expect(try scenario.plan(asOf: "2026-11-04").visit("blood-test-1").time == nil)
  }
}
