import CivilTime
import TestSupport
import Testing

/// Calendar months: the end of a month is clamped, and always counted from the anchor.
@Suite struct MonthArithmeticTests {
  /// Every day of the range, moved by a spread of months, worked out from `calendar.monthrange`.
  private static let moved = """
    import calendar, datetime
    steps = [1, 6, 12, 18, -1, -6, 13, 240]
    def move(day, months):
      year, month = day.year, day.month
      for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        if month == 13: year, month = year + 1, 1
        if month == 0: year, month = year - 1, 12
      if year < 1900: return datetime.date(1900, 1, 1)
      if year > 2200: return datetime.date(2200, 12, 31)
      return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    print(*steps, sep="\\t")
    day, end = datetime.date(1900, 1, 1), datetime.date(2200, 12, 31)
    while day <= end:
      print(*[move(day, step) for step in steps], sep="\\t")
      day += datetime.timedelta(days=1)
    """

  @Test func `every day moved by months agrees with a clamp worked out in Python`() throws {
    let rows = try Python.table(Self.moved)
    let steps = try rows[0].map { try #require(Int($0)) }
    #expect(rows.count == 109_939)
    var wrong: [String] = []
    for (offset, row) in rows.dropFirst().enumerated() {
      let day = CivilDate.earliest.adding(days: offset)
      for (months, wanted) in zip(steps, row) {
        let ours = day.adding(months: months)
        if "\(ours)" != wanted { wrong.append("\(day) + \(months) mo = \(ours), not \(wanted)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) wrong, first: \(wrong.prefix(5))")
  }

  @Test(arguments: [
    ("2026-08-31", 1, "2027-02-28"), ("2026-08-31", 2, "2027-08-31"),
    ("2027-08-31", 1, "2028-02-29"), ("2026-12-01", 1, "2027-06-01"),
    ("2026-12-01", 2, "2027-12-01"),
  ])
  func `six months are counted from the anchor, never from the clamped day`(
    anchor: String, times: Int, wanted: String
  ) throws {
    #expect(try day(anchor).adding(.months(6), times: times) == day(wanted))
  }

  @Test func `adding twice is not adding double, which is why the anchor is kept`() throws {
    let anchor = try day("2026-08-31")
    #expect(try anchor.adding(.months(6)).adding(.months(6)) == day("2027-08-28"))
    #expect(try anchor.adding(.months(6), times: 2) == day("2027-08-31"))
  }

  @Test func `months come before days`() throws {
    let interval = CivilInterval(months: 5, days: 14)
    #expect(try day("2026-09-30").adding(interval) == day("2027-03-14"))
    #expect(try day("2026-08-31").adding(.init(months: 6, days: 1)) == day("2027-03-01"))
    #expect(try day("2027-03-14").adding(-interval) == day("2026-09-30"))
  }

  @Test func `twelve weeks four times fall 29 days short of a year`() throws {
    let start = try day("2026-10-06")
    #expect(start.adding(.weeks(12), times: 4) - start == 336)
    #expect(start.adding(.months(12)) - start.adding(.weeks(12), times: 4) == 29)
  }

  @Test func `an enormous interval ends at the end of the range instead of trapping`() {
    let day = CivilDate.earliest
    for interval in [
      CivilInterval(months: .max, days: 0), .init(months: 0, days: .max), .weeks(.max),
      .init(months: .max, days: .max),
    ] {
      #expect(day.adding(interval) == .latest)
      #expect(day.adding(interval, times: .max) == .latest)
      #expect(CivilDate.latest.adding(-interval) == .earliest)
      #expect(interval.nominalDays > 0)
    }
    let backwards = CivilInterval(months: .min, days: .min)
    #expect(CivilDate.latest.adding(backwards, times: .max) == .earliest)
    #expect(CivilDate.earliest.adding(-backwards) == .latest)
  }
}
