/// Holds regimens against every check.
package enum Linter {
  /// All breaches by one regimen, by check and then by part.
  package static func problems(in regimen: Regimen) -> [LintProblem] {
    RegimenChecks.all.flatMap { $0.problems(in: regimen) }
  }

  /// All breaches that show only when the regimens of a library are laid side by side.
  ///
  /// - Parameter regimens: The newest version of each.
  /// - Returns: The breaches, check by check.
  package static func problems(among regimens: [Regimen]) -> [LibraryProblem] {
    LibraryChecks.all.flatMap { $0.problems(among: regimens) }
  }
}
