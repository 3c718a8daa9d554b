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
      let lines = problems.map { "\(file.regimen.id):\(file.line(of: $0.path)): \($0.rule): \($0.message)" }
      #expect(lines.isEmpty)
    }
  }
}
