import Foundation

/// `osteon preview` of one course against a program that parses the same arguments and ends.
enum StartBenchmark {
  static func run(programs: URL, root: URL) throws {
    let course = root.appendingPathComponent("Schedules/courses/anna-berg-zoledronate.yaml").path
    let arguments = [
      "preview", course, "--today", "2026-10-01", "--schedules",
      root.appendingPathComponent("Schedules").path,
    ]
    let ours = Command(
      path: programs.appendingPathComponent("osteon").path, arguments: arguments)
    let bare = Command(
      path: programs.appendingPathComponent("arguments-only").path, arguments: arguments)
    var (mine, theirs): ([Double], [Double]) = ([], [])
    for round in 0..<45 {
      let pair = (try ours.run(), try bare.run())
      guard round >= 5 else { continue }
      mine.append(pair.0)
      theirs.append(pair.1)
    }
    let ratio = Stopwatch.median(mine) / Stopwatch.median(theirs)
    Report.line("preview of one course / a program that only parses its arguments", ratio)
  }
}
