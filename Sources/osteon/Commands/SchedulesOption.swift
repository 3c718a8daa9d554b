import ArgumentParser
import Clinic
import RegimenFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which folder of schedules a call uses.
struct SchedulesOption: ParsableArguments {
  @Option(
    name: .customLong("schedules"),
    help: ArgumentHelp(
      "The folder of schedules.",
      discussion: """
        Without it, the environment's OSTEON_SCHEDULES, then the nearest folder 'Schedules' here or above, \
        then beside the program.
        """,
      valueName: "dir"))
  var path: String?

  /// The folder named, or the one found.
  func directory() throws(DeskError) -> String {
    let environment = Terminal.environment("OSTEON_SCHEDULES")
    if let named = path ?? environment.flatMap({ $0.isEmpty ? nil : $0 }) { return named }
    let here = FileManager.default.currentDirectoryPath
    if isSchedules("Schedules") { return "Schedules" }
    for start in [here, program ?? here] {
      if let found = search(upwardFrom: start) { return found }
    }
    throw .usage("no folder 'Schedules' is found here or above; name one with --schedules")
  }

  /// Where this program stands, links followed.
  private var program: String? {
    #if os(Linux)
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      Bundle.main.executablePath.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    #endif
  }

  private func search(upwardFrom start: String) -> String? {
    var folder = URL(fileURLWithPath: start)
    for _ in 0..<32 {
      let candidate = folder.appendingPathComponent("Schedules").path
      if isSchedules(candidate) { return candidate }
      guard folder.path != "/" else { return nil }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  private func isSchedules(_ path: String) -> Bool {
    Folder.holds(path + "/regimens/.")
  }
}
