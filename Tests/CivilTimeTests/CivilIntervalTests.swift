import CivilTime
import Testing

/// Intervals as files spell them.
@Suite struct CivilIntervalTests {
  @Test(arguments: [
    ("28 d", 0, 28), ("4 wk", 0, 28), ("6 mo", 6, 0), ("5 mo 14 d", 5, 14), ("1 mo 2 wk", 1, 14),
    ("-6 wk", 0, -42), ("+7 d", 0, 7), ("-1 mo 3 d", -1, -3), ("0 d", 0, 0), ("1200 mo", 1_200, 0),
    ("36600 d", 0, 36_600), ("1 wk 1 d", 0, 8),
  ])
  func `an interval is read as months and days`(text: String, months: Int, days: Int) throws {
    let interval = try CivilInterval(parsing: text)
    #expect(interval == CivilInterval(months: months, days: days))
    #expect(try CivilInterval(parsing: interval.description) == interval)
  }

  @Test(arguments: [
    ("28 d", "28 d"), ("4 wk", "28 d"), ("6 mo", "6 mo"), ("5 mo 14 d", "5 mo 14 d"),
    ("-6 wk", "-42 d"), ("-1 mo 3 d", "-1 mo 3 d"), ("+7 d", "7 d"), ("0 mo", "0 d"),
  ])
  func `an interval prints as it may be read again`(text: String, printed: String) throws {
    #expect(try CivilInterval(parsing: text).description == printed)
  }

  @Test(arguments: [
    "", " ", "28", "d", "28d", "d 28", "28 days", "1.5 mo", "1,5 mo", "four wk", "4 weeks",
    "monthly",
    "weekly", "28 d 4", "- 28 d", "--28 d", "+-28 d", " 28 d", "28 d ", "28  d", "28\td", "28 d\n",
    "28 D", "6 MO", "6 m", "6 y", "1 mo 1 mo", "3 d 4 d", "14 d 5 mo", "2 d 1 wk",
    "1 mo 1 wk 1 d 1 d",
    "1 mo -14 d", "٣ d", "0x1c d", "1e3 d", "P28D", "5 mo and 14 d",
  ])
  func `anything else is refused with what would be right`(text: String) {
    let error = #expect(throws: CivilTimeError.self) { try CivilInterval(parsing: text) }
    #expect(error?.message.contains("'28 d'") == true, "\(error?.message ?? "no error")")
  }

  @Test(arguments: [
    "1201 mo", "36601 d", "5300 wk", "99999 d", "99999999999999999999 d", "-1201 mo",
  ])
  func `more than a century is refused and the limit is said`(text: String) {
    let error = #expect(throws: CivilTimeError.self) { try CivilInterval(parsing: text) }
    #expect(
      error?.message.contains("at most 1200 mo or 36600 d") == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ("monthly", "'28 d' or '1 mo'"), ("every month", "'28 d' or '1 mo'"),
    ("1 month", "'28 d' or '1 mo'"),
    ("4 weeks", "'4 wk'"), ("1 week", "'1 wk'"), ("28 days", "'28 d'"), ("28d", "'28 d'"),
    ("4wk", "'4 wk'"), ("1.5 mo", "whole number"), ("0.5 wk", "whole number"),
    ("14 d 5 mo", "months, then weeks, then days"),
  ])
  func `a near miss is told what to write`(text: String, advice: String) {
    let error = #expect(throws: CivilTimeError.self) { try CivilInterval(parsing: text) }
    #expect(error?.message.contains(advice) == true, "\(error?.message ?? "no error")")
  }

  @Test func `weeks never become months`() throws {
    #expect(try CivilInterval(parsing: "12 wk") != CivilInterval(parsing: "3 mo"))
    #expect(CivilInterval.weeks(12) == .days(84))
    #expect(CivilInterval.weeks(12).nominalDays < CivilInterval.months(3).nominalDays)
  }

  @Test func `an interval of mixed signs shows both`() {
    #expect(CivilInterval(months: -1, days: 14).description == "-1 mo +14 d")
    #expect(CivilInterval(months: 1, days: -14).description == "1 mo -14 d")
  }
}
