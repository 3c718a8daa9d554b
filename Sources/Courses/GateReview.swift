import CivilTime
import Quantities
import Regimens

/// What came of asking one gate about one occurrence.
enum GateResult {
  case passed
  /// Nothing to show yet; from the given day on, missing data withholds the dose.
  case awaiting(from: CivilDate, what: String)
  /// Data is missing and the day to have it has come.
  case missing(what: String, facts: [String])
  /// Data is there and says no.
  case failed(message: String, facts: [String])
}

/// Asks the gates of a regimen about the next occurrence of a course.
struct GateReview {
  let regimen: Regimen
  let clinic: ClinicProfile
  let state: CourseState
  let patient: Patient
  /// The options the order names.
  let options: Set<String>
  let asOf: CivilDate

  /// The gates that guard an occurrence in this clinic.
  func gates(for number: Int) -> [Gate] {
    regimen.gates.filter { gate in
      guard applies(gate.jurisdictions),
        gate.whenOrdered.map(options.contains) ?? true,
        gate.unlessConfirmed.map({ state.confirmed[$0] == nil }) ?? true
      else { return false }
      return switch gate.scope {
      case .everyDose: true
      case .firstDose: number == 1
      case .laterDoses: number > 1
      }
    }
  }

  /// Whether an item limited to some labels is in force here.
  func applies(_ jurisdictions: [Jurisdiction]) -> Bool {
    guard !jurisdictions.isEmpty, let here = clinic.jurisdiction else { return true }
    return jurisdictions.contains(here)
  }

  /// Asks one gate.
  func result(of gate: Gate, for placement: Placement) -> GateResult {
    switch gate.condition {
    case .measured(let analyte, let range):
      measured(analyte, within: range, gate: gate, placement: placement)
    case .riseFromBaseline(let analyte, let tiers, let percent):
      rise(analyte, tiers: tiers, resumeWithin: percent.value)
    case .cleared(let name):
      state.clearance(name, companions: regimen.companions) != nil
        ? .passed
        : absent("\(name) clearance", gate: gate, placement: placement)
    case .confirmed(let point):
      state.confirmed[point] != nil
        ? .passed : absent("\"\(point)\" to be confirmed", gate: gate, placement: placement)
    }
  }

  /// Missing data: a reminder until the gate's day has come, a hold from then on.
  func absent(_ what: String, gate: Gate, placement: Placement) -> GateResult {
    let from = placement.date.adding(-gate.holdsFrom.value)
    return asOf >= from ? .missing(what: what, facts: []) : .awaiting(from: from, what: what)
  }
}
