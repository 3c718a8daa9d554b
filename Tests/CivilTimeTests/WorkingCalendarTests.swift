import CivilTime
import TestSupport
import Testing

/// The days on which a place is open, and where a date goes when it is closed.
@Suite struct WorkingCalendarTests {
  /// Monday to Friday, 08:00 to 17:30, with the closures and short days given.
  private func weekdays(
    closed: [String] = [], short: [String: String] = [:]
  ) throws -> WorkingCalendar {
    let hours = try #require(TimeRange("08:00-17:30"))
    let week = Dictionary(
      uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, hours) })
    return WorkingCalendar(
      weekly: week,
      closures: Dictionary(uniqueKeysWithValues: try closed.map { (try day($0), "holiday") }),
      shortDays: Dictionary(
        uniqueKeysWithValues: try short.map {
          (try day($0.key), try #require(TimeRange($0.value)))
        }))
  }

  @Test func `hours are the short day's, else the weekday's, and none on a closure`() throws {
    let calendar = try weekdays(
      closed: ["2026-12-25", "2026-12-26"],
      short: [
        "2026-12-24": "08:00-12:00", "2026-12-26": "09:00-11:00", "2026-12-19": "09:00-13:00",
      ])
    #expect(try calendar.hours(on: day("2026-12-23"))?.description == "08:00-17:30")
    #expect(try calendar.hours(on: day("2026-12-24"))?.description == "08:00-12:00")
    #expect(try calendar.hours(on: day("2026-12-25")) == nil)
    #expect(try calendar.hours(on: day("2026-12-26")) == nil, "a closure wins over a short day")
    #expect(try calendar.hours(on: day("2026-12-19"))?.description == "09:00-13:00", "a Saturday")
    #expect(try calendar.hours(on: day("2026-12-20")) == nil, "a Sunday")
    #expect(try calendar.isOpen(day("2026-12-19")))
  }

  @Test func `a closed day says why`() throws {
    let calendar = try weekdays(closed: ["2026-12-25"])
    #expect(try calendar.closureReason(on: day("2026-12-25")) == "holiday")
    #expect(try calendar.closureReason(on: day("2026-12-26")) == "closed on Saturdays")
    #expect(try calendar.closureReason(on: day("2026-12-28")) == nil)
    let more = try calendar.closing([day("2026-12-28"): "bank holiday", day("2026-12-25"): "other"])
    #expect(try more.closureReason(on: day("2026-12-28")) == "bank holiday")
    #expect(
      try more.closureReason(on: day("2026-12-25")) == "holiday", "the clinic's own reason stays")
  }

  @Test(arguments: [
    // Thanksgiving, Thu 26 Nov 2026: one day either way.
    ("2026-11-26", ClosurePolicy.after, "2026-10-29", "2026-11-27"),
    ("2026-11-26", .before, "2026-10-29", "2026-11-25"),
    ("2026-11-26", .nearest, "2026-10-29", "2026-11-27"),
    ("2026-11-26", .none, "2026-10-29", "2026-11-26"),
    // The 28-day minimum forbids the day before.
    ("2026-11-26", .before, "2026-11-26", "2026-11-27"),
    ("2026-11-26", .nearest, "2026-11-26", "2026-11-27"),
    // Saturday is nearer to Friday, Sunday to Monday.
    ("2026-11-28", .nearest, "2026-10-29", "2026-11-27"),
    ("2026-11-29", .nearest, "2026-10-29", "2026-11-30"),
    // Friday 25 December and the weekend after it.
    ("2026-12-25", .after, "2026-12-25", "2026-12-28"),
    ("2026-12-25", .before, "2026-12-01", "2026-12-24"),
    // A date before its minimum goes to the minimum first.
    ("2026-11-23", .before, "2026-11-28", "2026-11-30"),
    ("2026-11-23", .none, "2026-11-24", "2026-11-24"),
    // An open day stays.
    ("2026-11-24", .nearest, "2026-10-29", "2026-11-24"),
  ])
  func `a date on a closed day moves by the policy`(
    date: String, policy: ClosurePolicy, notBefore: String, wanted: String
  ) throws {
    let calendar = try weekdays(closed: ["2026-11-26", "2026-12-25"])
    let shifted = try calendar.shift(day(date), by: policy, notBefore: day(notBefore))
    #expect(try shifted == day(wanted))
  }

  @Test func `where nothing is open for a year there is no day`() throws {
    let never = WorkingCalendar(weekly: [:], closures: [:])
    let date = try day("2026-11-26")
    #expect(never.firstOpen(onOrAfter: date) == nil)
    #expect(never.lastOpen(onOrBefore: date) == nil)
    for policy in [ClosurePolicy.after, .before, .nearest] {
      #expect(never.shift(date, by: policy, notBefore: date.adding(days: -30)) == nil)
    }
    #expect(never.shift(date, by: .none, notBefore: date) == date)
    #expect(try weekdays().firstOpen(onOrAfter: .latest) == .latest, "2200-12-31 is a Wednesday")
    #expect(never.firstOpen(onOrAfter: .latest) == nil)
    #expect(never.lastOpen(onOrBefore: .earliest) == nil)
  }

  @Test func `one open day within the year is found from either side`() throws {
    let only = try day("2027-03-01")
    let calendar = WorkingCalendar(
      weekly: [:], closures: [:], shortDays: [only: try #require(TimeRange("08:00-09:00"))])
    #expect(calendar.firstOpen(onOrAfter: only.adding(days: -366)) == only)
    #expect(calendar.firstOpen(onOrAfter: only.adding(days: -367)) == nil)
    #expect(calendar.lastOpen(onOrBefore: only.adding(days: 366)) == only)
    let start = only.adding(days: 100)
    #expect(calendar.shift(start, by: .after, notBefore: .earliest) == nil)
    #expect(calendar.shift(start, by: .nearest, notBefore: .earliest) == only)
  }

  @Test func `a shifted date is open, never before the minimum, and the policy's choice`() throws {
    let seed: UInt64 = 28
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let base = try day("2026-01-01").adding(days: Int.random(in: 0...2_000, using: &generator))
      var closures: [CivilDate: String] = [:]
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        closures[base.adding(days: Int.random(in: -9...9, using: &generator))] = "closed"
      }
      let calendar = try weekdays().closing(closures)
      let notBefore = base.adding(days: Int.random(in: -6...6, using: &generator))
      let start = max(base, notBefore)
      let openDays = (-40...40).map { start.adding(days: $0) }
        .filter { calendar.isOpen($0) && $0 >= notBefore }
      for policy in ClosurePolicy.allCases {
        let note = Comment(
          "seed \(seed), round \(round), \(policy) from \(base), not before \(notBefore)")
        let shifted = try #require(calendar.shift(base, by: policy, notBefore: notBefore), note)
        #expect(shifted >= notBefore, note)
        // The same choice by listing every open day around.
        let (later, earlier) = (
          try #require(openDays.first { $0 >= start }, note), openDays.last { $0 <= start }
        )
        let wanted =
          switch policy {
          case .none: start
          case .after: later
          case .before: earlier ?? later
          case .nearest:
            openDays.min { left, right in
              let (near, far) = (abs(left - start), abs(right - start))
              return near == far ? left > right : near < far
            }
          }
        #expect(shifted == wanted, note)
      }
    }
  }
}
