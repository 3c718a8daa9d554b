import ArgumentParser
import ChairVerifier
import Clinic

/// The verdict on a plan.
struct ChairsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a plan by every rule; exit status 2 when one is broken.",
    discussion: """
      With one file, it is a clinic's plan and is held against the clinic's chair room. With two, the first is an \
      instance of an exchange format (chairs-day/1, chairs-course/1 or CHT-I) and the second its plan.
      """)

  @OptionGroup var clinic: ClinicOptions

  @Argument(help: "The plan, or an instance and its plan.")
  var files: [String]

  mutating func validate() throws {
    guard (1...2).contains(files.count) else {
      throw ValidationError("Give a clinic's plan, or an instance and its plan.")
    }
  }

  func run() throws {
    try Running.run { () throws(DeskError) in
      let verdict: Verdict
      if files.count == 2 {
        verdict = try ChairCheck.verdict(instance: files[0], plan: files[1])
      } else {
        let desk = try clinic.room()
        verdict = try ChairCheck.verdict(clinicPlan: files[0], desk: desk)
        for line in RuleText.lines(verdict) { Terminal.print(Terminal.safe(line)) }
      }
      for violation in verdict.violations { Terminal.print(Terminal.safe("\(violation)")) }
      Terminal.print("\(verdict.violations.count) violations")
      for part in verdict.objective.parts { Terminal.print(Terminal.safe("\(part)")) }
      for total in verdict.objective.totals { Terminal.print(Terminal.safe("\(total)")) }
      for row in verdict.utilisation.rows { Terminal.print(Terminal.safe("\(row)")) }
      for one in verdict.leftOut { Terminal.print(Terminal.safe("left out: \(one)")) }
      return verdict.violations.isEmpty ? .done : .withheld
    }
  }
}

/// Every rule with how often it is broken.
enum RuleText {
  static func lines(_ verdict: Verdict) -> [String] {
    PlanVerifier.clinicRules.map { rule in
      let count = verdict.violations.count { $0.rule == rule.id }
      let word = count == 0 ? "kept" : "BROKEN \(count) times"
      return "\(TextWidth.padded(rule.id, to: 22)) \(TextWidth.padded(word, to: 6)) \(rule.demand)"
    }
  }
}
