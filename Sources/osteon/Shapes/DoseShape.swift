import CivilTime
import Clinic
import Courses
import Regimens

/// What `dose --json` prints; the shape is documented in the doc catalogue and named by `osteon`.
struct DoseShape: Encodable {
  let osteon = "dose/1"
  let course: String
  let patient: String
  let regimen: String
  let version: String
  let visit: String
  let what: String
  let date: String
  let time: String?
  let state: String
  let reason: String?
  let dose: String?
  let rules: [String]
  let steps: [String]
  let sources: [SourceShape]
  let findings: [FindingShape]

  /// One source with its mark of trust.
  struct SourceShape: Encodable {
    let key: String
    let mark: String
    let citation: String
  }

  /// The shape of a sheet.
  init(_ sheet: DoseSheet) {
    let visit = sheet.visit
    course = sheet.course.id
    patient = sheet.course.patient.label
    regimen = sheet.regimen.id
    version = "\(sheet.regimen.version)"
    self.visit = visit.key
    what = sheet.what
    date = "\(visit.date)"
    time = visit.time.map { "\($0)" }
    state = visit.state.rawValue
    reason = visit.reason.isEmpty ? nil : visit.reason
    dose = visit.doseText.isEmpty ? nil : visit.doseText
    rules = sheet.rules.flatMap(DoseRuleText.lines)
    steps = visit.working
    sources = sheet.sources(of: rules + steps).map {
      SourceShape(key: $0.key, mark: $0.mark.rawValue, citation: $0.citation)
    }
    findings = sheet.findings.map(FindingShape.init)
  }
}
