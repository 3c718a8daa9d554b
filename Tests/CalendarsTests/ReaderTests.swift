import CivilTime
import Courses
import Regimens
import Testing

@testable import Calendars

@Suite("Reading a calendar file")
struct ReaderTests {
  private func calendar(_ lines: String...) -> [UInt8] {
    Array(
      (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z"]
        + lines
        + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
  }

  @Test("the golden file gives its two events with their instants")
  func golden() throws {
    let contents = try CalendarReader.contents(of: fixture("golden.ics"), name: "golden.ics")
    #expect(contents.warnings.isEmpty)
    #expect(contents.events.count == 2)
    let visit = try #require(contents.events.first)
    #expect(visit.uid == "5f0c8a9e-6f0b-5d1c-9a57-2f1f6f0e0001")
    // 09:30 in New York on 9 March 2026, the day after the clocks went forward, is 13:30 in UTC.
    #expect(visit.startUTC == 1_773_063_000)
    #expect(visit.endUTC == 1_773_065_700)
    #expect(visit.status == "CONFIRMED")
    #expect(visit.summary == "Appointment")
    #expect(visit.location == "Infusion Centre, Level 2")
    #expect(visit.description == "Drink water beforehand.\nBring your list of medicines.")
    #expect(visit.alarms == [-86_400])
    #expect(!visit.isFree)
    let dental = contents.events[1]
    #expect(dental.start == .day(day("2026-02-23")))
    #expect(dental.end == .day(day("2026-02-24")))
    #expect(dental.sequence == 1)
    #expect(dental.alarms == [-15 * 3_600])
    #expect(dental.isFree)
  }

  @Test("what was written is read back: identity, days, hours, state, words and reminders")
  func roundTrip() throws {
    var booked = Sample()
    booked.time = "09:00"
    booked.state = .booked
    booked.sequence = 2
    var planned = Sample()
    planned.key = "dose-2"
    planned.date = "2026-10-29"
    var cancelled = Sample()
    cancelled.key = "dose-3"
    cancelled.date = "2026-11-26"
    cancelled.state = .stopped
    cancelled.sequence = 1
    let bytes = try CalendarWriter.bytes(for: request([booked, planned, cancelled]))
    let events = try CalendarReader.contents(of: bytes, name: "x.ics").events
    #expect(events.map(\.status) == ["CONFIRMED", "TENTATIVE", "CANCELLED"])
    #expect(events.map(\.sequence) == [2, 0, 1])
    // 1 October 2026, 09:00 in London, is 08:00 in UTC.
    #expect(events[0].startUTC == 1_790_841_600)
    #expect(events[0].endUTC == 1_790_844_300)
    #expect(events[1].start == .day(day("2026-10-29")))
    #expect(events[2].end == .day(day("2026-11-27")))
    #expect(events[0].alarms == [-86_400, -7_200])
    #expect(events[2].alarms.isEmpty)
    #expect(Set(events.map(\.uid)).count == 3)
  }

  @Test("a name of a zone that is a path is never opened")
  func path() throws {
    let bytes = calendar("DTSTART;TZID=../../../dev/zero:20260101T090000")
    let contents = try CalendarReader.contents(of: bytes, name: "x.ics")
    #expect(contents.events.first?.startUTC == nil)
    #expect(contents.warnings.contains { $0.contains("is not known") })
  }

  @Test(
    "zones by Windows' names and with libical's prefix are resolved",
    arguments: [
      "W. Europe Standard Time", "/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin",
    ])
  func zones(_ name: String) throws {
    let bytes = calendar("DTSTART;TZID=\(name):20260701T120000")
    // 12:00 in Berlin in July is 10:00 in UTC.
    #expect(
      try CalendarReader.contents(of: bytes, name: "x.ics").events.first?.startUTC == 1_782_900_000)
  }

  @Test(
    "an hour the clocks go over counts with the offset before, one that comes twice is the first")
  func clockChanges() throws {
    // RFC 5545, section 3.3.5: 02:30 EST on 8 March 2026 is 07:30 in UTC; 01:30 EDT on 1 November is 05:30.
    let gap = calendar("DTSTART;TZID=America/New_York:20260308T023000")
    let twice = calendar("DTSTART;TZID=America/New_York:20261101T013000")
    #expect(try CalendarReader.contents(of: gap, name: "x").events.first?.startUTC == 1_772_955_000)
    #expect(
      try CalendarReader.contents(of: twice, name: "x").events.first?.startUTC == 1_793_511_000)
  }

  @Test("more than five hundred excluded days are all kept")
  func manyExclusions() throws {
    let days = (0..<800).map { day("2026-01-01").adding(days: $0) }
    let text = days.map { "\($0)".replacing("-", with: "") }
    let bytes = calendar(
      "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY",
      "EXDATE;VALUE=DATE:" + text.joined(separator: ",\r\n "))
    #expect(
      try CalendarReader.contents(of: bytes, name: "x").events.first?.excluded
        == days.map(CalendarMoment.day))
  }

  @Test("a property that cannot be read is told with a warning")
  func warnings() throws {
    let bytes = calendar("DTSTART;VALUE=DATE:20260101", "this is no property")
    #expect(try CalendarReader.contents(of: bytes, name: "x").warnings.isEmpty == false)
  }
}
