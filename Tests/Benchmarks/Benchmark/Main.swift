import Foundation

/// All comparisons in one run: `OSTEON_BENCHMARKS=1 swift run -c release osteon-benchmark [start|plan|calendar]`.
@main
enum Main {
  static func main() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let programs = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let wanted = Set(CommandLine.arguments.dropFirst())
    func wants(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }
    if wants("plan") {
      try PlanningBenchmark.run(schedules: root.appendingPathComponent("Schedules"))
    }
    if wants("start") { try StartBenchmark.run(programs: programs, root: root) }
    if wants("calendar") { try CalendarBenchmark.run(root: root) }
  }
}
