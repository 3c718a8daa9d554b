/// One demand on all regimens together: what they share must agree.
///
/// A number that is written in four files is checked by the other three. That finds a slip which no look at
/// one file can find.
package struct LibraryCheck: Sendable {
  /// The id that messages show, such as `library.family`.
  package let id: String
  /// What is demanded, as a sentence.
  package let demand: String
  private let look: @Sendable ([Regimen]) -> [LibraryProblem]

  /// Describes a check.
  package init(
    id: String, demand: String, look: @escaping @Sendable ([Regimen]) -> [LibraryProblem]
  ) {
    self.id = id
    self.demand = demand
    self.look = look
  }

  /// Each breach of the demand, with the regimen it stands in.
  package func problems(among regimens: [Regimen]) -> [LibraryProblem] { look(regimens) }
}

/// A breach and the regimen it stands in.
package struct LibraryProblem: Hashable, Sendable {
  /// The id of the regimen.
  package let regimen: String
  package let problem: LintProblem

  /// States a breach; what differs between files is for a reviewer to judge, so it warns.
  init(_ regimen: Regimen, _ rule: String, _ path: String, _ message: String) {
    self.regimen = regimen.id
    problem = LintProblem(rule: rule, path: path, message: message, severity: .warning)
  }
}
