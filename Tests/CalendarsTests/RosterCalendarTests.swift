import CivilTime
import Testing

@testable import Calendars

@Suite("The calendar of a nurse")
struct RosterCalendarTests {
  private func calendar(_ date: String) throws -> String {
    let roster = RosterCalendar(
      person: "okafor", made: day(date),
      entries: [
        .init(
          names: ["visit"], date: day(date), start: hour("01:15"), end: hour("02:15"),
          summary: "chair-1", description: "")
      ], clinic: try clinic())
    return String(decoding: try roster.bytes(), as: UTF8.self)
  }

  @Test("an hour on a plain night is told by the clinic's wall clock")
  func plain() throws {
    let text = try calendar("2026-10-24")
    #expect(text.contains("DTSTART;TZID=Europe/London:20261024T011500"))
    #expect(text.contains("DTEND;TZID=Europe/London:20261024T021500"))
  }

  @Test("an hour over which the clocks go back stays an hour")
  func back() throws {
    // On 25 October 2026 quarter past one comes twice. The first is 00:15 in UTC, and the hour ends at 01:15 in UTC,
    // when the clocks show quarter past one again.
    let text = try calendar("2026-10-25")
    #expect(text.contains("DTSTART:20261025T001500Z"))
    #expect(text.contains("DTEND:20261025T011500Z"))
  }

  @Test("a time over which the clocks go forward is refused by name")
  func forward() throws {
    let error = #expect(throws: CalendarError.self) {
      try calendar("2027-03-28")
    }
    #expect(error?.message.contains("2027-03-28 01:15") == true)
  }
}
