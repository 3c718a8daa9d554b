import CivilTime
import Courses
import Regimens
import Testing

@testable import Calendars

@Suite("What goes into a calendar file")
struct WriterTests {
  @Test("a visit with a booked time is confirmed, with start and end in the clinic's zone")
  func booked() throws {
    var sample = Sample()
    sample.time = "09:00"
    sample.state = .booked
    let lines = try lines(request([sample]))
    #expect(lines.contains("DTSTART;TZID=Europe/London:20261001T090000"))
    #expect(lines.contains("DTEND;TZID=Europe/London:20261001T094500"))
    #expect(lines.contains("STATUS:CONFIRMED"))
    #expect(lines.contains("TRANSP:OPAQUE"))
    #expect(lines.contains("TZID:Europe/London"))
  }
}
