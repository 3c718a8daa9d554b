import ArgumentParser

/// Infusion chairs: plan days and weeks, show, check and change plans.
struct ChairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chairs",
    abstract: "Plans infusion chairs from the courses, and shows, checks and changes plans.",
    subcommands: [
      ChairsPlanCommand.self, ChairsCheckCommand.self, ChairsShowCommand.self,
      ChairsSuggestCommand.self, ChairsRepairCommand.self, ChairsSolveCommand.self,
    ])
}
