import CivilTime
import Courses
import Foundation
import Regimens
import Testing

@testable import Calendars

@Suite("Independent readers")
struct AgreementTests {
  /// A folder that goes away with the test.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-calendars-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// Runs the readers over a folder: what they print, and how they end.
  private func run(_ folder: URL) throws -> (output: String, status: Int32) {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Readers/run")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [script.path, folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  private func text(_ moment: CalendarMoment, _ utc: Int64?) -> String {
    guard let utc else { return "\(moment.date)" }
    let date = CivilDate(secondsSince1970: utc)
    let second = Int(utc - Int64(date.dayNumber) * 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  /// Writes a calendar and what our own reader finds in it.
  private func write(_ bytes: [UInt8], as name: String, in folder: URL) throws -> Int {
    let events = try CalendarReader.contents(of: bytes, name: name).events
    let rows: [[Any]] = events.map { event in
      [
        event.uid, text(event.start, event.startUTC), text(event.end, event.endUTC),
        event.status ?? "", event.sequence,
      ]
    }.sorted { ($0[0] as? String ?? "") < ($1[0] as? String ?? "") }
    try Data(bytes).write(to: folder.appendingPathComponent("\(name).ics"))
    try JSONSerialization.data(withJSONObject: rows)
      .write(to: folder.appendingPathComponent("\(name).json"))
    return events.count
  }

  /// Visits of every state and role, at hours on both sides of every change of the clocks.
  private func samples(seed: UInt64) -> [Sample] {
    var random = SeededGenerator(seed: seed)
    return (0..<120).map { number in
      var sample =
        number.isMultiple(of: 3)
        ? Sample.check(Companion.Kind.allCases[number % Companion.Kind.allCases.count]) : Sample()
      sample.key = "visit-\(number)"
      sample.date = "\(day("2026-01-05").adding(days: Int.random(in: 0..<900, using: &random)))"
      sample.sequence = Int.random(in: 0...5, using: &random)
      sample.state = [.planned, .booked, .done, .stopped][Int.random(in: 0...3, using: &random)]
      if Bool.random(using: &random) {
        sample.time = ["05:00", "09:00", "12:45", "23:50"][Int.random(in: 0...3, using: &random)]
      } else {
        sample.lastDate = "\(day(sample.date).adding(days: Int.random(in: 0...20, using: &random)))"
      }
      sample.patientNote = "Bring ; , \\ \"quotes\" ümläut 日本語 😀\nand this."
      return sample
    }
  }

  @Test("icalendar, vobject and ical agree with us on identity, start, end, state and count")
  func agree() throws {
    let seed: UInt64 = 2_026
    try withFolder { folder in
      var events = 0
      for detail in Detail.allCases {
        for (index, request) in try ExampleCourses.requests(detail: detail, audience: .staff)
          .enumerated()
        {
          events += try write(
            try CalendarWriter.bytes(for: request), as: "example-\(detail)-\(index)", in: folder)
        }
      }
      let zones = [
        "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Australia/Sydney",
        "UTC", "Africa/Casablanca",
      ]
      for (index, zone) in zones.enumerated() {
        let request = try request(
          samples(seed: seed), zone: zone, detail: .full, audience: .staff)
        events += try write(
          try CalendarWriter.bytes(for: request), as: "zone-\(index)", in: folder)
      }
      let result = try run(folder)
      #expect(result.status == 0, "seed \(seed)\n\(result.output)")
      #expect(result.output.contains("\(events) events, 3 readers, 0 failures"))
    }
  }

  @Test("the readers notice when we are wrong")
  func disagree() throws {
    try withFolder { folder in
      var sample = Sample()
      sample.time = "09:00"
      let bytes = try CalendarWriter.bytes(for: request([sample]))
      _ = try write(bytes, as: "moved", in: folder)
      let moved = String(decoding: bytes, as: UTF8.self)
        .replacingOccurrences(of: "20261001T090000", with: "20261001T093000")
      try Data(moved.utf8).write(to: folder.appendingPathComponent("moved.ics"))
      let result = try run(folder)
      #expect(result.status == 1, "\(result.output)")
      #expect(result.output.contains("we alone"))
    }
  }
}
