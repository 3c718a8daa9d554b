/// One demand on every regimen, which holds or is broken whoever the patient is.
///
/// A check is a described value: its id, the demand in one sentence, and a look at the regimen. Each stands
/// in a file of its own under `Rules`, with a test of its own.
package struct RegimenCheck: Sendable {
  /// The id that messages show, in two words joined by a point, such as `window.earliest`.
  package let id: String
  /// What is demanded, as a sentence.
  package let demand: String
  private let look: @Sendable (Regimen, inout Report) -> Void

  /// Describes a check.
  package init(
    id: String, demand: String, look: @escaping @Sendable (Regimen, inout Report) -> Void
  ) {
    self.id = id
    self.demand = demand
    self.look = look
  }

  /// Each breach of the demand, in the order of the regimen's parts.
  package func problems(in regimen: Regimen) -> [LintProblem] {
    var report = Report(rule: id)
    look(regimen, &report)
    return report.problems
  }

  /// Collects what one check finds.
  package struct Report {
    fileprivate let rule: String
    fileprivate(set) var problems: [LintProblem] = []

    fileprivate init(rule: String) { self.rule = rule }

    /// Notes a breach that forbids use.
    mutating func error(at path: String, _ message: String) {
      problems.append(LintProblem(rule: rule, path: path, message: message, severity: .error))
    }

    /// Notes a breach that a reviewer should look at.
    mutating func warning(at path: String, _ message: String) {
      problems.append(LintProblem(rule: rule, path: path, message: message, severity: .warning))
    }
  }
}
