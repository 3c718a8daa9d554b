/// What a check found wrong with one part of a regimen.
package struct LintProblem: Hashable, Sendable {
  /// How grave it is.
  package enum Severity: String, CaseIterable, Sendable, Hashable {
    /// The regimen must not be used until it is mended.
    case error
    /// A reviewer should look at it.
    case warning
  }

  /// The id of the check, such as `window.earliest`.
  package let rule: String
  /// The part concerned, as `phases[0].window` or `doses.denosumab.flat`.
  package let path: String
  /// What is wrong and what would be right.
  package let message: String
  package let severity: Severity

  /// States a problem.
  package init(rule: String, path: String, message: String, severity: Severity) {
    self.rule = rule
    self.path = path
    self.message = message
    self.severity = severity
  }
}
