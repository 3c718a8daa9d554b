import CivilTime
import TestSupport
import Testing

/// Days against Python's `datetime`, and the ends of the range.
@Suite struct CivilDateTests {
  /// Day number, date, weekday and ISO week of every day from 1900-01-01 to 2200-12-31.
  private static let everyDay = """
    import datetime
    day, end = datetime.date(1900, 1, 1), datetime.date(2200, 12, 31)
    epoch = datetime.date(1970, 1, 1)
    while day <= end:
      year, week, weekday = day.isocalendar()
      print((day - epoch).days, day.isoformat(), weekday, year, week, sep="\\t")
      day += datetime.timedelta(days=1)
    """

  @Test func `every day of 1900 to 2200 agrees with Python on date, weekday and ISO week`() throws {
    let rows = try Python.table(Self.everyDay)
    #expect(rows.count == 109_938)
    var wrong: [String] = []
    var before: CivilDate?
    for row in rows {
      guard let number = Int32(row[0]), let day = CivilDate(row[1]) else {
        wrong.append("unreadable: \(row)")
        continue
      }
      let parts = day.components
      let (isoYear, isoWeek) = day.isoWeek
      let ours = "\(number)\t\(day)\t\(day.weekday.rawValue)\t\(isoYear)\t\(isoWeek)"
      if ours != row.joined(separator: "\t") { wrong.append("\(ours) for \(row)") }
      if day.dayNumber != number || CivilDate(dayNumber: number) != day {
        wrong.append("\(day) has number \(day.dayNumber), not \(number)")
      }
      if CivilDate(year: parts.year, month: parts.month, day: parts.day) != day
        || day.year != parts.year || day.month != parts.month || day.day != parts.day
      {
        wrong.append("\(day) comes apart as \(parts)")
      }
      if let before,
        !(before < day) || day - before != 1 || before.adding(days: 1) != day
          || day.adding(days: -1) != before
      {
        wrong.append("\(day) does not follow \(before)")
      }
      before = day
    }
    #expect(wrong.isEmpty, "\(wrong.count) wrong, first: \(wrong.prefix(5))")
    #expect(CivilDate(dayNumber: -25_567) == .earliest)
    #expect(before == .latest)
  }

  @Test(arguments: [
    "2026-02-29", "2026-02-30", "1900-02-29", "2100-02-29", "2026-13-01", "2026-00-10",
    "2026-04-31", "2026-01-00", "1899-12-31", "2201-01-01", "2026-1-1", "2026/10/01", "26-10-01",
    "2026-10-01 ", " 2026-10-01", "2026-10-0１", "+026-10-01", "2026-10-1a", "", "-", "10-01-2026",
    "2026-10-01T09:00", "0000-00-00", "9999-99-99",
  ])
  func `a day that does not exist or is spelt otherwise is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: ["2000-02-29", "2400-02-29", "2024-02-29", "2200-12-31", "1900-01-01"])
  func `a leap day is read where the Gregorian calendar has one`(text: String) {
    let isInRange = text < "2201"
    #expect((CivilDate(text) != nil) == isInRange)
    if isInRange { #expect(CivilDate(text)?.description == text) }
  }

  @Test func `arithmetic that would leave the range stays at its end`() {
    #expect(CivilDate.latest.adding(days: 1) == .latest)
    #expect(CivilDate.earliest.adding(days: -1) == .earliest)
    #expect(CivilDate.latest.adding(days: .max) == .latest)
    #expect(CivilDate.earliest.adding(days: .max) == .latest)
    #expect(CivilDate.latest.adding(days: .min) == .earliest)
    #expect(CivilDate.earliest.adding(months: .max) == .latest)
    #expect(CivilDate.latest.adding(months: .min) == .earliest)
    #expect(CivilDate.latest.adding(months: 1) == .latest)
    #expect(CivilDate.earliest.adding(months: -1) == .earliest)
    #expect(CivilDate(dayNumber: .max) == .latest)
    #expect(CivilDate(dayNumber: .min) == .earliest)
  }

  @Test func `a weekday is read by its name or first three letters, in any case`() {
    for day in Weekday.allCases {
      for name in [day.name, day.shortName, day.name.uppercased(), day.shortName.lowercased()] {
        #expect(Weekday(name: name) == day)
      }
    }
    for name in ["", "mo", "mond", "monday ", "lundi", "1"] { #expect(Weekday(name: name) == nil) }
    #expect(Weekday.monday < .sunday)
  }

  @Test func `a span holds both its ends and never runs backwards`() throws {
    let (first, last) = (try day("2026-11-25"), try day("2026-12-09"))
    let span = try #require(DateSpan(first: first, last: last))
    #expect(span.days == 15)
    #expect(span.contains(first) && span.contains(last))
    #expect(!span.contains(first.adding(days: -1)) && !span.contains(last.adding(days: 1)))
    #expect(DateSpan(first: last, last: first) == nil)
    let touching = try #require(DateSpan(first: last, last: last))
    let apart = try #require(DateSpan(first: last.adding(days: 1), last: last.adding(days: 9)))
    #expect(span.overlaps(touching) && touching.overlaps(span))
    #expect(!span.overlaps(apart) && !apart.overlaps(span))
    #expect(touching.days == 1)
  }
}

/// A day that the test knows to exist.
func day(_ text: String) throws -> CivilDate {
  try #require(CivilDate(text), "\(text) is not a day")
}
