import Foundation
import TestSupport

/// A table that a Python script of `Fixtures` worked out without Osteon, kept beside it.
enum IndependentTable {
  private static let folder = Samples.root + "Tests/CoursesTests/Fixtures/"

  /// The rows that were kept, each split at its tabs.
  static func kept(_ name: String) throws -> [[String]] {
    try String(contentsOfFile: folder + name + ".tsv", encoding: .utf8)
      .split(separator: "\n").map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
  }

  /// The rows that the script prints now.
  static func printed(_ name: String) throws -> [[String]] {
    let program = try String(contentsOfFile: folder + name + ".py", encoding: .utf8)
    return try Python.table(program).map { $0.map(String.init) }
  }
}
