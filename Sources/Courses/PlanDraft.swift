import CivilTime
import Dosing
import Regimens

/// A plan while it is being made.
struct PlanDraft {
  let course: Course
  let basis: PlanBasis
  let asOf: CivilDate
  let through: CivilDate
  /// The entries that are known on the day.
  let ledger: ArraySlice<LedgerEntry>
  let state: CourseState
  let review: GateReview
  let facts: DosingFacts
  var placements: [Placement] = []
  /// Where the first occurrence that is neither given nor left out stands among the placements.
  var next: Int?
  var total: Int?
  /// Whether the regimen's own longest duration ended an open course.
  var reachedLimit = false
  /// The occurrence that keeps all later ones waiting.
  var blocker: Blocker?
  var visits: [Visit] = []
  var findings: [Finding] = []
  var nextChange: CivilDate?
  /// What rules across the patient's treatments say of this course.
  let crossings: [Crossing]
  var doses: [PhaseDose?]
  var labLimits: [LabLimit] = []
  /// Where companions may hang on.
  var sureAnchors: [Int] = []

  /// Why later occurrences wait.
  struct Blocker {
    let number: Int
    let waits: String
  }

  /// What one phase gives, worked out once; the results are not in words.
  struct PhaseDose {
    let results: [DoseResult]
    let printed: VisitDose?
    /// What they were worked out from.
    let facts: DosingFacts
  }

  init(
    course: Course, basis: PlanBasis, asOf: CivilDate, through: CivilDate,
    ledger: ArraySlice<LedgerEntry>, crossings: [Crossing]
  ) {
    self.crossings = crossings
    self.course = course
    self.basis = basis
    self.asOf = asOf
    self.through = through
    self.ledger = ledger
    state = CourseState(course: course, basis: basis, ledger: ledger)
    facts = state.dosingFacts(
      patient: course.patient, order: course.order, clinic: basis.clinic, asOf: asOf)
    review = GateReview(basis: basis, state: state, course: course, asOf: asOf)
    doses = Array(repeating: nil, count: basis.phases.count)
  }

  /// Occurrence word and number, as in "dose 3".
  func name(_ number: Int) -> String { "\(basis.regimen.kind.occurrenceWord) \(number)" }

  /// Remembers a day on which the passing of time alone may change the plan.
  mutating func watch(_ day: CivilDate) {
    guard day > asOf else { return }
    nextChange = nextChange.map { min($0, day) } ?? day
  }

  /// Makes all later occurrences wait for one.
  mutating func block(at number: Int) {
    guard blocker == nil else { return }
    blocker = Blocker(number: number, waits: "waits for \(name(number))")
  }

  /// The finished plan: visits by date, findings worst first.
  func plan() -> Plan {
    let order = visits.indices.map { Int64(visits[$0].date.dayNumber) << 32 | Int64($0) }.sorted()
    return Plan(
      course: course.id, patient: course.patient, regimen: course.regimen,
      regimenTitle: basis.regimen.title, asOf: asOf,
      visits: order.map { visits[Int($0 & 0xFFFF_FFFF)] },
      findings: findings.enumerated().sorted {
        ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
      }.map(\.element),
      nextChange: nextChange)
  }
}
