import CivilTime
import Clinic
import Courses
import Regimens

/// What `preview --json` prints; the shape is documented in the doc catalogue and named by `osteon`.
struct PreviewShape: Encodable {
  let osteon = "preview/1"
  let today: String
  let from: String
  let until: String
  let visits: [VisitShape]
  let findings: [FindingShape]

  /// The shape of a preview.
  init(_ preview: Preview) {
    today = "\(preview.today)"
    from = "\(preview.from)"
    until = "\(preview.until)"
    visits = preview.rows.map(VisitShape.init)
    findings = preview.findings.map(FindingShape.init)
  }
}

/// What `check --json` prints.
struct CheckShape: Encodable {
  let osteon = "check/1"
  let today: String
  let findings: [FindingShape]

  /// The shape of a preview's findings.
  init(_ preview: Preview) {
    today = "\(preview.today)"
    findings = preview.findings.map(FindingShape.init)
  }
}

/// One visit in JSON.
struct VisitShape: Encodable {
  let urgency: String
  let date: String
  let weekday: String
  let lastDate: String
  let isOpenEnded: Bool?
  let time: String?
  let minutes: Int
  let daysUntil: Int
  let patient: String
  let course: String
  let visit: String
  let what: String
  let dose: String?
  let earliest: String?
  let latest: String?
  let state: String
  let reason: String?
  let why: [String]

  /// The shape of a row.
  init(_ row: Preview.Row) {
    let visit = row.visit
    urgency = row.urgency.rawValue
    date = "\(visit.date)"
    weekday = visit.date.weekday.shortName
    lastDate = "\(visit.lastDate)"
    isOpenEnded = visit.isOpenEnded ? true : nil
    time = visit.time.map { "\($0)" }
    minutes = visit.minutes
    daysUntil = row.daysUntil
    patient = row.patient
    course = row.course
    self.visit = visit.key
    what = row.what
    dose = visit.doseText.isEmpty ? nil : visit.doseText
    earliest = visit.window.map { "\($0.first)" }
    latest = visit.window.map { "\($0.last)" }
    state = visit.state.rawValue
    reason = visit.reason.isEmpty ? nil : visit.reason
    why = visit.trace
  }
}

/// One finding in JSON.
struct FindingShape: Encodable {
  let severity: String
  let rule: String
  let patient: String
  let course: String
  let occurrence: Int?
  let date: String?
  let message: String
  let override: String?
  let facts: [String]
  let sources: [String]

  /// The shape of a finding.
  init(_ item: Preview.PatientFinding) {
    let finding = item.finding
    severity = finding.severity.rawValue
    rule = finding.rule
    patient = item.patient
    course = finding.course
    occurrence = finding.occurrence
    date = finding.date.map { "\($0)" }
    message = finding.message
    override = finding.override
    facts = finding.facts
    sources = finding.sources
  }
}
