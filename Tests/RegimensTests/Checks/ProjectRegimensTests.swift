import Foundation
import RegimenFiles
import Testing

@testable import Regimens

/// The project's own regimens, as the linter sees them.
enum ProjectRegimens {
  /// The folder of schedules, found from this file's place.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Schedules")

  static func all() throws -> [RegimenFile] {
    try ScheduleLibrary(directory: folder.path).files
  }
}

@Suite("The project's own regimens")
struct ProjectRegimensTests {
  @Test("no active regimen breaks a check, and a draft is only said to be one")
  func clean() throws {
    for file in try ProjectRegimens.all() {
      let problems = Linter.problems(in: file.regimen).filter { $0.rule != "status.draft" }
      let lines = problems.map {
        "\(file.regimen.id):\(file.line(of: $0.path)): \($0.rule): \($0.message)"
      }
      #expect(lines.isEmpty)
    }
  }

  @Test("regimens that share a part agree in it")
  func agreement() throws {
    let problems = Linter.problems(among: try ProjectRegimens.all().map(\.regimen))
    let lines = problems.map {
      "\($0.regimen):0: \($0.problem.rule): \($0.problem.path) \($0.problem.message)"
    }
    #expect(lines.isEmpty)
  }
}
