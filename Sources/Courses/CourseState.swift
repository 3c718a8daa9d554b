import CivilTime
import Quantities
import Regimens

/// What a course's ledger says, folded entry by entry.
///
/// Of two entries about one occurrence the later one counts, so that a mistake is undone by appending.
struct CourseState {
  /// What the last entry about an occurrence says.
  enum Record: Hashable {
    case given(on: CivilDate, amount: Quantity?)
    case omitted(reason: String)
    case missed(recorded: CivilDate)
    case deferred(to: CivilDate, reason: String)
    case booked(day: CivilDate, time: TimeOfDay)

    /// Whether nothing is left to plan.
    var isSettled: Bool {
      switch self {
      case .given, .omitted: true
      case .missed, .deferred, .booked: false
      }
    }
  }

  /// A value, the day it was measured and the day it was written down.
  struct Dated: Hashable {
    let on: CivilDate
    let value: Quantity
    let recorded: CivilDate
  }

  /// An unwanted effect as graded on a day.
  struct Toxicity: Hashable {
    let name: String
    let grade: Int
    let on: CivilDate
    let recorded: CivilDate
  }

  /// A prescriber's override of one rule for one occurrence.
  struct Override: Hashable {
    let rule: String
    let occurrence: Int
    let by: String
    let reason: String
    let on: CivilDate
    let recorded: CivilDate
    /// How many entries of the ledger stand before it.
    let position: Int
  }

  /// What a dentist reported, and when.
  struct DentalRecord: Hashable {
    let on: CivilDate
    let event: DentalEvent
  }

  /// Two entries that give one occurrence different days.
  struct Correction: Hashable {
    let number: Int
    let earlier: CivilDate
    let later: CivilDate
  }

  private(set) var records: [Int: Record] = [:]
  /// The time of day at which an occurrence was given, where it was written down.
  private(set) var givenAt: [Int: TimeOfDay] = [:]
  private(set) var corrections: [Correction] = []
  /// By day of measurement; of two values of one day, the one recorded last.
  private(set) var labs = LabValues()
  private(set) var baselines: [Analyte: Dated] = [:]
  private(set) var weights: [Dated] = []
  /// By day, on one day in order of recording.
  private(set) var toxicities: [Toxicity] = []
  /// Grades that were there before treatment, by name.
  private(set) var baselineGrades: [String: Int] = [:]
  /// Classes of liver disease, by day, on one day in order of recording.
  private(set) var childPugh: [(on: CivilDate, liver: ChildPughClass)] = []
  /// Conditions that are not resolved, each with its last day where one is known.
  private(set) var conditions: [String: CivilDate?] = [:]
  /// In order of recording.
  private(set) var dental: [DentalRecord] = []
  /// Days on which companions and procedures were done, in order of recording.
  private(set) var done: [String: [CivilDate]] = [:]
  private(set) var confirmed: [String: CivilDate] = [:]
  private(set) var overrides: [Override] = []
  /// In order of recording, which numbers the doses they ask for.
  private(set) var requests: [CivilDate] = []
  /// When blood is taken on the day of a booked occurrence.
  private(set) var testAt: [Int: TimeOfDay] = [:]
  /// The products at hand for an occurrence, by dose id; of two for one dose the later entry counts.
  private(set) var products: [Int: [String: ProductAtHand]] = [:]
  private(set) var ceased: (on: CivilDate, reason: String)?
  /// The recorded dose level; it never goes back up where no dose of the regimen may.
  private(set) var doseLevel = 0
  /// Dose levels in order of recording, by the day they hold from.
  private(set) var levels: [(on: CivilDate, level: Int)] = []
  /// The last level that was recorded above a dose that had been lowered, though the regimen allows none.
  private(set) var raisedLevel: Int?
  /// The lowest occurrence that is neither given nor left out.
  private(set) var next = 1
  /// The highest occurrence of which anything is recorded.
  private(set) var highest = 0
  /// The highest occurrence that was given.
  private(set) var highestGiven = 0
  private let leavesOutMissed: MissedPolicy
  private let mayReescalate: Bool

  /// Folds entries in their order.
  init(course: Course, basis: PlanBasis, ledger: ArraySlice<LedgerEntry>) {
    leavesOutMissed = MissedPolicy(basis: basis, order: course.order)
    mayReescalate = basis.mayReescalate
    for day in course.order.carriedOver { record(next, .given(on: day, amount: nil)) }
    for (position, entry) in ledger.enumerated() { fold(entry, at: position) }
    labs.keepLastOfEachDay()
    weights.keepLastOfEachDay()
  }

  private mutating func fold(_ entry: LedgerEntry, at position: Int) {
    switch entry.fact {
    case .given(let number, let amount):
      givenAt[number ?? next] = entry.at
      record(number ?? next, .given(on: entry.on, amount: amount))
    case .missed(let number): record(number ?? next, .missed(recorded: entry.recorded))
    case .deferred(let number, let day, let reason):
      record(number ?? next, .deferred(to: day, reason: reason))
    case .booked(let number, let day, let time):
      testAt[number ?? next] = entry.test
      record(number ?? next, .booked(day: day, time: time))
    case .omitted(let number, let reason): record(number ?? next, .omitted(reason: reason))
    case .requested(let day): requests.append(day)
    case .ceased(let reason): ceased = (entry.on, reason)
    case .lab(let analyte, let value, let isBaseline):
      let dated = Dated(on: entry.on, value: value, recorded: entry.recorded)
      labs.append(dated, of: analyte)
      if isBaseline { baselines[analyte] = dated }
    case .weight(let value):
      weights.append(Dated(on: entry.on, value: value, recorded: entry.recorded))
    case .toxicity(let name, let grade, let isBaseline):
      let place = toxicities.lastIndex { $0.on <= entry.on }.map { $0 + 1 } ?? 0
      toxicities.insert(
        Toxicity(name: name, grade: grade, on: entry.on, recorded: entry.recorded), at: place)
      if isBaseline { baselineGrades[name] = grade }
    case .childPugh(let liver):
      let place = childPugh.lastIndex { $0.on <= entry.on }.map { $0 + 1 } ?? 0
      childPugh.insert((entry.on, liver), at: place)
    case .dental(let event): dental.append(DentalRecord(on: entry.on, event: event))
    case .procedure(let name): done[name, default: []].append(entry.on)
    case .done(let companion): done[companion, default: []].append(entry.on)
    case .confirmed(let point): confirmed[point] = entry.on
    case .override(let rule, let number, let reason):
      overrides.append(
        Override(
          rule: rule, occurrence: number ?? next, by: entry.by ?? "", reason: reason, on: entry.on,
          recorded: entry.recorded, position: position))
    case .doseLevel(let level):
      levels.append((entry.on, level))
      raisedLevel = level < doseLevel && !mayReescalate ? level : nil
      doseLevel = mayReescalate ? level : max(doseLevel, level)
    case .product(let number, let product):
      products[number ?? next, default: [:]][product.dose] = product
    case .circumstance(let circumstance):
      let key = ClassVocabulary.key(circumstance.name)
      switch circumstance.kind {
      case .condition: conditions[key] = .some(circumstance.until)
      case .resolved: conditions[key] = nil
      case .taking, .stopped, .exposed, .elsewhere, .planned: break
      }
    case .cordMaximum, .regimenUpgrade: break
    }
  }

  private mutating func record(_ number: Int, _ record: Record) {
    if case .given(let before, _)? = records[number], case .given(let now, _) = record,
      before != now
    {
      corrections.append(Correction(number: number, earlier: before, later: now))
    }
    records[number] = record
    highest = max(highest, number)
    if case .given = record {
      highestGiven = max(highestGiven, number)
    } else if number == highestGiven {
      highestGiven =
        records.filter { if case .given = $0.value { true } else { false } }
        .keys.max() ?? 0
    }
    if !isSettled(number) { next = min(next, number) }
    while isSettled(next) { next += 1 }
  }

  /// Whether an occurrence is behind: given, left out, or missed where the regimen makes nothing up.
  private func isSettled(_ number: Int) -> Bool {
    guard let record = records[number] else { return false }
    if case .missed = record { return leavesOutMissed.applies(to: number) }
    return record.isSettled
  }

  /// The day an occurrence was given.
  func given(_ number: Int) -> CivilDate? {
    guard case .given(let day, _)? = records[number] else { return nil }
    return day
  }
}

/// Which occurrences a regimen leaves out once they were missed.
private struct MissedPolicy {
  private let basis: PlanBasis
  private let order: Order

  init(basis: PlanBasis, order: Order) {
    self.basis = basis
    self.order = order
  }

  func applies(to number: Int) -> Bool {
    guard basis.leavesOutMissed else { return false }
    var slots = SlotSequence(basis: basis, order: order, onRequest: 0)
    while let slot = slots.next() {
      guard slot.number == number else { continue }
      let phase = basis.phases[slot.phase].value
      return phase.afterLate == .omit
        || phase.dayRules[slot.block.first]?.omitWhenMissed ?? false
    }
    return false
  }
}

extension [CourseState.Dated] {
  /// Sorts by day and keeps of each day the value recorded last.
  mutating func keepLastOfEachDay() {
    let isRising = indices.dropFirst().allSatisfy { self[$0 - 1].on < self[$0].on }
    guard !isRising else { return }
    var kept: [CourseState.Dated] = []
    for (_, value) in enumerated().sorted(by: {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }) {
      if kept.last?.on == value.on { kept.removeLast() }
      kept.append(value)
    }
    self = kept
  }
}
