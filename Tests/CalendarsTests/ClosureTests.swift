import CivilTime
import Testing

@testable import Calendars

@Suite("Closures from a holiday calendar")
struct ClosureTests {
  private func closures(_ events: [String]...) throws -> [CivilDate: String] {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN"]
      + events.enumerated().flatMap { index, event in
        ["BEGIN:VEVENT", "UID:\(event.contains { $0.hasPrefix("RECURRENCE-ID") } ? 0 : index)"]
          + event + ["END:VEVENT"]
      } + ["END:VCALENDAR", ""]
    return try ClosureReader.closures(
      in: Array(lines.joined(separator: "\r\n").utf8), name: "holidays.ics")
  }

  private func complaint(_ events: [String]...) -> String? {
    do {
      _ = try closures(events.flatMap { $0 })
      return nil
    } catch { return (error as? CalendarError)?.message }
  }

  @Test("an all-day event closes its day, also when it is transparent")
  func single() throws {
    let days = try closures([
      "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:Christmas Day",
      "TRANSP:TRANSPARENT",
    ])
    #expect(days == [day("2026-12-25"): "Christmas Day"])
  }

  @Test("a span closes every day up to the one before its end")
  func span() throws {
    let days = try closures([
      "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270102", "SUMMARY:Works holiday",
    ])
    #expect(days.count == 9)
    #expect(days[day("2026-12-24")] != nil)
    #expect(days[day("2027-01-01")] != nil)
    #expect(days[day("2027-01-02")] == nil)
  }

  @Test("an event without an end, or that ends on its own day, closes one day")
  func noEnd() throws {
    let days = try closures(
      ["DTSTART;VALUE=DATE:20260501"],
      ["DTSTART;VALUE=DATE:20260502", "DTEND;VALUE=DATE:20260502"],
      ["DTSTART;VALUE=DATE:20260601", "DURATION:P2D", "SUMMARY: "])
    #expect(
      Set(days.keys)
        == [day("2026-05-01"), day("2026-05-02"), day("2026-06-01"), day("2026-06-02")])
    #expect(days[day("2026-05-01")] == "closed")
  }

  @Test("a yearly day comes every year to the end of the calendar")
  func yearly() throws {
    let days = try closures([
      "DTSTART;VALUE=DATE:20201225", "RRULE:FREQ=YEARLY", "SUMMARY:Christmas",
    ])
    #expect(days.count == 2200 - 2020 + 1)
    #expect(days[day("2071-12-25")] == "Christmas")
  }

  @Test(
    "rules fall on the days that a calendar on the wall shows",
    arguments: [
      // Thanksgiving is the fourth Thursday of November.
      ("20241128", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3", "2024-11-28 2025-11-27 2026-11-26"),
      // The last Monday of May: Memorial Day, and England's spring bank holiday.
      ("20250526", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3", "2025-05-26 2026-05-25 2027-05-31"),
      // 29 February comes in leap years alone.
      ("20240229", "FREQ=YEARLY;COUNT=3", "2024-02-29 2028-02-29 2032-02-29"),
      // Election Day: the Tuesday among the days 2 to 8 of November.
      (
        "20261103", "FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=2",
        "2026-11-03 2028-11-07"
      ),
      // The last working day of a month.
      (
        "20260130", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4",
        "2026-01-30 2026-02-27 2026-03-31 2026-04-30"
      ),
      ("20260131", "FREQ=MONTHLY;COUNT=3", "2026-01-31 2026-03-31 2026-05-31"),
      (
        "20260131", "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20260430",
        "2026-01-31 2026-02-28 2026-03-31 2026-04-30"
      ),
      (
        "20261002", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261101T000000Z",
        "2026-10-02 2026-10-16 2026-10-30"
      ),
      (
        "20261001", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "2026-10-01 2026-10-06 2026-10-08 2026-10-13"
      ),
      ("20261001", "FREQ=DAILY;INTERVAL=10;COUNT=3", "2026-10-01 2026-10-11 2026-10-21"),
      // The hundredth Monday does not exist; the 20th of a year does: 18 May 2026.
      ("20260518", "FREQ=YEARLY;BYDAY=20MO;COUNT=2", "2026-05-18 2027-05-17"),
    ])
  func rules(_ start: String, _ rule: String, _ expected: String) throws {
    let days = try closures(["DTSTART;VALUE=DATE:\(start)", "RRULE:\(rule)"])
    #expect(days.keys.sorted().map(\.description).joined(separator: " ") == expected)
  }

  @Test("an excluded day is open, an added one closed, a moved one closed on its new day")
  func exceptions() throws {
    let days = try closures(
      [
        "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;VALUE=DATE:20260112",
        "RDATE;VALUE=DATE:20260301",
      ],
      ["RECURRENCE-ID;VALUE=DATE:20260119", "DTSTART;VALUE=DATE:20260120"],
      ["RECURRENCE-ID;VALUE=DATE:20260126", "DTSTART;VALUE=DATE:20260126", "STATUS:CANCELLED"])
    #expect(
      days.keys.sorted().map(\.description) == ["2026-01-05", "2026-01-20", "2026-03-01"])
  }

  @Test("an hour, a cancelled event and an observance close nothing")
  func open() throws {
    let days = try closures(
      ["DTSTART;VALUE=DATE:20260101", "SUMMARY:New Year"],
      ["DTSTART:20260214T180000Z", "DTEND:20260214T200000Z", "SUMMARY:Party"],
      ["DTSTART;VALUE=DATE:20260301", "STATUS:CANCELLED"],
      [
        "DTSTART;VALUE=DATE:20260214", "SUMMARY:Valentine's Day",
        "DESCRIPTION:Observance\\nTo hide",
      ])
    #expect(days == [day("2026-01-01"): "New Year"])
  }

  @Test("a calendar that closes no day is refused, so that a wrong file is noticed")
  func nothing() {
    #expect(
      complaint(["DTSTART:20260214T180000Z"])?.contains("closes no day") == true)
  }

  @Test(
    "a rule that is not understood is refused, never guessed",
    arguments: [
      "FREQ=YEARLY;BYWEEKNO=-53", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYYEARDAY=1",
      "FREQ=WEEKLY;BYDAY=2MO", "FREQ=YEARLY;BYEASTER=0", "FREQ=DAILY;COUNT=2;UNTIL=20270101",
      "INTERVAL=2", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYDAY=1MO;BYSETPOS=1",
    ])
  func unknownRule(_ rule: String) {
    #expect(
      complaint(["DTSTART;VALUE=DATE:20260101", "RRULE:\(rule)"])?.contains("is not understood")
        == true)
  }

  @Test("a span of years and a rule without end in every event are refused, not worked off")
  func bounds() throws {
    #expect(
      complaint(["DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20360101"])?.contains("3652 days")
        == true)
    let event = ["DTSTART;VALUE=DATE:19000101", "RRULE:FREQ=DAILY"]
    let lines =
      ["BEGIN:VCALENDAR"]
      + (0..<1_000).flatMap { ["BEGIN:VEVENT", "UID:\($0)"] + event + ["END:VEVENT"] }
      + ["END:VCALENDAR", ""]
    #expect(throws: CalendarError.self) {
      try ClosureReader.closures(in: Array(lines.joined(separator: "\r\n").utf8), name: "x")
    }
  }
}
