/// One rule that a plan breaks.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// Dotted id of the rule, for example `nurse.acuity`.
  package let rule: String
  /// What breaks it, with the visit, the nurse or the place and the slot concerned.
  package let message: String

  /// Names a breach.
  package init(rule: String, message: String) {
    self.rule = rule
    self.message = message
  }

  package var description: String { "\(rule): \(message)" }
}
