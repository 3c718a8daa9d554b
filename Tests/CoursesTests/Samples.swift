import CivilTime
import Courses
import Dosing
import Foundation
import Quantities
import RegimenFiles
import Regimens
import Testing

/// Reads a day such as 2026-10-01; a typing slip in a test gives 1900-01-01 and fails it.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else {
    Issue.record("'\(text)' is not a day")
    return .earliest
  }
  return day
}

/// Days by their dates, from the first with its year; those that follow may leave out the year.
func days(_ texts: String...) -> [CivilDate] { texts.map { day($0) } }

/// Reads an amount such as 1.4 mg/dL.
func amount(_ text: String) throws -> Quantity { try Quantity(parsing: text) }

/// The regimens, clinics and files that the worked examples stand on.
enum Samples {
  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  private static let read = Result { try ScheduleLibrary(directory: root + "Schedules") }

  static func library() throws -> ScheduleLibrary { try read.get() }

  /// The newest version of a regimen.
  static func regimen(_ id: String) throws -> Regimen {
    try #require(library().regimens[id]?.first).regimen
  }

  /// Riverside, London: closed on the English holidays of section 11 of the clinical reference.
  static func riverside() throws -> ClinicProfile {
    let own = try clinic(root + "Schedules/clinics/riverside.yaml")
    let holidays = ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31"]
    return own.closing(Dictionary(uniqueKeysWithValues: holidays.map { (day($0), "holiday") }))
  }

  /// Lakeside, New York: closed on 26 November and 25 December 2026 and 1 January 2027.
  static func lakeside() throws -> ClinicProfile {
    try clinic(root + "Tests/CoursesTests/Fixtures/lakeside.yaml")
  }

  private static func clinic(_ path: String) throws -> ClinicProfile {
    try ClinicReader.clinic(from: SourceText(path: path, limit: SourceText.limit)).profile
  }
}

/// A course under test: an order, facts appended one by one, and its plan on any day.
struct Scenario {
  var regimen: Regimen
  private let open: ClinicProfile
  /// Closures beside the clinic's own.
  var closures: [CivilDate: String] = [:]
  var signed: CivilDate
  var start: CivilDate
  var carriedOver: [CivilDate] = []
  var options: Set<String> = []
  var counts: [String: Int] = [:]
  var through = day("2028-06-30")
  var ledger: [LedgerEntry] = []

  init(_ regimen: Regimen, at clinic: ClinicProfile, signed: String, start: String) {
    self.regimen = regimen
    open = clinic
    self.signed = day(signed)
    self.start = day(start)
  }

  var clinic: ClinicProfile { open.closing(closures) }

  /// Appends a fact that happened and was recorded on one day.
  mutating func on(_ text: String, recorded: String? = nil, by: String? = nil, _ fact: Fact) {
    ledger.append(
      LedgerEntry(
        recorded: day(recorded ?? text), on: day(text), fact: fact, by: by, note: nil))
  }

  /// Appends what a bone-modifying agent waits for before its first dose, in order and normal.
  mutating func ready(on text: String, creatinine: String = "0.9 mg/dL") throws {
    on(text, .dental(.cleared))
    on(text, .weight(try amount("80 kg")))
    on(text, .lab(.creatinine, try amount(creatinine), isBaseline: true))
    on(text, .lab(.correctedCalcium, try amount("2.3 mmol/L"), isBaseline: false))
    on(text, .lab(.vitaminD, try amount("70 nmol/L"), isBaseline: false))
  }

  var course: Course {
    Course(
      id: "course",
      patient: Patient(
        id: "patient", label: "Pat Example", born: day("1956-05-01"), sex: .male, height: nil),
      regimen: RegimenPin(id: regimen.id, version: regimen.version, fingerprint: nil),
      order: Order(
        prescriber: "Dr E. Example", signed: signed, start: start, time: nil, counts: counts,
        amounts: [:], site: nil, options: options, carriedOver: carriedOver), ledger: ledger)
  }

  func plan(asOf text: String) throws -> Plan { try plan(asOf: day(text)) }

  func plan(asOf: CivilDate) throws -> Plan {
    try Planner.plan(course, regimen: regimen, clinic: clinic, asOf: asOf, through: through)
  }

  func history(asOf text: String) throws -> [VisitHistory] {
    try History.visits(
      of: course, regimen: regimen, clinic: clinic, asOf: day(text), through: through)
  }
}

extension Plan {
  /// The visit with a key.
  func visit(_ key: String) throws -> Visit {
    try #require(visits.first { $0.key == key }, "no visit \(key) among \(visits.map(\.key))")
  }

  /// The days of the doses, in order of their number.
  var doseDays: [CivilDate] { doses.map(\.date) }

  var doses: [Visit] {
    visits.compactMap { visit -> (Int, Visit)? in
      guard case .dose(let number, _) = visit.role else { return nil }
      return (number, visit)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The findings of a rule.
  func findings(_ rule: String) -> [Finding] { findings.filter { $0.rule == rule } }
}
