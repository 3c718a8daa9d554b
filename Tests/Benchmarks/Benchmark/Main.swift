import Foundation

/// All comparisons in one run, in processor time: `OSTEON_BENCHMARKS=1 swift run -c release osteon-benchmark [start|plan|calendar]`.
///
/// `osteon-benchmark chairs --seconds 1,10 --rival NAME=SECONDS=COMMAND --keep DIRECTORY INSTANCE...` compares planners
/// instead.
@main
enum Main {
  static func main() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let programs = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    if CommandLine.arguments.dropFirst().first == "chairs" {
      let rest = Array(CommandLine.arguments.dropFirst(2))
      do {
        return try ChairsBenchmark(arguments: rest, programs: programs).run()
      } catch let usage as ChairsBenchmark.Usage {
        FileHandle.standardError.write(Data("\(usage)\n".utf8))
        exit(64)
      }
    }
    let wanted = Set(CommandLine.arguments.dropFirst())
    func wants(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }
    if wants("plan") {
      try PlanningBenchmark.run(schedules: root.appendingPathComponent("Schedules"))
    }
    if wants("start") { try StartBenchmark.run(programs: programs, root: root) }
    if wants("calendar") { try CalendarBenchmark.run(root: root) }
  }
}
