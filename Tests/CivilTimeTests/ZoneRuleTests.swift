import Testing

@testable import CivilTime

/// The rule at the end of a zone file, by hand: RFC 8536 gives the first two as examples.
@Suite struct ZoneRuleTests {
  @Test(arguments: [
    // Two hours before UTC all year, and Israel's change on the Friday before the last Sunday of March.
    ("<-02>2", "2030-07-01", "12:00", -7_200),
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2030-03-28", "23:59", 7_200),
    // Thursday of week 4 is 28 March 2030; 26 h later on the clock is Friday 02:00, 00:00 UTC.
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2030-03-29", "00:00", 10_800),
    // Ireland's winter time is the exception: standard time is UTC+1.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2030-01-10", "12:00", 0),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2030-07-10", "12:00", 3_600),
    // South of the equator summer runs over the turn of the year.
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2030-01-01", "00:00", 39_600),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2030-07-01", "00:00", 36_000),
    // Day 60 of J is 1 March in every year; day 59 without J is 29 February or 1 March.
    ("AAA0BBB,J60/0,J300/0", "2028-02-29", "23:59", 0),
    ("AAA0BBB,J60/0,J300/0", "2028-03-01", "00:00", 3_600),
    ("AAA0BBB,J60/0,J300/0", "2029-03-01", "00:00", 3_600),
    ("AAA0BBB,59/0,299/0", "2028-02-29", "00:00", 3_600),
    ("AAA0BBB,59/0,299/0", "2029-02-28", "23:59", 0),
    // Half an hour of summer time, and a change before midnight of its day.
    ("LHST-10:30LHDT-11,M10.1.0,M4.1.0", "2030-12-01", "00:00", 39_600),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2030-03-31", "00:59", -7_200),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2030-03-31", "01:00", -3_600),
  ])
  func `a rule gives the offset of an instant`(
    rule: String, date: String, time: String, offset: Int
  ) throws {
    let parsed = try #require(ZoneRule(Array(rule.utf8)[...]))
    let day = try #require(CivilDate(date))
    let clock = try #require(TimeOfDay(time))
    let instant = Int64(day.dayNumber) * 86_400 + Int64(clock.minutes) * 60
    #expect(parsed.offset(atUTC: instant) == offset)
  }

  @Test(arguments: [
    "", "GMT", "G0", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0",
    "GMT0BST,M3.6.0,M10.5.0",
    "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J0,J300", "GMT0BST,366,1", "GMT168", "GMT0:60", "<GMT0",
    "GMT0BST,M3.5.0,M10.5.0 ", "GMT0BST,M3.5.0,M10.5.0,1",
  ])
  func `what is no rule is refused`(text: String) {
    #expect(ZoneRule(Array(text.utf8)[...]) == nil)
  }
}
