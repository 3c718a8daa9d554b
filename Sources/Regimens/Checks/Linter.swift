/// Holds regimens against every check.
package enum Linter {
  /// All breaches by one regimen, by check and then by part.
  package static func problems(in regimen: Regimen) -> [LintProblem] {
    RegimenChecks.all.flatMap { $0.problems(in: regimen) }
  }
}
