import CivilTime
import Dosing
import Regimens

/// A plan while it is being made.
struct PlanDraft {
  let course: Course
  let regimen: Regimen
  let clinic: ClinicProfile
  let asOf: CivilDate
  let through: CivilDate
  let state: CourseState
  let review: GateReview
  let calendar: WorkingCalendar
  var placements: [Placement] = []
  var total: Int?
  var visits: [Visit] = []
  var findings: [Finding] = []
  var turningPoints: Set<CivilDate> = []
  /// The occurrence that keeps all later ones waiting.
  var blocker: (number: Int, why: String)?

  init(
    course: Course, regimen: Regimen, clinic: ClinicProfile, asOf: CivilDate, through: CivilDate
  ) {
    self.course = course
    self.regimen = regimen
    self.clinic = clinic
    self.asOf = asOf
    self.through = through
    state = CourseState(course: course, asOf: asOf)
    calendar = clinic.calendar(for: regimen.occupancy?.place)
    review = GateReview(
      regimen: regimen, clinic: clinic, state: state, patient: course.patient,
      options: course.order.options, asOf: asOf)
  }

  /// Occurrence word and number, as in "dose 3".
  func name(_ number: Int) -> String { "\(regimen.kind.occurrenceWord) \(number)" }

  /// Adds a finding; true when it withholds the date, because no override lifts it.
  @discardableResult
  mutating func raise(
    _ severity: Severity, _ rule: String, _ message: String, facts: [String] = [],
    citations: [String] = [], occurrence: Int? = nil, date: CivilDate? = nil
  ) -> Bool {
    let lifted = severity >= .hold ? state.override(of: rule, for: occurrence) : nil
    let note = lifted.map { "overridden by \($0.by) on \($0.on): \($0.reason)" }
    findings.append(
      Finding(
        severity: lifted == nil ? severity : .info, rule: rule, message: message, facts: facts,
        sources: sources(citations), course: course.id, occurrence: occurrence, date: date,
        override: note))
    return severity >= .hold && lifted == nil
  }

  /// Citation keys as words with their mark of trust.
  func sources(_ keys: [String]) -> [String] {
    keys.map { key in
      guard let source = regimen.sources[key] else { return key }
      return switch source.mark {
      case .read: source.citation
      case .knowledge: "\(source.citation) (from knowledge, verify)"
      case .localDefault: "local default"
      case .computed: "\(source.citation) (computed)"
      }
    }
  }

  /// The finished plan: visits by date, findings worst first.
  func plan() -> Plan {
    Plan(
      course: course.id, patient: course.patient, regimen: course.regimen,
      regimenTitle: regimen.title, asOf: asOf,
      visits: visits.sorted { ($0.date, $0.key.count, $0.key) < ($1.date, $1.key.count, $1.key) },
      findings: findings.enumerated().sorted {
        ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
      }.map(\.element),
      turningPoints: turningPoints.filter { $0 > asOf }.sorted())
  }
}
