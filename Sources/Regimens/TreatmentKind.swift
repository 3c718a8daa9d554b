/// The kind of treatment a regimen is; cross-treatment rules speak of these.
package enum TreatmentKind: String, CaseIterable, Sendable, Hashable {
  case bisphosphonate
  case denosumab
  case radiopharmaceutical
  case externalBeam = "external-beam"
  case chemotherapy
  case hormone
  case immunotherapy
  case procedure

  /// Whether the agent lowers bone turnover: such agents share the dental precautions and never overlap.
  package var isBoneModifying: Bool { self == .bisphosphonate || self == .denosumab }

  /// What one occurrence is called on screen.
  package var occurrenceWord: String {
    switch self {
    case .externalBeam: "fraction"
    case .procedure: "session"
    default: "dose"
    }
  }
}
