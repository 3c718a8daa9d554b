package import CivilTime
package import Courses
import Regimens

/// Upcoming visits and findings over all courses of a desk.
package struct Preview: Sendable {
  /// How a row stands to today.
  package enum Urgency: String, Sendable, CaseIterable {
    case overdue
    case due = "due now"
    /// A block of doses or a period that has begun and is not over.
    case inForce = "in force"
    case coming
  }

  /// One visit of one patient.
  package struct Row: Sendable {
    package let urgency: Urgency
    package let patient: String
    package let course: String
    package let visit: Visit
    /// What it is: "dose 3 of 6", or the name of a check.
    package let what: String
    /// Days from today, negative when past.
    package let daysUntil: Int

    /// Where it stands in its day: what has no hour first, then by the clock.
    fileprivate var order: Int { visit.time?.minutes ?? -1 }
  }

  package let today: CivilDate
  package let from: CivilDate
  package let until: CivilDate
  package let rows: [Row]
  /// Worst first.
  package let findings: [PatientFinding]

  /// A finding with the label of its patient.
  package struct PatientFinding: Sendable {
    package let patient: String
    package let finding: Finding
  }

  /// Whether a stop or hold stands.
  package var isWithheld: Bool { findings.contains { $0.finding.severity >= .hold } }

  /// Plans every course and gathers what lies between two days; overdue visits are always shown, and so is what
  /// was found elsewhere.
  package static func make(
    desk: Desk, from: CivilDate?, until: CivilDate, alsoFound: [PatientFinding] = []
  ) throws(DeskError) -> Preview {
    let first = from ?? desk.today
    guard first <= until else { throw .usage("--until \(until) lies before \(first)") }
    var rows: [Row] = []
    var findings = alsoFound
    for patient in desk.patients {
      let cases = desk.cases(of: patient)
      for (one, plan) in zip(cases, try desk.plans(of: cases, through: until)) {
        findings += plan.findings.map {
          PatientFinding(patient: plan.patient.label, finding: $0)
        }
        rows += plan.visits.compactMap {
          row($0, of: one, today: desk.today, first: first, until: until)
        }
      }
    }
    return Preview(
      today: desk.today, from: first, until: until,
      rows: rows.sorted {
        ($0.visit.date, $0.patient, $0.order, $0.visit.key)
          < ($1.visit.date, $1.patient, $1.order, $1.visit.key)
      },
      findings: findings.enumerated().sorted {
        ($1.element.finding.severity, $0.offset) < ($0.element.finding.severity, $1.offset)
      }.map(\.element))
  }

  private static func row(
    _ visit: Visit, of one: Desk.Case, today: CivilDate, first: CivilDate, until: CivilDate
  ) -> Row? {
    guard visit.state.isLive || visit.state == .held || visit.state == .stopped else { return nil }
    let isPast = visit.lastDate < today
    guard visit.date <= until, visit.date >= first || isPast || visit.lastDate >= first,
      !(isPast && visit.lastDate > visit.date)
    else { return nil }
    let urgency: Urgency =
      isPast
      ? .overdue : visit.date == today ? .due : visit.date < today ? .inForce : .coming
    return Row(
      urgency: urgency, patient: one.course.patient.label, course: one.course.id, visit: visit,
      what: what(visit, one.regimen), daysUntil: visit.date - today)
  }

  /// What a visit is called in a table.
  static func what(_ visit: Visit, _ regimen: Regimen) -> String {
    switch visit.role {
    case .dose(let number, let total):
      "\(agents(regimen)), \(regimen.kind.occurrenceWord) \(number)"
        + (total.map { " of \($0)" } ?? "")
    case .check: visit.titles.full
    }
  }

  /// The agents by name; the strength belongs to the dose beside it, which may be another.
  private static func agents(_ regimen: Regimen) -> String {
    let agents = Set(regimen.doses.values.map(\.agent)).sorted()
    return agents.isEmpty ? regimen.ingredient : agents.joined(separator: " + ")
  }
}
