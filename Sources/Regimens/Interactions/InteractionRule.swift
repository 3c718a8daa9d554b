/// A rule across a patient's treatments, as data: what must not meet, in which window, and who says so.
package struct InteractionRule: Hashable, Sendable {
  /// What is compared, with a severity of its own where it has one.
  package struct Clause: Hashable, Sendable {
    package let shape: InteractionShape
    package let severity: Severity?

    /// States a clause.
    package init(_ shape: InteractionShape, severity: Severity? = nil) {
      self.shape = shape
      self.severity = severity
    }
  }

  /// What a rule that stops or holds stands in the way of.
  package enum Blocked: String, CaseIterable, Hashable, Sendable {
    /// The dose of the treatment.
    case dose
    /// The work on the teeth that is planned; doses go on as they are, and those who decide are told what
    /// is known.
    case dentalWork = "dental-work"
  }

  /// The rule's id, such as `X01`.
  package let id: String
  /// What is wrong when it fires, in a nurse's words.
  package let title: String
  /// Severity where the clinic's labels say nothing else.
  package let severity: Severity
  /// Severities of single jurisdictions.
  package let severities: [Jurisdiction: Severity]
  /// What is compared; each is looked at on its own, and of two that find the same pair the first counts.
  package let clauses: [Clause]
  /// What the rule stands in the way of.
  package let blocked: Blocked
  /// A point of a checklist that answers the rule, such as an agreed plan; nil where nothing does.
  package let unlessConfirmed: String?
  /// What to do about it.
  package let advice: String?
  package let citations: [String]

  /// States a rule.
  package init(
    id: String, title: String, severity: Severity, severities: [Jurisdiction: Severity],
    clauses: [Clause], blocked: Blocked = .dose, unlessConfirmed: String? = nil, advice: String?,
    citations: [String]
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.severities = severities
    self.clauses = clauses
    self.blocked = blocked
    self.unlessConfirmed = unlessConfirmed
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
