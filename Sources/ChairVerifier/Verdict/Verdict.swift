/// What the verifier found out about one plan.
package struct Verdict: Hashable, Sendable, CustomStringConvertible {
  /// The format of the instance, for example `chairs-day/1`.
  package let format: String
  /// The name of the instance, or empty.
  package let name: String
  /// Every breach of a hard rule, in the order of the rules.
  ///
  /// Empty for a valid plan.
  package let violations: [Violation]
  /// The objective, recomputed from the plan alone.
  ///
  /// Only a valid plan's objective means anything.
  package let objective: Objective
  /// How much of what there is the plan uses.
  package let utilisation: Utilisation
  /// What the plan leaves out, in the order of the instance.
  package let leftOut: [LeftOut]

  /// Whether the plan keeps every hard rule.
  package var isValid: Bool { violations.isEmpty }

  /// The verdict as plain text: breaches, objective, use, and what was left out.
  package var description: String {
    let breaches = violations.count == 1 ? "1 breach" : "\(violations.count) breaches"
    var lines = ["\(quoted(name)) (\(format)): \(isValid ? "every rule is kept" : breaches)"]
    lines += violations.map { "  \($0)" }
    lines.append("objective")
    lines += objective.parts.map { "  \($0)" }
    lines += objective.totals.map { "  \($0)" }
    lines.append("use")
    lines += utilisation.rows.map { "  \($0)" }
    if !leftOut.isEmpty { lines.append("left out") }
    lines += leftOut.map { "  \($0)" }
    return lines.joined(separator: "\n")
  }
}
