import CivilTime
import Courses
import Regimens
import Testing

/// Radiation in days: clinical reference, section 11, examples 16 and 17.
@Suite("Fractions and the clock") struct FractionTests {
  // 16 a. US, 20 Gy in 5 from Tue 24 Nov 2026: 26 Nov is Thanksgiving, 28 and 29 Nov a weekend.
  @Test func `five fractions step over Thanksgiving and the weekend`() throws {
    var scenario = try Scenario(
      Samples.regimen("radiation-20gy-5"), at: Samples.lakeside(), signed: "2026-11-09",
      start: "2026-11-24")
    scenario.options = ["dexamethasone"]
    let plan = try scenario.plan(asOf: "2026-11-09")
    #expect(
      plan.doseDays
        == days("2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30", "2026-12-01"))
    // Dexamethasone on days 0 to 4 as calendar days, holiday and Saturday included (SC.23).
    let tablets = try plan.visit("dexamethasone")
    #expect(tablets.date == day("2026-11-24"))
    #expect(tablets.lastDate == day("2026-11-28"))
    // Pain review 4 weeks after the last fraction: 1 Dec + 28 = 29 Dec.
    #expect(try plan.visit("pain-review-4-weeks").date == day("2026-12-29"))
  }

  // 16 b. UK, 30 Gy in 10 from Fri 18 Dec 2026, without 25 Dec, 28 Dec and 1 Jan.
  @Test func `ten fractions step over Christmas and New Year`() throws {
    let scenario = try Scenario(
      Samples.regimen("radiation-30gy-10"), at: Samples.riverside(), signed: "2026-12-01",
      start: "2026-12-18")
    #expect(
      try scenario.plan(asOf: "2026-12-01").doseDays
        == days(
          "2026-12-18", "2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-29",
          "2026-12-30", "2026-12-31", "2027-01-04", "2027-01-05"))
  }

  // 16 c. US, every second day: Wed 25 Nov, Fri 27 Nov, then Sun 29 Nov is closed: Mon 30 Nov.
  @Test(arguments: [
    ("2026-11-25", ["2026-11-25", "2026-11-27", "2026-11-30"]),
    ("2026-11-16", ["2026-11-16", "2026-11-18", "2026-11-20"]),
  ])
  func `stereotactic fractions come every second day`(start: String, expected: [String]) throws {
    let scenario = try Scenario(
      Samples.regimen("stereotactic-30gy-3"), at: Samples.lakeside(), signed: "2026-11-02",
      start: start)
    #expect(try scenario.plan(asOf: "2026-11-02").doseDays == expected.map { day($0) })
  }

  @Test func `a missed fraction moves the end and none is lost`() throws {
    var scenario = try Scenario(
      Samples.regimen("radiation-20gy-5"), at: Samples.lakeside(), signed: "2026-11-09",
      start: "2026-11-24")
    scenario.on("2026-11-24", .given(occurrence: 1, amount: nil))
    scenario.on("2026-11-25", .missed(occurrence: 2))
    let plan = try scenario.plan(asOf: "2026-11-25")
    #expect(
      plan.doseDays
        == days("2026-11-24", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"))
    #expect(
      plan.findings("fractions.overrun").first?.message
        == "the last fraction moves from 2026-12-01 to 2026-12-02: the overall time is 1 d longer")
  }

  // A gap that makes the course more than 7 d longer asks a prescriber (RCR, from knowledge): planned
  // end 1 Dec + 7 = 8 Dec; fractions 2 to 5 from 4 Dec end on 9 Dec.
  @Test func `a series drawn out by more than a week waits for the prescriber`() throws {
    var scenario = try Scenario(
      Samples.regimen("radiation-20gy-5"), at: Samples.lakeside(), signed: "2026-11-09",
      start: "2026-11-24")
    scenario.on("2026-11-24", .given(occurrence: 1, amount: nil))
    scenario.on(
      "2026-11-25", .deferred(occurrence: 2, to: day("2026-12-04"), reason: "linac repair"))
    let plan = try scenario.plan(asOf: "2026-11-25")
    #expect(plan.doseDays.last == day("2026-12-09"))
    #expect(plan.findings("fractions.overrun").first?.severity == .stop)
    #expect(try plan.visit("dose-2").state == .stopped)
    #expect(try plan.visit("dose-3").state == .held)
  }

  // 17. The wall clock stays at 09:00: New York 18 Feb 14:00 UTC, 18 Mar 13:00, 15 Apr 13:00; London 4 Mar
  // 09:00 UTC, 1 Apr 08:00; Berlin 1 Oct 07:00 UTC, 29 Oct 08:00.
  @Test(arguments: [
    ("America/New_York", ["2027-02-18": 14, "2027-03-18": 13, "2027-04-15": 13]),
    ("Europe/London", ["2027-03-04": 9, "2027-04-01": 8]),
    ("Europe/Berlin", ["2026-10-01": 7, "2026-10-29": 8]),
  ])
  func `a 28-day cycle keeps 09:00 when the clocks change`(
    zone: String, hours: [String: Int]
  ) throws {
    let nine = try #require(TimeOfDay("09:00"))
    let clinicZone = try ClinicZone(identifier: zone)
    let expected = hours.keys.sorted()
    let scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside().open(every: Weekday.allCases),
      signed: "2026-09-01", start: expected[0])
    let plan = try scenario.plan(asOf: "2026-09-01")
    #expect(plan.doseDays.prefix(expected.count) == expected.map { day($0) }[...])
    for date in plan.doseDays.prefix(expected.count) {
      let utc = try clinicZone.utcSeconds(of: date, at: nine)
      let hour = try #require(hours["\(date)"])
      #expect(utc == Int64(date.dayNumber) * 86_400 + Int64(hour * 3_600))
    }
  }
}

extension ClinicProfile {
  /// The same clinic with other weekdays and no closures.
  func open(every weekdays: [Weekday]) throws -> ClinicProfile {
    let hours = try #require(TimeRange("08:00-17:00"))
    return ClinicProfile(
      id: id, name: name, zone: zone, jurisdiction: jurisdiction,
      hours: WorkingCalendar(
        weekly: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) }), closures: [:]),
      placeHours: [:], labValidity: labValidity, leads: leads, location: location,
      uidNamespace: uidNamespace)
  }
}
