import Calendars
import CivilTime
import Courses
import Foundation
import RegimenFiles
import Regimens

/// Writes 100 000 events in calendars of 500 and reads them back, against a plain C program on libical and
/// against Python's icalendar, which does a tenth of it.
enum CalendarBenchmark {
  static let calendars = 200
  static let events = 500
  private static let pythonShare = 10

  static func run(root: URL) throws {
    let rivals = root.appendingPathComponent("Tests/Benchmarks/Rivals")
    let schedules = root.appendingPathComponent("Schedules")
    let clinic = try ClinicReader.clinic(
      from: SourceText(
        path: schedules.appendingPathComponent("clinics/riverside.yaml").path,
        limit: SourceText.limit)
    ).profile
    let requests = try (0..<calendars).map { try request($0, clinic: clinic) }
    let program = try compiled(rivals.appendingPathComponent("calendar_rival.c"))
    var (ours, plain): ([[Double]], [[Double]]) = ([], [])
    for _ in 0..<3 {
      ours.append(try writeAndRead(requests))
      plain.append(
        try numbers(Command(path: program, arguments: ["\(calendars)", "\(events)"]).output()))
    }
    let python = try numbers(
      Command(
        path: root.appendingPathComponent(".venv/bin/python").path,
        arguments: [
          rivals.appendingPathComponent("calendar_rival.py").path, "\(calendars / pythonShare)",
          "\(events)",
        ]
      ).output()
    ).map { $0 * Double(pythonShare) }
    for (index, what) in ["writing", "reading"].enumerated() {
      let mine = Stopwatch.median(ours.map { $0[index] })
      Report.line(
        "\(what) 100 000 events / a C program on libical",
        mine / Stopwatch.median(plain.map { $0[index] }))
      Report.line("Python's icalendar / \(what) 100 000 events", python[index] / mine)
    }
  }

  private static func writeAndRead(_ requests: [CalendarRequest]) throws -> [Double] {
    var files: [[UInt8]] = []
    let writing = try Stopwatch.seconds {
      for request in requests { files.append(try CalendarWriter.bytes(for: request)) }
    }
    var found = 0
    let reading = try Stopwatch.seconds {
      for file in files {
        found += try CalendarReader.contents(of: file, name: "benchmark").events.count
      }
    }
    guard found == calendars * events else { throw Command.Failure(command: "reading back") }
    return [writing, reading]
  }

  /// One calendar of booked appointments, four weeks apart.
  private static func request(_ index: Int, clinic: ClinicProfile) throws -> CalendarRequest {
    guard let first = CivilDate("2026-10-06"), let signed = CivilDate("2026-10-01"),
      let nine = TimeOfDay("09:00")
    else { throw Command.Failure(command: "the benchmark's dates") }
    let titles = Titles(
      discreet: "Treatment appointment", plain: "Infusion, about 45 minutes",
      full: "Zoledronic acid infusion")
    let entries = (1...events).map { number in
      let day = first.adding(days: (number % 200) * 28)
      let visit = Visit(
        key: "dose-\(number)", role: .dose(number: number, of: nil), date: day, lastDate: day,
        time: nine, minutes: 45, window: nil, state: .booked, reason: "", doseText: "4 mg",
        working: [], titles: titles, patientNote: nil, staffNote: nil, place: .chair,
        origin: Trace(anchor: .booked(day), target: day, date: day, moves: []))
      return CalendarEntry(
        course: "course-\(index)",
        history: VisitHistory(
          visit: visit, sequence: 0, created: signed, modified: signed, wasLive: true))
    }
    return CalendarRequest(
      patient: "patient-\(index)", entries: entries, clinic: clinic, detail: .discreet,
      audience: .patient)
  }

  private static func compiled(_ source: URL) throws -> String {
    let program = FileManager.default.temporaryDirectory.appendingPathComponent(
      "osteon-calendar-rival"
    ).path
    _ = try Command(
      path: "/usr/bin/env", arguments: ["cc", "-O2", "-o", program, source.path, "-lical"]
    ).output()
    return program
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }
}
