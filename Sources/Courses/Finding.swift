package import CivilTime
package import Regimens

/// A rule's result: what stands in the way of a date, or what is worth knowing.
package struct Finding: Hashable, Sendable {
  package let severity: Severity
  /// Dotted id of the rule, for example `gate.creatinine-rise`.
  package let rule: String
  /// One sentence for a nurse.
  package let message: String
  /// The facts it rests on, each with its date where it has one.
  package let facts: [String]
  /// Sources in words, each with its mark of trust.
  package let sources: [String]
  package let course: String
  /// The occurrence concerned; nil when it is the whole course.
  package let occurrence: Int?
  /// The day concerned.
  package let date: CivilDate?
  /// Who lifted it and why, once overridden; such a finding no longer withholds anything.
  package let override: String?

  /// States a finding.
  package init(
    severity: Severity, rule: String, message: String, facts: [String], sources: [String],
    course: String, occurrence: Int?, date: CivilDate?, override: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.facts = facts
    self.sources = sources
    self.course = course
    self.occurrence = occurrence
    self.date = date
    self.override = override
  }
}
