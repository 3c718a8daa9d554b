import CivilTime
import Courses
import Testing

@testable import Calendars

@Suite("Zones")
struct ZoneTests {
  /// The instants at which a block changes its offset, in order, worked out from its onsets alone.
  private func changes(of block: ZoneBlock) -> [(at: Int64, offset: Int)] {
    var changes: [(at: Int64, offset: Int)] = []
    for observance in block.observances {
      let first = CivilDate(secondsSince1970: observance.onset)
      let years = observance.rule == nil ? first.year...first.year : first.year...first.year + 10
      for year in years {
        var wall = observance.onset
        if let rule = observance.rule {
          let days = (1...CivilDate.lastDay(ofMonth: rule.month, in: year)).compactMap {
            CivilDate(year: year, month: rule.month, day: $0)
          }.filter { $0.weekday == rule.weekday }
          let day = rule.ordinal > 0 ? days[rule.ordinal - 1] : days[days.count + rule.ordinal]
          wall = Int64(day.dayNumber) * 86_400 + observance.onset % 86_400
        }
        changes.append((wall - Int64(observance.offsetFrom), observance.offsetTo))
      }
    }
    return changes.sorted { $0.at < $1.at }
  }

  @Test(
    "the block gives the zone's own offset at every third hour from a year before to a year after",
    arguments: [
      "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Australia/Sydney",
      "Etc/UTC", "Africa/Casablanca", "Asia/Gaza", "Australia/Lord_Howe", "America/Santiago",
      "Africa/Cairo", "Europe/Dublin", "America/St_Johns", "Asia/Tehran", "Pacific/Apia",
    ])
  func offsets(_ name: String) throws {
    let zone = try ClinicZone(identifier: name)
    let block = ZoneBlock(zone: zone, from: day("2026-10-01"), through: day("2028-03-15"))
    let start = Int64(day("2025-10-01").dayNumber) * 86_400
    let end = Int64(day("2029-03-15").dayNumber) * 86_400
    let changes = changes(of: block)
    for seconds in stride(from: start, to: end, by: 3 * 3_600) {
      let offset = changes.last { $0.at <= seconds }?.offset
      guard offset != zone.offset(atUTC: seconds) else { continue }
      Issue.record("\(name) at \(seconds)")
      return
    }
    #expect(block.observances.contains { !$0.isDaylight })
  }

  @Test(
    "zones with one rule each way have two observances, zones without change one",
    arguments: [
      ("America/New_York", 2), ("Europe/London", 2), ("Europe/Berlin", 2), ("Australia/Sydney", 2),
      ("Asia/Kolkata", 1), ("Etc/UTC", 1),
    ])
  func shape(_ name: String, _ count: Int) throws {
    let block = ZoneBlock(
      zone: try ClinicZone(identifier: name), from: day("2026-10-01"), through: day("2027-10-01"))
    #expect(block.observances.count == count)
    #expect(block.observances.allSatisfy { ($0.rule != nil) == (count == 2) })
  }

  @Test(
    "rules are those of the law",
    arguments: [
      ("America/New_York", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
      ("Europe/Berlin", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
      ("Australia/Sydney", "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"),
    ])
  func law(_ name: String, _ first: String, _ second: String) throws {
    let block = ZoneBlock(
      zone: try ClinicZone(identifier: name), from: day("2026-10-01"), through: day("2027-10-01"))
    #expect(block.observances.map { $0.rule?.text } == [first, second])
  }

  @Test("a zone that follows no yearly rule is written out, with a STANDARD at the beginning")
  func writtenOut() throws {
    var sample = Sample()
    sample.time = "09:00"
    for name in ["Africa/Casablanca", "Asia/Gaza"] {
      let bytes = try CalendarWriter.bytes(for: request([sample], zone: name))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("TZID:\(name)\r\nBEGIN:STANDARD\r\n"))
      #expect(!text.contains("RRULE"))
      #expect(!text.contains("RDATE"))
      #expect(CalendarCheck.problems(in: bytes) == [])
    }
  }

  /// Example 17 of the clinical tables: every four weeks at nine, across a change of the clocks.
  @Test(
    "a four-weekly dose at nine stays at nine when the clocks change",
    arguments: [
      // New York: 09:00 is 14:00 in UTC on 18 February, 13:00 on 18 March and 15 April 2027.
      ("America/New_York", ["2027-02-18", "2027-03-18", "2027-04-15"], [14, 13, 13]),
      // London: 09:00 is 09:00 in UTC on 4 March, 08:00 on 1 April 2027.
      ("Europe/London", ["2027-03-04", "2027-04-01"], [9, 8]),
      // Berlin: 09:00 is 07:00 in UTC on 1 October, 08:00 on 29 October 2026.
      ("Europe/Berlin", ["2026-10-01", "2026-10-29"], [7, 8]),
    ])
  func fourWeekly(_ zone: String, _ days: [String], _ hours: [Int]) throws {
    let samples = days.enumerated().map { index, day in
      var sample = Sample()
      sample.key = "dose-\(index + 1)"
      sample.date = day
      sample.time = "09:00"
      return sample
    }
    let bytes = try CalendarWriter.bytes(for: request(samples, zone: zone))
    let events = try CalendarReader.contents(of: bytes, name: "x").events
    for (index, event) in events.enumerated() {
      let date = day(days[index])
      #expect(event.start == .wall(date, second: 9 * 3_600, zone: zone))
      #expect(event.startUTC == Int64(date.dayNumber) * 86_400 + Int64(hours[index]) * 3_600)
    }
    #expect(events.count == days.count)
  }

  @Test("a booked time the clocks go over is refused with course, visit, day and hour")
  func gap() throws {
    var sample = Sample()
    sample.date = "2026-03-29"
    sample.time = "01:30"
    #expect(
      throws: CalendarError.inGap(
        course: "course-1", visit: "dose-1", date: day("2026-03-29"), time: hour("01:30"),
        zone: "Europe/London")
    ) { try CalendarWriter.bytes(for: request([sample])) }
  }

  @Test("an hour that comes twice is written in UTC, at its first coming")
  func overlap() throws {
    var sample = Sample()
    sample.date = "2026-10-25"
    sample.time = "01:30"
    let lines = try lines(request([sample]))
    // 01:30 BST is 00:30 in UTC.
    #expect(lines.contains("DTSTART:20261025T003000Z"))
    #expect(lines.contains("DTEND:20261025T011500Z"))
    #expect(!lines.contains("BEGIN:VTIMEZONE"))
  }

  @Test("a visit across a change of the clocks keeps its length")
  func across() throws {
    var sample = Sample()
    sample.date = "2026-03-29"
    sample.time = "00:30"
    sample.minutes = 60
    let lines = try lines(request([sample]))
    #expect(lines.contains("DTSTART;TZID=Europe/London:20260329T003000"))
    #expect(lines.contains("DTEND;TZID=Europe/London:20260329T023000"))
  }

  @Test("a clinic in UTC writes instants and no zone")
  func universal() throws {
    var sample = Sample()
    sample.time = "09:00"
    let lines = try lines(request([sample], zone: "UTC"))
    #expect(lines.contains("DTSTART:20261001T090000Z"))
    #expect(!lines.contains("BEGIN:VTIMEZONE"))
  }

  @Test("an unknown zone is refused")
  func unknown() {
    #expect(throws: CalendarError.zone(.unknownZone("Europe/Atlantis"))) {
      try CalendarWriter.bytes(for: request([Sample()], zone: "Europe/Atlantis"))
    }
  }
}
