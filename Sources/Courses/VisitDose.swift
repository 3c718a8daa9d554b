import Dosing
import Regimens

/// A dose as it is printed, with its working; one is shared by all visits that give it.
///
/// Putting a dose into words takes longer than working it out, and of millions of doses a few are read. So a dose
/// that is worked out keeps its rules and facts, from which the words follow whenever they are asked for.
package final class VisitDose: Hashable, Sendable {
  private enum Content: Sendable {
    case written(text: String, working: [String])
    case worked(PhaseItem, DosingFacts)
  }

  private let content: Content

  /// A dose in words.
  init(text: String, working: [String]) { content = .written(text: text, working: working) }

  /// What a phase gives to a patient.
  init(_ phase: PhaseItem, for facts: DosingFacts) { content = .worked(phase, facts) }

  /// As a nurse reads it.
  var text: String {
    switch content {
    case .written(let text, _): text
    case .worked: Self.text(of: results)
    }
  }

  /// How it was found.
  var working: [String] {
    switch content {
    case .written(_, let working): working
    case .worked: results.flatMap(\.working)
    }
  }

  private static func text(of results: [DoseResult]) -> String {
    results.map { results.count > 1 ? "\($0.agent) \($0.text)" : $0.text }
      .filter { !$0.isEmpty }.joined(separator: " + ")
  }

  private var results: [DoseResult] {
    guard case .worked(let phase, let facts) = content else { return [] }
    return phase.rules.map { DoseCalculation.result(of: $0, for: facts) }
  }

  package static func == (left: VisitDose, right: VisitDose) -> Bool {
    if left === right { return true }
    if case .worked(let phase, let facts) = left.content,
      case .worked(let other, let others) = right.content, phase === other, facts == others
    {
      return true
    }
    return left.text == right.text && left.working == right.working
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(working)
  }
}
