import CivilTime
package import Regimens

/// What a regimen and a clinic give to the plan of every course on them, made once and shared.
///
/// Words, places and gates are the same for all courses; the plans of a clinic would otherwise hold them
/// hundreds of thousands of times. It never changes.
package final class PlanBasis: Sendable {
  package let regimen: Regimen
  package let clinic: ClinicProfile
  /// The days of the place where the regimen's doses are given.
  let calendar: WorkingCalendar
  let phases: [PhaseItem]
  let gates: [GateItem]
  /// Companions that this clinic's labels carry.
  let companions: [CompanionItem]
  /// Whether some occurrence is left out once it was missed.
  let leavesOutMissed: Bool
  /// Phases whose number of cycles the order has to say.
  let orderedPhases: [String]
  /// Whether something in the regimen is in force under some labels only.
  let isLimitedToLabels: Bool
  /// Whether a reduced dose of the regimen may go back up.
  let mayReescalate: Bool
  /// Whether some day of a cycle lowers the dose once it was late.
  let lowersWhenLate: Bool

  /// Joins a regimen to a clinic.
  package init(regimen: Regimen, clinic: ClinicProfile) {
    self.regimen = regimen
    self.clinic = clinic
    calendar = clinic.calendar(for: regimen.occupancy?.place)
    phases = regimen.phases.map { PhaseItem($0, of: regimen) }
    leavesOutMissed = regimen.phases.contains { phase in
      phase.afterLate == .omit || phase.dayRules.values.contains(where: \.omitWhenMissed)
    }
    orderedPhases = regimen.phases.filter { phase in
      if case .cycles(_, _, .ordered) = phase.rhythm { true } else { false }
    }.map(\.id)
    isLimitedToLabels =
      !regimen.jurisdictions.isEmpty
      || regimen.gates.contains { !$0.jurisdictions.isEmpty }
      || regimen.companions.contains { !$0.jurisdictions.isEmpty }
      || regimen.doses.values.contains { $0.products.contains { !$0.jurisdictions.isEmpty } }
    mayReescalate = regimen.doses.values.contains(where: \.mayReescalate)
    lowersWhenLate = regimen.phases.contains { phase in
      phase.dayRules.values.contains(where: \.lowersDoseWhenLate)
    }
    gates = regimen.gates.map { GateItem($0, sources: regimen.words(of: $0.allCitations)) }
    companions = regimen.companions.filter {
      Self.applies($0.jurisdictions, at: clinic.jurisdiction)
    }.map { CompanionItem($0) }
  }

  /// Whether an item limited to some labels is in force here.
  func applies(_ jurisdictions: [Jurisdiction]) -> Bool {
    Self.applies(jurisdictions, at: clinic.jurisdiction)
  }

  private static func applies(_ jurisdictions: [Jurisdiction], at here: Jurisdiction?) -> Bool {
    guard !jurisdictions.isEmpty, let here else { return true }
    return jurisdictions.contains(here)
  }
}

/// A phase with the sheet its visits share and the doses it gives.
final class PhaseItem: Sendable {
  let value: Phase
  let sheet: VisitSheet
  let rules: [DoseRule]
  /// Whether a dose asks what the doses before it add up to.
  let isCounted: Bool

  init(_ phase: Phase, of regimen: Regimen) {
    value = phase
    rules = phase.doses.compactMap { regimen.doses[$0] }
    isCounted = rules.contains { $0.maximumCumulative != nil }
    sheet = VisitSheet(
      stem: "dose", subject: .dose,
      minutes: phase.atHome ? 0 : regimen.occupancy?.booked.value ?? 0, titles: regimen.titles,
      patientNote: Self.paragraphs(regimen.patientNotes),
      staffNote: Self.paragraphs(regimen.staffNotes),
      place: phase.atHome ? nil : regimen.occupancy?.place)
  }

  /// Notes one below the other; nil when there are none.
  private static func paragraphs(_ notes: [Cited<String>]) -> String? {
    notes.isEmpty ? nil : notes.map(\.value).joined(separator: "\n")
  }
}

/// A gate with its sources in words.
final class GateItem: Sendable {
  let value: Gate
  let sources: [String]

  init(_ gate: Gate, sources: [String]) {
    value = gate
    self.sources = sources
  }
}

/// A companion with the sheet its visits share.
final class CompanionItem: Sendable {
  let companion: Companion
  let sheet: VisitSheet

  init(_ companion: Companion) {
    self.companion = companion
    sheet = VisitSheet(
      stem: companion.id, subject: .check(companion: companion.id, kind: companion.kind),
      minutes: 0, titles: companion.titles, patientNote: companion.patientNote,
      staffNote: companion.staffNote, place: nil,
      isForStaff: companion.kind == .order || companion.setting == .clinic)
  }
}

extension Gate {
  /// The keys of everything the gate rests on: itself, its age limit and its range.
  fileprivate var allCitations: [String] {
    var keys = citations + (maximumAge?.citations ?? [])
    for part in condition.parts {
      switch part {
      case .measured(_, let range): keys += range?.citations ?? []
      case .change(_, let share): keys += share.percent.citations
      case .toxicity(let limit): keys += limit.atMost.citations
      case .riseFromBaseline, .cleared, .confirmed, .anyOf, .allOf: break
      }
    }
    return keys
  }
}

extension Regimen {
  /// Citation keys as words with their mark of trust, each once.
  func words(of keys: [String]) -> [String] {
    var words: [String] = []
    for key in keys {
      let text = sources[key]?.words ?? key
      if !words.contains(text) { words.append(text) }
    }
    return words
  }
}
