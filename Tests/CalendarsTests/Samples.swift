import CivilTime
import Courses
import Foundation
import RegimenFiles
import Regimens
import Testing

@testable import Calendars

/// Reads a day such as 2026-10-01, or fails the test.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else {
    Issue.record("'\(text)' is not a day")
    return .earliest
  }
  return day
}

/// Reads a time such as 09:00, or fails the test.
func hour(_ text: String) -> TimeOfDay {
  guard let time = TimeOfDay(text) else {
    Issue.record("'\(text)' is not a time")
    return .midnight
  }
  return time
}

/// A clinic in a zone, open on weekdays.
func clinic(zone: String = "Europe/London", location: String? = "Riverside Hospital, Level 2")
  throws
  -> ClinicProfile
{
  let hours = try #require(TimeRange("08:00-18:00"))
  let weekdays = Weekday.allCases.filter { $0 < .saturday }
  return ClinicProfile(
    id: "riverside", name: "Riverside", zone: zone, jurisdiction: nil,
    hours: WorkingCalendar(
      weekly: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) }), closures: [:]),
    placeHours: [:], labValidity: [:], leads: [:], location: location,
    uidNamespace: "riverside.example")
}

/// A visit and its past, with everything a test does not name left ordinary.
struct Sample {
  var course = "course-1"
  var key = "dose-1"
  var role = Visit.Role.dose(number: 1, of: 6)
  var date = "2026-10-01"
  var lastDate: String?
  var time: String?
  var minutes = 45
  var state = Visit.State.planned
  var place: Occupancy.Place? = .chair
  var titles = Titles(
    discreet: "Appointment", plain: "Infusion", full: "Zoledronic acid infusion for bone metastasis"
  )
  var doseText = "4 mg"
  var patientNote: String?
  var staffNote: String?
  var reason = ""
  var isOpenEnded = false
  var isForStaff = false
  /// Minutes from the start of the treatment, for what is timed so.
  var minutesFromTreatment: Int?
  var window: (first: String, last: String)?
  var sequence = 0
  var created = "2026-09-01"
  var modified = "2026-09-01"
  var wasLive = true

  /// A companion of a kind.
  static func check(_ kind: Companion.Kind, key: String = "check-1") -> Sample {
    var sample = Sample()
    sample.key = key
    sample.role = .check(companion: "check", kind: kind, occurrence: nil)
    sample.minutes = 0
    sample.place = nil
    sample.doseText = ""
    sample.titles = Titles(
      discreet: "Reminder", plain: "Check before your infusion",
      full: "Check before zoledronic acid")
    return sample
  }

  /// The entry.
  var entry: CalendarEntry {
    let date = day(date)
    let visit = Visit(
      key: key, role: role, date: date, lastDate: lastDate.map { day($0) } ?? date,
      time: time.map { hour($0) }, minutes: minutes,
      window: window.flatMap { DateSpan(first: day($0.first), last: day($0.last)) }, state: state,
      reason: reason, doseText: doseText, working: [], titles: titles, patientNote: patientNote,
      staffNote: staffNote, place: place, isForStaff: isForStaff, isOpenEnded: isOpenEnded,
      origin: Trace(
        anchor: minutesFromTreatment.map { .minutes($0, from: date, at: nil) } ?? .orderStart(date),
        target: date, date: date, moved: nil))
    return CalendarEntry(
      course: course,
      history: VisitHistory(
        visit: visit, sequence: sequence, created: day(created), modified: day(modified),
        wasLive: wasLive))
  }
}

/// A request for a patient's calendar.
func request(
  _ samples: [Sample], zone: String = "Europe/London", detail: Detail = .discreet,
  audience: Audience = .patient
) throws -> CalendarRequest {
  CalendarRequest(
    patient: "anna-berg", patientLabel: "Anna Berg", entries: samples.map(\.entry),
    clinic: try clinic(zone: zone), detail: detail, audience: audience)
}

/// The calendar as lines with the folds taken out.
func lines(_ request: CalendarRequest) throws -> [String] {
  String(decoding: try CalendarWriter.bytes(for: request), as: UTF8.self)
    .replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
}

/// The bytes of a fixture.
func fixture(_ name: String) throws -> [UInt8] {
  let url = try #require(
    Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
  return Array(try Data(contentsOf: url))
}

/// A small generator of a fixed sequence, so that a failure can be had again from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Everything planned for the example courses of the project, a calendar each.
enum ExampleCourses {
  private static var schedules: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Schedules")
  }

  /// Every regimen of the project.
  static func regimens() throws -> [Regimen] {
    try ScheduleLibrary(directory: schedules.path).files.map(\.regimen)
  }

  /// The example clinic, closed on the days of its holiday calendars.
  static func clinic() throws -> ClinicProfile {
    let folder = schedules.appendingPathComponent("clinics")
    let file = try ClinicReader.clinic(
      from: SourceText(
        path: folder.appendingPathComponent("riverside.yaml").path, limit: SourceText.limit))
    var closures: [CivilDate: String] = [:]
    for name in file.closureFiles {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
      closures.merge(try ClosureReader.closures(in: bytes, name: name)) { $1 }
    }
    return file.profile.closing(closures)
  }

  /// A patient's entries.
  private struct Patient: Sendable {
    let id: String
    let label: String
    var entries: [CalendarEntry]
  }

  /// The day the examples are exported on.
  static let today = "2026-10-01"

  /// Planned once for all tests: planning the past of every course takes seconds in a debug build.
  private static let patients = Result { try plannedPatients() }

  private static func plannedPatients() throws -> [Patient] {
    let library = try ScheduleLibrary(directory: schedules.path)
    let clinic = try clinic()
    let folder = schedules.appendingPathComponent("courses")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    var patients: [String: Patient] = [:]
    for file in files {
      let path = folder.appendingPathComponent(file).path
      let course = try CourseReader.course(
        from: SourceText(path: path, limit: SourceText.courseLimit), today: day(today))
      let histories = try History.visits(
        of: course, regimen: library.regimen(for: course.regimen, file: path), clinic: clinic,
        asOf: day(today), through: day(today).adding(days: 365))
      let id = course.patient.id
      patients[id, default: Patient(id: id, label: course.patient.label, entries: [])].entries +=
        histories.map { CalendarEntry(course: course.id, history: $0) }
    }
    return patients.values.sorted { $0.id < $1.id }
  }

  /// The requests for all example courses, a patient each.
  static func requests(
    detail: Detail = .discreet, audience: Audience = .patient
  ) throws -> [CalendarRequest] {
    let clinic = try clinic()
    return try patients.get().map { patient in
      CalendarRequest(
        patient: patient.id, patientLabel: patient.label, entries: patient.entries, clinic: clinic,
        detail: detail, audience: audience)
    }
  }
}
