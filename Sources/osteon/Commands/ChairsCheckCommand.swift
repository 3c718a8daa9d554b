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
        for line in VerdictText.rules(verdict) { Terminal.print(Terminal.safe(line)) }
      }
      let cost = files.count == 2 ? VerdictText.cost(verdict) : VerdictText.clinicCost(verdict)
      for line in VerdictText.violations(verdict) + cost + VerdictText.use(verdict) {
        Terminal.print(Terminal.safe(line))
      }
      return verdict.violations.isEmpty ? .done : .withheld
    }
  }
}
