import CivilTime
package import Courses
package import Regimens

/// How one dose of a course is found: rule, steps, and the sources of every number.
package struct DoseSheet: Sendable {
  package let course: Course
  package let regimen: Regimen
  package let visit: Visit
  /// What is given, and which of how many.
  package let what: String
  /// What the plan says of this dose.
  package let findings: [Preview.PatientFinding]

  /// How far ahead a numbered dose is looked for, in days: ten years.
  private static let reach = 3_652

  /// The sheet of one occurrence; without a number, of the next one that is neither given nor left out.
  package static func make(
    desk: Desk, one: Desk.Case, occurrence: Int?
  ) throws(DeskError) -> DoseSheet {
    let plan = try desk.plan(one, through: desk.today.adding(days: Self.reach))
    var doses: [(number: Int, visit: Visit)] = []
    for visit in plan.visits {
      if case .dose(let number, _) = visit.role { doses.append((number, visit)) }
    }
    let found = doses.first { number, visit in
      if let occurrence { number == occurrence } else { visit.isToCome }
    }
    guard let (number, visit) = found else {
      let word = one.regimen.kind.occurrenceWord
      let last = doses.map(\.number).max().map { "; the plan has 1 to \($0)" } ?? ""
      throw .usage(
        occurrence.map { "course \(one.course.id) has no \(word) \($0)\(last)" }
          ?? "course \(one.course.id) has no \(word) to come\(last)")
    }
    return DoseSheet(
      course: one.course, regimen: one.regimen, visit: visit,
      what: Preview.what(visit, one.regimen),
      findings: plan.findings.filter { $0.occurrence == number }.map {
        Preview.PatientFinding(patient: one.course.patient.label, finding: $0)
      })
  }

  /// The rules of the regimen's doses, by id.
  package var rules: [DoseRule] { regimen.doses.values.sorted { $0.id < $1.id } }

  /// The sources whose keys stand in brackets in the lines, as in "[S1, C]".
  package func sources(of lines: [String]) -> [Source] {
    var keys: Set<String> = []
    for line in lines {
      for part in line.split(separator: "[").dropFirst() {
        guard let end = part.firstIndex(of: "]") else { continue }
        for key in part[..<end].split(whereSeparator: { ", ".contains($0) }) {
          keys.insert(String(key))
        }
      }
    }
    return keys.compactMap { regimen.sources[$0] }.sorted { $0.key < $1.key }
  }

  /// Whether the dose may not be given as things stand.
  package var isWithheld: Bool { visit.state == .held || visit.state == .stopped }
}

extension Visit {
  fileprivate var isToCome: Bool {
    switch state {
    case .planned, .booked, .overdue, .held, .stopped: true
    case .done, .omitted, .cancelled: false
    }
  }
}
