import CivilTime
import Courses
import Foundation
import Regimens
import Testing

@testable import Calendars

@Suite("Identity and repetition")
struct IdentityTests {
  private func uid(_ sample: Sample) throws -> String {
    let bytes = try CalendarWriter.bytes(for: request([sample]))
    return try #require(CalendarReader.contents(of: bytes, name: "x").events.first?.uid)
  }

  @Test("the UID is the version 5 UUID that Python's uuid module computes")
  func python() throws {
    // ns = uuid5(NAMESPACE_DNS, 'riverside.example'); uuid5(ns, '9:anna-berg8:course-16:dose-1')
    #expect(try uid(Sample()) == "608fe0b9-f97f-5cff-907c-0d40febe1f40")
    // uuid5(ns, '9:anna-berg8:calendar').hex[:16]
    #expect(try CalendarWriter.fileKey(of: "anna-berg", clinic: clinic()) == "16ef1d80ac685cd4")
  }

  @Test("moving, booking, holding or renaming a visit leaves its UID")
  func lasting() throws {
    let plain = try uid(Sample())
    var sample = Sample()
    sample.date = "2026-11-05"
    sample.time = "11:00"
    sample.sequence = 4
    sample.doseText = "3.5 mg"
    #expect(try uid(sample) == plain)
    sample.state = .stopped
    #expect(try uid(sample) == plain)
  }

  @Test(
    "another visit, course, patient or clinic has another UID, also where the names run together")
  func distinct() throws {
    let riverside = StableIdentifier(clinicKey: "riverside.example")
    let lakeside = StableIdentifier(clinicKey: "lakeside.example")
    let all = [
      riverside.identifier(["a", "b", "dose-1"]), riverside.identifier(["a", "b", "dose-2"]),
      riverside.identifier(["a", "c", "dose-1"]), riverside.identifier(["b", "b", "dose-1"]),
      riverside.identifier(["ab", "", "dose-1"]), riverside.identifier(["", "ab", "dose-1"]),
      riverside.identifier(["a", "bdose-1"]), lakeside.identifier(["a", "b", "dose-1"]),
    ]
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.count == 36 && $0 == $0.lowercased() && !$0.contains("@") })
  }

  @Test("stamps are the days of the first appearance and of the last change, never now")
  func stamps() throws {
    var sample = Sample()
    sample.created = "2026-08-01"
    sample.modified = "2026-09-03"
    sample.sequence = 2
    let lines = try lines(request([sample]))
    #expect(lines.contains("CREATED:20260801T000000Z"))
    #expect(lines.contains("DTSTAMP:20260903T000000Z"))
    #expect(lines.contains("LAST-MODIFIED:20260903T000000Z"))
    #expect(lines.contains("SEQUENCE:2"))
  }

  @Test("a second run gives the same bytes, for every example, detail and audience")
  func twice() throws {
    for detail in Detail.allCases {
      for audience in Audience.allCases {
        let first = try ExampleCourses.requests(detail: detail, audience: audience)
        let second = try ExampleCourses.requests(detail: detail, audience: audience)
        for (one, other) in zip(first, second) {
          let bytes = try CalendarWriter.bytes(for: one)
          #expect(try CalendarWriter.bytes(for: other) == bytes)
          #expect(CalendarCheck.problems(in: bytes) == [], "\(one.patient) \(detail) \(audience)")
        }
      }
    }
  }

  @Test("the zone and the locale of the process change no byte")
  func environment() async throws {
    let here = try await #require(processExitsWith: .success, observing: [\.standardOutputContent])
    {
      setenv("TZ", "Pacific/Auckland", 1)
      setenv("LC_ALL", "tr_TR.UTF-8", 1)
      setenv("LANG", "tr_TR.UTF-8", 1)
      tzset()
      _ = setlocale(LC_ALL, "")
      print(try IdentityTests.printout())
    }
    let there = try await #require(processExitsWith: .success, observing: [\.standardOutputContent])
    {
      setenv("TZ", "America/St_Johns", 1)
      setenv("LC_ALL", "C", 1)
      tzset()
      print(try IdentityTests.printout())
    }
    let first = Self.calendars(in: here.standardOutputContent)
    #expect(first.contains("BEGIN:VEVENT"))
    #expect(first == Self.calendars(in: there.standardOutputContent))
  }

  /// A calendar with an hour, an ambiguous hour and whole days, and all examples.
  static func printout() throws -> String {
    var booked = Sample()
    booked.time = "09:00"
    var twice = Sample()
    twice.key = "dose-2"
    twice.date = "2026-10-25"
    twice.time = "01:30"
    let requests = [try request([booked, twice, Sample.check(.dental)])]
    return try (requests + ExampleCourses.requests()).map {
      String(decoding: try CalendarWriter.bytes(for: $0), as: UTF8.self)
    }.joined()
  }

  /// The part of a process's output between the first BEGIN and the last END.
  private static func calendars(in output: [UInt8]) -> String {
    let text = String(decoding: output, as: UTF8.self)
    guard let start = text.range(of: "BEGIN:VCALENDAR"),
      let end = text.range(of: "END:VCALENDAR", options: .backwards)
    else { return "" }
    return String(text[start.lowerBound..<end.upperBound])
  }

  @Test("many tasks may write and read at once")
  func concurrent() async throws {
    let requests = try ExampleCourses.requests()
    let expected = try requests.map { try CalendarWriter.bytes(for: $0) }
    try await withThrowingTaskGroup(of: (Int, [UInt8], Int).self) { group in
      for round in 0..<40 {
        let index = round % requests.count
        let request = requests[index]
        group.addTask {
          let bytes = try CalendarWriter.bytes(for: request)
          return (index, bytes, try CalendarReader.contents(of: bytes, name: "x").events.count)
        }
      }
      for try await (index, bytes, count) in group {
        #expect(bytes == expected[index])
        #expect(count > 0)
      }
    }
  }
}
