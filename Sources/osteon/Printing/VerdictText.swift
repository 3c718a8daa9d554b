import ChairVerifier

/// A verdict on a chair plan, one line each.
enum VerdictText {
  /// Every rule of a clinic's plan, with how often it is broken.
  static func rules(_ verdict: Verdict) -> [String] {
    PlanVerifier.clinicRules.map { rule in
      let count = verdict.violations.count { $0.rule == rule.id }
      let word = count == 0 ? "kept" : count == 1 ? "BROKEN once" : "BROKEN \(count) times"
      return "\(TextWidth.padded(rule.id, to: 22)) \(TextWidth.padded(word, to: 6)) \(rule.demand)"
    }
  }

  /// Every breach, and how many there are.
  static func violations(_ verdict: Verdict) -> [String] {
    let count = verdict.violations.count
    return verdict.violations.map { "\($0)" } + ["\(count) violation\(count == 1 ? "" : "s")"]
  }

  /// The cost by part, in the names of the exchange format.
  static func cost(_ verdict: Verdict) -> [String] {
    verdict.objective.parts.map { "\($0)" } + verdict.objective.totals.map { "\($0)" }
  }

  /// The cost by part in the words that a clinic's plan is shown with.
  static func clinicCost(_ verdict: Verdict) -> [String] {
    let second: Set = ["peak", "spread"]
    func words(_ isSecond: Bool) -> String {
      verdict.objective.parts.filter { second.contains($0.name) == isSecond }
        .map { "\($0.name) \($0.cost)" }.joined(separator: ", ")
    }
    let total = verdict.objective[total: "F1"].map { " \($0)" } ?? ""
    return ["cost\(total): \(words(false))", "second to it: \(words(true))"]
  }

  /// How much is used of what there is, and who is left out.
  static func use(_ verdict: Verdict) -> [String] {
    verdict.utilisation.rows.map { "\($0)" } + verdict.leftOut.map { "left out: \($0)" }
  }
}
