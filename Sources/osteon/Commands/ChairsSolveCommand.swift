import ArgumentParser
import Clinic

/// A plan for an instance.
struct ChairsSolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract:
      "Plans an instance in chairs-day/1, chairs-course/1 or CHT-I's JSON and reports how good the plan is.",
    discussion: """
      Every plan is judged by a verifier that shares no code with the planner before it is written; one that breaks a \
      rule never leaves the program (status 70). Status 2 says that something had to be left out.
      """)

  @Argument(help: "The instance.")
  var instance: String

  @OptionGroup var effort: EffortOptions

  @Option(name: [.short, .customLong("output")], help: "The file for the plan.")
  var output: String

  func run() throws {
    let elapsed = Stopwatch.start()
    try Running.run { () throws(DeskError) in
      let solved = try ChairSolve.make(
        file: instance, effort: effort.value, elapsed: elapsed, progress: ProgressLine.reporter())
      try solved.write(to: output)
      for line in solved.report { Terminal.print(Terminal.safe(line)) }
      return solved.isShort ? .withheld : .done
    }
  }
}
