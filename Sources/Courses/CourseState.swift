import CivilTime
import Quantities
import Regimens

/// What a course's ledger says, folded up to a day.
struct CourseState {
  /// What was last arranged for an occurrence that has not been given.
  enum Arrangement: Hashable {
    case missed(recorded: CivilDate)
    case deferred(to: CivilDate, reason: String)
    case booked(day: CivilDate, time: TimeOfDay)
  }

  /// A value and the day it was measured.
  struct Dated: Hashable {
    let on: CivilDate
    let value: Quantity
  }

  /// A prescriber's override of one rule for one occurrence.
  struct Override: Hashable {
    let rule: String
    let occurrence: Int
    let by: String
    let reason: String
    let on: CivilDate
  }

  private(set) var given: [Int: CivilDate] = [:]
  private(set) var amounts: [Int: Quantity] = [:]
  private(set) var omitted: [Int: String] = [:]
  private(set) var arrangements: [Int: Arrangement] = [:]
  private(set) var labs: [Analyte: [Dated]] = [:]
  private(set) var baselines: [Analyte: Dated] = [:]
  private(set) var weights: [Dated] = []
  private(set) var dental: [(on: CivilDate, event: DentalEvent)] = []
  private(set) var done: [String: [CivilDate]] = [:]
  private(set) var confirmed: [String: CivilDate] = [:]
  private(set) var overrides: [Override] = []
  private(set) var requests: [CivilDate] = []
  private(set) var ceased: (on: CivilDate, reason: String)?
  private(set) var doseLevel = 0
  /// The lowest occurrence that is neither given nor omitted.
  private(set) var next = 1

  /// Folds the entries recorded up to and including `asOf`.
  init(course: Course, asOf: CivilDate) {
    for day in course.order.carriedOver { settleGiven(next, on: day, amount: nil) }
    for entry in course.ledger where entry.recorded <= asOf { fold(entry) }
    for analyte in Array(labs.keys) { labs[analyte]?.sort { $0.on < $1.on } }
    weights.sort { $0.on < $1.on }
    dental.sort { $0.on < $1.on }
    requests.sort()
  }

  private mutating func fold(_ entry: LedgerEntry) {
    switch entry.fact {
    case .given(let number, let amount): settleGiven(number ?? next, on: entry.on, amount: amount)
    case .missed(let number): arrangements[number ?? next] = .missed(recorded: entry.recorded)
    case .deferred(let number, let day, let reason):
      arrangements[number ?? next] = .deferred(to: day, reason: reason)
    case .booked(let number, let day, let time):
      arrangements[number ?? next] = .booked(day: day, time: time)
    case .omitted(let number, let reason):
      omitted[number ?? next] = reason
      advance()
    case .requested(let day): requests.append(day)
    case .ceased(let reason): ceased = (entry.on, reason)
    case .lab(let analyte, let value, let isBaseline):
      labs[analyte, default: []].append(Dated(on: entry.on, value: value))
      if isBaseline { baselines[analyte] = Dated(on: entry.on, value: value) }
    case .weight(let value): weights.append(Dated(on: entry.on, value: value))
    case .dental(let event): dental.append((entry.on, event))
    case .procedure(let name): done[name, default: []].append(entry.on)
    case .done(let companion): done[companion, default: []].append(entry.on)
    case .confirmed(let point): confirmed[point] = entry.on
    case .override(let rule, let number, let reason):
      overrides.append(
        Override(
          rule: rule, occurrence: number ?? next, by: entry.by ?? "", reason: reason, on: entry.on))
    case .doseLevel(let level): doseLevel = level
    case .regimenUpgrade: break
    }
  }

  private mutating func settleGiven(_ number: Int, on day: CivilDate, amount: Quantity?) {
    given[number] = day
    amounts[number] = amount
    advance()
  }

  private mutating func advance() {
    while given[next] != nil || omitted[next] != nil { next += 1 }
  }

  /// The last dose given, by number.
  var lastGiven: (number: Int, on: CivilDate)? {
    given.max { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether a clearance stands: for the mouth, a dentist's word that no later wound has undone.
  func clearance(_ name: String, companions: [Companion]) -> CivilDate? {
    var cleared: CivilDate?
    for companion in companions where companion.clears == name {
      if let day = done[companion.id]?.max() { cleared = max(cleared ?? day, day) }
    }
    guard name == "dental" else { return cleared }
    for (day, event) in dental {
      switch event {
      case .cleared, .healed: cleared = max(cleared ?? day, day)
      case .extraction: cleared = nil
      case .examined, .reviewed, .osteonecrosis: break
      }
    }
    return cleared
  }

  /// The override that lifts a rule for an occurrence, if any.
  func override(of rule: String, for occurrence: Int?) -> Override? {
    guard let occurrence else { return nil }
    return overrides.last { $0.rule == rule && $0.occurrence == occurrence }
  }
}
