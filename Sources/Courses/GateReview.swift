import CivilTime
import Quantities
import Regimens

/// Asks the gates of a regimen about the next occurrence of a course.
struct GateReview {
  let basis: PlanBasis
  let state: CourseState
  let patient: Patient
  /// The options the order names, and those the ledger confirms, such as an agreed calcium plan.
  let options: Set<String>
  let asOf: CivilDate
  /// The last day of which values are looked at; nil looks at all.
  private(set) var horizon: CivilDate?

  init(basis: PlanBasis, state: CourseState, course: Course, asOf: CivilDate) {
    self.basis = basis
    self.state = state
    patient = course.patient
    options = course.order.options.union(state.confirmed.keys)
    self.asOf = asOf
  }

  /// The same questions as they would have been answered on an earlier day.
  func upTo(_ day: CivilDate) -> GateReview {
    var earlier = self
    earlier.horizon = day
    return earlier
  }

  func isInSight(_ day: CivilDate) -> Bool { horizon.map { day <= $0 } ?? true }

  /// Whether a gate guards an occurrence of this order in this clinic.
  func guards(_ gate: GateItem, isFirst: Bool, cycleDay: Int) -> Bool {
    guard basis.applies(gate.value.jurisdictions),
      gate.value.cycleDays.isEmpty || gate.value.cycleDays.contains(cycleDay),
      gate.value.whenOrdered.map(options.contains) ?? true,
      gate.value.unlessConfirmed.map({ state.confirmed[$0] == nil }) ?? true
    else { return false }
    return switch gate.value.scope {
    case .everyDose: true
    case .firstDose: isFirst
    case .laterDoses: !isFirst
    }
  }

  /// How many days a value of a gate counts: the gate's own limit or the clinic's setting.
  func validity(of analyte: Analyte, gate: GateItem) -> Int? {
    gate.value.maximumAge?.value ?? basis.clinic.labValidity[analyte]
  }

  /// Asks one gate.
  func result(of gate: GateItem, for placement: Placement) -> GateResult {
    result(of: gate.value.condition, gate: gate, placement: placement)
  }

  private func result(
    of condition: GateCondition, gate: GateItem, placement: Placement
  ) -> GateResult {
    switch condition {
    case .measured(let analyte, let range):
      measured(analyte, within: range, gate: gate, placement: placement)
    case .riseFromBaseline(let analyte, let tiers, let percent):
      rise(analyte, tiers: tiers, resumeWithin: percent.value)
    case .change(let analyte, let share):
      change(analyte, share, gate: gate, placement: placement)
    case .toxicity(let limit): toxicity(limit)
    case .cleared(let name): cleared(name, gate: gate, placement: placement)
    case .confirmed(let point): confirmed(point, gate: gate, placement: placement)
    case .anyOf(let parts):
      .oneOf(parts.map { result(of: $0, gate: gate, placement: placement) })
    case .allOf(let parts):
      .all(of: parts.map { result(of: $0, gate: gate, placement: placement) })
    }
  }

  /// A point without an age limit holds for the whole course; with one it is asked anew for each dose.
  private func confirmed(_ point: String, gate: GateItem, placement: Placement) -> GateResult {
    let day = state.confirmed[point]
    guard let age = gate.value.maximumAge?.value else {
      return day != nil
        ? .passed(until: nil)
        : absent("\"\(point)\" to be confirmed", gate: gate, placement: placement)
    }
    let oldest = max(placement.date, asOf).adding(days: -age)
    guard let day, day >= oldest, placement.previous.map({ day > $0 }) ?? true else {
      return absent(
        "\"\(point)\" confirmed on or after \(oldest)", gate: gate, placement: placement)
    }
    return .passed(until: day.adding(days: age))
  }

  private func cleared(_ name: String, gate: GateItem, placement: Placement) -> GateResult {
    if name == "dental", let wound = state.lastExtraction {
      if let rest = healing(after: wound), placement.date < rest.first {
        return .failed(
          message: "the mouth heals until \(rest.first) at the earliest", short: "mouth heals",
          facts: ["extraction \(wound)"], recorded: nil)
      }
      if state.healedAfterExtraction == nil {
        return absent(
          "mucosa closed after the extraction of \(wound)", gate: gate, placement: placement)
      }
    }
    let day = state.clearance(name, companions: basis.regimen.companions)
    guard let age = gate.value.maximumAge?.value else {
      return day != nil
        ? .passed(until: nil) : absent("\(name) clearance", gate: gate, placement: placement)
    }
    let oldest = max(placement.date, asOf).adding(days: -age)
    guard let day, day >= oldest else {
      return absent(
        "\(name) clearance of \(oldest) or later" + (day.map { " (latest \($0))" } ?? ""),
        gate: gate, placement: placement)
    }
    return .passed(until: day.adding(days: age))
  }

  /// The days in which a wound of the mouth closes, where the regimen says how long that takes.
  func healing(after wound: CivilDate) -> DateSpan? {
    for companion in basis.regimen.companions
    where companion.anchor == .extraction && basis.applies(companion.jurisdictions) {
      guard case .window(let earliest, _, let latest) = companion.timing else { continue }
      return DateSpan(first: wound.adding(earliest.value), last: wound.adding(latest.value))
    }
    return nil
  }

  /// Missing data: a reminder until the gate's day has come, a hold from then on.
  func absent(
    _ what: String, short: String? = nil, gate: GateItem, placement: Placement
  ) -> GateResult {
    let from = placement.date.adding(-gate.value.holdsFrom.value)
    let short = short ?? gate.value.title
    return asOf >= from
      ? .missing(what: what, short: short, facts: [])
      : .awaiting(from: from, what: what, short: short)
  }
}
