import CivilTime
import Courses
import Regimens
import Testing

@testable import Calendars

@Suite("What goes into a calendar file")
struct WriterTests {
  /// The value of the first line that begins so.
  private func value(_ name: String, in lines: [String]) -> String? {
    lines.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }

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
    #expect(lines.contains("X-MICROSOFT-CDO-BUSYSTATUS:BUSY"))
    #expect(lines.contains("TZID:Europe/London"))
    #expect(lines.filter { $0.hasPrefix("TRIGGER:") } == ["TRIGGER:-P1D", "TRIGGER:-PT2H"])
  }

  @Test("a visit without a time is an all-day tentative entry that says the time will follow")
  func planned() throws {
    let lines = try lines(request([Sample()]))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261001"))
    #expect(lines.contains("DTEND;VALUE=DATE:20261002"))
    #expect(lines.contains("STATUS:TENTATIVE"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("SUMMARY:Appointment 1 of 6 (time will follow)"))
    #expect(value("DESCRIPTION:", in: lines)?.contains("the time will follow") == true)
    #expect(!lines.contains("BEGIN:VTIMEZONE"))
  }

  @Test("a fraction shows its number and the total, and reminds once after the first")
  func fraction() throws {
    var sample = Sample()
    sample.key = "dose-3"
    sample.role = .dose(number: 3, of: 10)
    sample.place = .linac
    sample.time = "10:40"
    sample.state = .booked
    let lines = try lines(request([sample]))
    #expect(lines.contains("SUMMARY:Appointment 3 of 10"))
    #expect(lines.filter { $0.hasPrefix("TRIGGER:") } == ["TRIGGER:-PT2H"])
  }

  @Test("a dose without a known total, and a single one, show no count", arguments: [nil, 1])
  func uncounted(_ total: Int?) throws {
    var sample = Sample()
    sample.role = .dose(number: 1, of: total)
    #expect(try lines(request([sample])).contains("SUMMARY:Appointment (time will follow)"))
  }

  @Test("a check is an all-day entry that says what to bring")
  func check() throws {
    var sample = Sample.check(.lab)
    sample.patientNote = "Drink as usual. Bring your card."
    let lines = try lines(request([sample]))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261001"))
    #expect(lines.contains("STATUS:CONFIRMED"))
    #expect(value("DESCRIPTION:", in: lines) == "Drink as usual. Bring your card.")
    #expect(!lines.contains { $0.hasPrefix("LOCATION") })
    // Midnight of the day less 15 hours is nine in the morning of the day before.
    #expect(lines.filter { $0.hasPrefix("TRIGGER:") } == ["TRIGGER:-PT15H"])
  }

  @Test("a dental check warns 14 days ahead, to book, and on the day before")
  func dental() throws {
    var sample = Sample.check(.dental)
    sample.window = ("2026-09-20", "2026-10-20")
    let lines = try lines(request([sample]))
    // Midnight less 13 days and 15 hours is nine in the morning, 14 days before.
    #expect(lines.filter { $0.hasPrefix("TRIGGER:") } == ["TRIGGER:-P13DT15H", "TRIGGER:-PT15H"])
    #expect(
      lines.contains { $0.contains("book") && $0.contains("20 September 2026 to 20 October 2026") })
  }

  @Test(
    "a period is a transparent all-day span", arguments: [Companion.Kind.coMedication, .precaution])
  func period(_ kind: Companion.Kind) throws {
    var sample = Sample.check(kind)
    sample.lastDate = "2026-10-14"
    let lines = try lines(request([sample]))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261001"))
    #expect(lines.contains("DTEND;VALUE=DATE:20261015"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("X-MICROSOFT-CDO-BUSYSTATUS:FREE"))
  }

  @Test(
    "a period without a known end says so, a period with one does not", arguments: [true, false])
  func openEnded(_ isOpen: Bool) throws {
    var sample = Sample.check(.precaution)
    sample.lastDate = "2026-10-14"
    sample.isOpenEnded = isOpen
    let lines = try lines(request([sample]))
    #expect(lines.contains("DTEND;VALUE=DATE:20261015"))
    #expect(lines.contains { $0.contains("The last day is not set yet") } == isOpen)
  }

  @Test(
    "what was live and is off goes out cancelled, without alarms",
    arguments: [Visit.State.held, .stopped, .omitted, .cancelled])
  func cancelled(_ state: Visit.State) throws {
    var sample = Sample()
    sample.state = state
    sample.sequence = 1
    sample.modified = "2026-09-20"
    let lines = try lines(request([sample]))
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("SEQUENCE:1"))
    #expect(lines.contains("SUMMARY:Cancelled: Appointment 1 of 6"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("DTSTAMP:20260920T000000Z"))
    #expect(!lines.contains("BEGIN:VALARM"))
  }

  @Test(
    "what was never live is left out, and a file without entries holds a neutral day long past",
    arguments: [Visit.State.held, .stopped, .omitted, .cancelled])
  func neverLive(_ state: Visit.State) throws {
    var sample = Sample()
    sample.state = state
    sample.wasLive = false
    let bytes = try CalendarWriter.bytes(for: request([sample]))
    let events = try CalendarReader.contents(of: bytes, name: "x").events
    #expect(events.map(\.start) == [.day(day("2000-01-01"))])
    #expect(CalendarCheck.problems(in: bytes) == [])
  }

  @Test(
    "a done visit stays as it was, and one given elsewhere before the course came here is left out")
  func done() throws {
    var sample = Sample()
    sample.state = .done
    sample.sequence = 1
    let done = try lines(request([sample]))
    #expect(done.contains("STATUS:CONFIRMED"))
    #expect(done.contains("SUMMARY:Appointment 1 of 6"))
    #expect(!done.contains("BEGIN:VALARM"))
    sample.wasLive = false
    sample.date = "2026-08-05"
    #expect(try lines(request([sample])).contains("SUMMARY:No appointments"))
  }

  @Test("a check that leaves the plan on its day is over; one that leaves it before is cancelled")
  func vanished() throws {
    var sample = Sample.check(.lab)
    sample.state = .cancelled
    sample.sequence = 1
    sample.modified = "2026-10-01"
    #expect(try lines(request([sample])).contains("STATUS:CONFIRMED"))
    sample.modified = "2026-09-30"
    #expect(try lines(request([sample])).contains("STATUS:CANCELLED"))
  }

  @Test("order dates are for staff alone")
  func orders() throws {
    let sample = Sample.check(.order)
    #expect(try lines(request([sample])).contains("SUMMARY:No appointments"))
    #expect(try lines(request([sample], audience: .staff)).contains("SUMMARY:Reminder"))
  }

  @Test("what is given at the clinic is for staff alone")
  func givenAtClinic() throws {
    var sample = Sample.check(.premedication)
    sample.isForStaff = true
    #expect(try lines(request([sample])).contains("SUMMARY:No appointments"))
    #expect(try lines(request([sample], audience: .staff)).contains("SUMMARY:Reminder"))
  }

  @Test("what is taken before a treatment says how long before, and is tentative without an hour")
  func beforeTreatment() throws {
    var sample = Sample.check(.premedication)
    sample.minutesFromTreatment = -720
    let open = try lines(request([sample]))
    #expect(open.contains("SUMMARY:Reminder (time will follow)"))
    #expect(open.contains("STATUS:TENTATIVE"))
    #expect(
      open.contains {
        $0.hasPrefix(
          "DESCRIPTION:12 hours before your treatment. Its hour is not set yet\\; the time follows with it."
        )
      })
    sample.time = "21:00"
    sample.minutesFromTreatment = -45
    let timed = try lines(request([sample]))
    #expect(timed.contains("SUMMARY:Reminder"))
    #expect(timed.contains("STATUS:CONFIRMED"))
    #expect(timed.contains { $0.hasPrefix("DESCRIPTION:45 minutes before your treatment.") })
  }

  @Test("a blood test with an hour is an appointment at the clinic, with a day's warning")
  func timedTest() throws {
    var sample = Sample.check(.lab)
    sample.time = "08:15"
    let lines = try lines(request([sample], detail: .full))
    #expect(lines.contains("DTSTART;TZID=Europe/London:20261001T081500"))
    #expect(lines.contains("TRANSP:OPAQUE"))
    #expect(lines.contains { $0.hasPrefix("LOCATION:") })
    #expect(lines.contains("TRIGGER:-P1D"))
    #expect(lines.contains("TRIGGER:-PT2H"))
  }

  @Test("a time without a length lasts a quarter of an hour and keeps nobody busy")
  func shortest() throws {
    var sample = Sample.check(.premedication)
    sample.time = "21:00"
    let lines = try lines(request([sample]))
    #expect(lines.contains("DTEND;TZID=Europe/London:20261001T211500"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("TRIGGER:-PT10M"))
  }

  @Test("a block of days booked at an hour stands on its first day and says until when")
  func block() throws {
    var sample = Sample()
    sample.time = "09:00"
    sample.lastDate = "2026-10-05"
    let lines = try lines(request([sample]))
    #expect(lines.contains("DTEND;TZID=Europe/London:20261001T094500"))
    #expect(value("DESCRIPTION:", in: lines) == "Every day until 5 October 2026.")
  }

  @Test("entries stand by start and then UID, whatever the order of the request")
  func order() throws {
    let samples = (1...9).map { number in
      var sample = Sample()
      sample.key = "dose-\(number)"
      sample.date = "2026-10-0\(10 - number)"
      if number.isMultiple(of: 2) { sample.time = "09:00" }
      return sample
    }
    let forward = try CalendarWriter.bytes(for: request(samples))
    #expect(try CalendarWriter.bytes(for: request(samples.reversed())) == forward)
    let events = try CalendarReader.contents(of: forward, name: "x").events
    #expect(events.map(\.start.date) == events.map(\.start.date).sorted())
  }

  @Test("text from files cannot break out of its line, and long text is folded between characters")
  func hostileText() throws {
    var sample = Sample()
    let hostile = "a\r\nDESCRIPTION:injected\u{0}\u{7F}\u{85}; b, c\\d"
    sample.titles = Titles(
      discreet: hostile, plain: hostile,
      full: hostile + String(repeating: " ümläut 日本語 😀👩‍👩‍👧", count: 40))
    sample.doseText = hostile
    sample.staffNote = hostile
    sample.patientNote = "one\n\n two \r\nthree"
    let bytes = try CalendarWriter.bytes(for: request([sample], detail: .full, audience: .staff))
    #expect(CalendarCheck.problems(in: bytes) == [])
    let events = try CalendarReader.contents(of: bytes, name: "x").events
    #expect(events.count == 1)
    #expect(events[0].summary.hasPrefix("Anna Berg: a  DESCRIPTION:injected"))
    #expect(events[0].description.contains("one\ntwo\nthree"))
  }
}
