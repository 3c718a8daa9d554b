import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Fractions in time: gaps, sessions and doses (clinical reference, 4.2).
@Suite("Radiation in time") struct RadiationTimeTests {
  /// 20 Gy in 5 from Tue 24 Nov 2026 in New York; Thu 26 Nov is Thanksgiving.
  private func twentyInFive(closing dates: [String] = []) throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("radiation-20gy-5"), at: Samples.lakeside(), signed: "2026-11-09",
      start: "2026-11-24")
    for date in dates { scenario.closures[day(date)] = "linac down" }
    return scenario
  }

  // Without a closure 24, 25, 26, 27 and 30 Nov; with Thanksgiving the last is 1 Dec.
  @Test func `a holiday is told with the day it costs`() throws {
    let plan = try twentyInFive().plan(asOf: "2026-11-09")
    let finding = try #require(plan.findings("fractions.closures").first)
    #expect(
      finding.message
        == "closed days move the planned end from 2026-11-30 to 2026-12-01: the overall time is 1 d "
        + "longer")
    #expect(finding.facts.count == 1 && finding.facts[0].hasPrefix("2026-11-26 closed"))
    #expect(plan.findings("fractions.overrun").isEmpty)
  }

  // Down from 25 Nov to 1 Dec: 24 Nov, 2, 3, 4, 7 Dec, 7 d after 30 Nov, which is allowed. Down for a day
  // more: 3, 4, 7, 8 Dec, 8 d after, which asks. No fraction is lost either way.
  @Test func `a machine that is down for long asks the prescriber`() throws {
    let week = ["2026-11-25", "2026-11-27", "2026-11-30", "2026-12-01"]
    let kept = try twentyInFive(closing: week).plan(asOf: "2026-11-09")
    #expect(
      kept.doseDays
        == days("2026-11-24", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-07"))
    #expect(kept.findings("fractions.overrun").isEmpty)
    let asked = try twentyInFive(closing: week + ["2026-12-02"]).plan(asOf: "2026-11-09")
    #expect(asked.doseDays.count == 5 && asked.doseDays.last == day("2026-12-08"))
    let stop = try #require(asked.findings("fractions.overrun").first)
    #expect(stop.severity == .stop)
    #expect(
      stop.message
        == "closed days move the last fraction from 2026-11-30 to 2026-12-08: the overall time is 8 d "
        + "longer")
    #expect(stop.facts.contains("2026-12-02 closed (linac down)"))
  }

  // Two given on 24 and 27 Nov, fraction 2 having been missed on the 25th: 2 x 4 = 8 of 20 Gy; to come on
  // 30 Nov, 1 and 2 Dec.
  @Test func `planned and delivered are kept apart, in fractions, sessions and dose`() throws {
    var scenario = try twentyInFive()
    scenario.on("2026-11-24", .given(occurrence: 1, amount: nil))
    scenario.on("2026-11-25", .missed(occurrence: 2))
    scenario.on("2026-11-27", .given(occurrence: 2, amount: nil))
    let plan = try scenario.plan(asOf: "2026-11-27")
    #expect(
      plan.findings("fractions.delivered").first?.message
        == "2 of 5 fractions delivered in 2 sessions, 8 Gy of 20 Gy (physics must verify); 3 to come in "
        + "3 sessions, the last on 2026-12-02")
    let overrun = try #require(plan.findings("fractions.overrun").first)
    #expect(overrun.message.contains("from 2026-12-01 to 2026-12-02"))
    #expect(overrun.facts == ["planned end 2026-12-01", "2026-11-26 closed (Thanksgiving Day)"])
  }

  // A recorded dose counts as recorded: 3 Gy instead of 4.
  @Test func `the delivered dose is the one written down`() throws {
    var scenario = try twentyInFive()
    scenario.on("2026-11-24", .given(occurrence: 1, amount: try amount("3 Gy")))
    #expect(
      try scenario.plan(asOf: "2026-11-24").findings("fractions.delivered").first?.message.contains(
        "1 of 5 fractions delivered in 1 session, 3 Gy of 20 Gy") == true)
  }

  @Test func `a fraction left out is said to be lost, and none is added`() throws {
    var scenario = try twentyInFive()
    scenario.on("2026-11-24", .given(occurrence: 1, amount: nil))
    scenario.on("2026-11-25", .omitted(occurrence: 2, reason: "patient declined"))
    let plan = try scenario.plan(asOf: "2026-11-25")
    #expect(plan.doses.filter { $0.state != .omitted }.count == 4)
    #expect(
      plan.findings("fractions.left-out").first?.message.hasPrefix(
        "fraction 2 left out: 4 of 5 fractions remain") == true)
  }

  @Test func `two fractions on one day are asked about where one a day is prescribed`() throws {
    var scenario = try twentyInFive()
    scenario.on("2026-11-24", .given(occurrence: 1, amount: nil))
    scenario.on("2026-11-24", .given(occurrence: 2, amount: nil))
    let plan = try scenario.plan(asOf: "2026-11-24")
    #expect(
      plan.findings("fractions.same-day").first?.message
        == "fraction 1 and 2 were both given on 2026-11-24: this regimen gives one a day")
  }

  /// Four fractions of 1.5 Gy twice a day, at least 6 h apart, from Mon 9 Nov 2026; made up.
  private func twiceDaily(_ times: [String?], booked: [String] = []) throws -> Plan {
    let single = try Samples.regimen("radiation-20gy-5")
    var scenario = try Scenario(
      single.twiceDaily(fractions: 4), at: Samples.lakeside(), signed: "2026-11-02",
      start: "2026-11-09")
    for (index, time) in times.enumerated() {
      scenario.ledger.append(
        LedgerEntry(
          recorded: day("2026-11-09"), on: day("2026-11-09"),
          fact: .given(occurrence: index + 1, amount: nil), by: nil, note: nil,
          at: time.flatMap { TimeOfDay($0) }))
    }
    for (index, time) in booked.enumerated() {
      scenario.on(
        "2026-11-02",
        .booked(
          occurrence: index + 1, day: day("2026-11-09"), time: try #require(TimeOfDay(time))))
    }
    return try scenario.plan(asOf: "2026-11-09")
  }

  @Test func `two a day come on one day where they are prescribed`() throws {
    #expect(
      try twiceDaily([]).doseDays
        == days("2026-11-09", "2026-11-09", "2026-11-10", "2026-11-10"))
    let plan = try twiceDaily(["09:00", "15:00"])
    #expect(
      plan.findings("fractions.delivered").first?.message.contains(
        "2 of 4 fractions delivered in 1 session") == true)
  }

  // 6 h from 09:00 is 15:00.
  @Test(
    arguments: [
      (["09:00", "15:00"], Severity?.none), (["09:00", "14:59"], .warn), (["09:00", nil], .info),
    ] as [([String?], Severity?)])
  func `times less than six hours apart are found`(times: [String?], expected: Severity?) throws {
    #expect(try twiceDaily(times).findings("fractions.hours-apart").first?.severity == expected)
  }

  @Test(arguments: [(["09:00", "15:00"], Visit.State.booked), (["09:00", "13:00"], .stopped)])
  func `bookings less than six hours apart are stopped`(
    times: [String], expected: Visit.State
  ) throws {
    #expect(try twiceDaily([], booked: times).visit("dose-2").state == expected)
  }

  /// 30 Gy in 3 every second day from Mon 16 Nov 2026, 40 h apart at least (clinical reference, 4.2).
  private func everySecondDay(_ times: [String?], booked: String? = nil) throws -> Plan {
    var scenario = try Scenario(
      Samples.regimen("stereotactic-30gy-3"), at: Samples.lakeside(), signed: "2026-11-02",
      start: "2026-11-16")
    for (index, time) in times.enumerated() {
      let on = day("2026-11-16").adding(days: 2 * index)
      scenario.ledger.append(
        LedgerEntry(
          recorded: on, on: on, fact: .given(occurrence: index + 1, amount: nil), by: nil,
          note: nil, at: time.flatMap { TimeOfDay($0) }))
    }
    if let booked {
      let time = try #require(TimeOfDay(booked))
      scenario.on("2026-11-18", .booked(occurrence: 2, day: day("2026-11-18"), time: time))
    }
    return try scenario.plan(asOf: "2026-11-18")
  }

  // From 16:00 on the 16th 40 h reach to 08:00 on the 18th.
  @Test(
    arguments: [
      (["16:00", "08:00"], false), (["16:00", "07:59"], true), (["16:00", nil], false),
    ] as [([String?], Bool)])
  func `stereotactic fractions given less than forty hours apart are told with both days`(
    times: [String?], speaks: Bool
  ) throws {
    let found = try everySecondDay(times).findings("fractions.hours-apart")
    #expect(found.map(\.severity) == (speaks ? [.warn] : []))
    #expect(
      found.allSatisfy { $0.facts == ["2026-11-16 16:00", "2026-11-18 07:59"] }, "\(found)")
  }

  @Test(arguments: [("08:00", Visit.State.booked), ("07:59", .stopped)])
  func `a stereotactic fraction booked less than forty hours after the last is stopped`(
    booked: String, expected: Visit.State
  ) throws {
    let plan = try everySecondDay(["16:00"], booked: booked)
    #expect(try plan.visit("dose-2").state == expected)
    #expect(plan.findings("fractions.hours-apart").isEmpty == (expected == .booked))
  }
}

extension Regimen {
  /// The same regimen with so many fractions, two a day, at least 6 h apart.
  func twiceDaily(fractions: Int) -> Regimen {
    let phase = phases[0]
    return Regimen(
      id: id, version: version, status: status, title: title, kind: kind, ingredient: ingredient,
      jurisdictions: jurisdictions, titles: titles,
      phases: [
        Phase(
          id: phase.id, begins: phase.begins,
          rhythm: .fractions(
            count: Cited(fractions, ["S1"]), spacing: .twiceDaily(hoursApart: Cited(6, ["K1"]))),
          window: phase.window, afterLate: phase.afterLate, closure: phase.closure,
          atHome: phase.atHome, doses: phase.doses, longestOverrun: phase.longestOverrun)
      ], doses: doses, gates: gates, companions: companions, occupancy: occupancy,
      contraindications: contraindications, patientNotes: patientNotes, staffNotes: staffNotes,
      sources: sources, canonicalForm: canonicalForm)
  }
}
