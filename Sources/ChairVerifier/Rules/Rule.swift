/// One hard rule over plans of one kind.
///
/// Each rule stands in a file of its own and can be run alone. It sees the plan as written: entries
/// that another rule refuses (an unknown nurse, say) are passed over by every rule they mean nothing to.
struct Rule<Subject: Sendable>: Sendable {
  /// Dotted id, for example `nurse.one-start`.
  let id: String
  /// The demand in one plain sentence.
  let demand: String
  /// The breaches, one message each.
  let breaches: @Sendable (Subject) -> [String]

  /// The breaches as violations of this rule.
  func check(_ subject: Subject) -> [Violation] {
    breaches(subject).map { Violation(rule: id, message: $0) }
  }
}
