import ArgumentParser

/// Parses the arguments of `osteon preview` and ends: what no preview can be quicker than.
@main
struct ArgumentsOnly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "arguments-only", subcommands: [Preview.self])

  struct Preview: ParsableCommand {
    @Option var schedules: String?
    @Option var clinic: String?
    @Option var today: String?
    @Option var asOf: String?
    @Option var from: String?
    @Option var until: String?
    @Option var weeks: Int?
    @Option var width: Int?
    @Flag var json = false
    @Flag var csv = false
    @Argument var courses: [String]

    func run() { print(courses.count) }
  }
}
