package import Regimens

/// Works a dose rule out for a patient.
package enum DoseCalculation {
  /// The dose of one agent with its working; a problem instead of a dose is part of the result.
  ///
  /// The steps, in this order: the basis or the band, the class of the liver, the dose level, the most one dose may be, rounding
  /// (never above that), the most all doses may add up to, volume and vials. Everything is exact except the
  /// root of the body surface and radioactive decay, which say to how many places they are taken.
  ///
  /// - Parameters:
  ///   - rule: What the regimen says.
  ///   - facts: What is known of the patient.
  ///   - isTold: Whether text and working are wanted too; putting them into words takes most of the time.
  /// - Returns: The dose, or why there is none.
  package static func result(
    of rule: DoseRule, for facts: DosingFacts, isTold: Bool = true
  ) -> DoseResult {
    var run = DoseRun(rule: rule, facts: facts, isTold: isTold)
    do throws(DosingError) {
      switch try run.amount() {
      case .problem(let problem): return run.refused(problem)
      case .amount(let amount): return try run.finished(amount)
      }
    } catch {
      return run.refused(.ruledOut(reason: error.message, citations: []))
    }
  }

  /// How many dose levels of a rule are no lower than what the patient has without any level, because kidneys or
  /// liver have lowered the dose already: the next lower level is the one after them.
  package static func levelsAtStart(of rule: DoseRule, for facts: DosingFacts) -> Int {
    guard !rule.levels.isEmpty else { return 0 }
    var full = facts
    full.level = 0
    var run = DoseRun(rule: rule, facts: full, isTold: false)
    return (try? run.levelsAtStart()) ?? 0
  }
}
