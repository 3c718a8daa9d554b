/// A rule across a patient's treatments, as data: what must not meet, in which window, and who says so.
package struct InteractionRule: Hashable, Sendable {
  /// The rule's id, such as `X01`.
  package let id: String
  /// What is wrong when it fires, in a nurse's words.
  package let title: String
  /// Severity where the clinic's labels say nothing else.
  package let severity: Severity
  /// Severities of single jurisdictions.
  package let severities: [Jurisdiction: Severity]
  /// What is compared; each is looked at on its own.
  package let shapes: [InteractionShape]
  /// What to do about it.
  package let advice: String?
  package let citations: [String]

  /// States a rule.
  package init(
    id: String, title: String, severity: Severity, severities: [Jurisdiction: Severity],
    shapes: [InteractionShape], advice: String?, citations: [String]
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.severities = severities
    self.shapes = shapes
    self.advice = advice
    self.citations = citations
  }

  /// The severity under a clinic's labels; the strictest where the clinic has not said whose apply.
  package func severity(in jurisdiction: Jurisdiction?) -> Severity {
    guard let jurisdiction else { return severities.values.reduce(severity) { max($0, $1) } }
    return severities[jurisdiction] ?? severity
  }
}

/// All interaction rules of a folder of schedules, with the classes they speak of and their sources.
package struct InteractionRules: Hashable, Sendable {
  package let rules: [InteractionRule]
  package let classes: ClassVocabulary
  package let sources: [String: Source]

  /// Gathers rules.
  package init(rules: [InteractionRule], classes: ClassVocabulary, sources: [String: Source]) {
    self.rules = rules
    self.classes = classes
    self.sources = sources
  }

  /// No rules: nothing is compared across treatments.
  package static let none = InteractionRules(
    rules: [], classes: ClassVocabulary(members: [:]), sources: [:])
}
