import ArgumentParser
import ChairVerifier
import Clinic

/// Infusion chairs: plan an instance, and check any plan.
struct ChairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chairs",
    abstract: "Plans infusion chairs in the exchange formats, and checks plans.",
    subcommands: [ChairsSolveCommand.self, ChairsCheckCommand.self])
}

/// A plan for an instance.
struct ChairsSolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract:
      "Plans an instance in chairs-day/1 or chairs-course/1 and reports how good the plan is.",
    discussion: """
      Every plan is judged by a verifier that shares no code with the planner before it is written; one that breaks a \
      rule never leaves the program (status 70). Status 2 says that something had to be left out.
      """)

  @Argument(help: "The instance.")
  var instance: String

  @Option(help: "Seconds to search, 0.01 to 3600.")
  var seconds = 10.0

  @Option(help: "Where the search begins.")
  var seed: UInt64 = 1

  @Option(help: "Cores to use, 1 to 64.")
  var threads = 2

  @Option(name: [.short, .customLong("output")], help: "The file for the plan.")
  var output: String

  mutating func validate() throws {
    guard (0.01...3_600).contains(seconds) else {
      throw ValidationError("--seconds takes a number from 0.01 to 3600.")
    }
    guard (1...64).contains(threads) else { throw ValidationError("--threads takes 1 to 64.") }
  }

  func run() throws {
    let start = ContinuousClock.now
    try Running.run { () throws(DeskError) in
      let solved = try ChairSolve.make(
        file: instance, effort: .init(seconds: seconds, seed: seed, threads: threads)
      ) {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Double(seconds) + Double(attoseconds) / 1e18
      }
      try solved.write(to: output)
      for line in solved.report { Terminal.print(Terminal.safe(line)) }
      return solved.isShort ? .withheld : .done
    }
  }
}

/// The verdict on a plan.
struct ChairsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a plan of an instance by every rule; exit status 2 when one is broken.")

  @Argument(help: "The instance: chairs-day/1, chairs-course/1 or CHT-I.")
  var instance: String

  @Argument(help: "The plan.")
  var plan: String

  func run() throws {
    try Running.run { () throws(DeskError) in
      let verdict = try ChairCheck.verdict(instance: instance, plan: plan)
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
