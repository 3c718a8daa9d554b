import Foundation
import Testing

@testable import Regimens

@Suite("The linter")
struct LinterTests {
  @Test("the examples break no check at all", arguments: LintExample.all)
  func sound(_ example: LintExample) throws {
    #expect(Linter.problems(in: try regimen(example.text)).isEmpty)
  }

  @Test("folder, list and tests name the same checks")
  func agreement() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func names(_ url: URL, dropping end: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(end) }
        .map { String($0.dropLast(end.count)) }.sorted()
    }
    let ids = RegimenChecks.all.map(\.id) + LibraryChecks.all.map(\.id)
    let listed = ids.map { id in
      id.split { $0 == "." || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
    }.sorted()
    let rules = root.appendingPathComponent("Sources/Regimens/Checks/Rules")
    #expect(try names(rules, dropping: ".swift") == listed)
    #expect(try names(here.appendingPathComponent("Rules"), dropping: "Tests.swift") == listed)
    #expect(Set(ids).count == ids.count)
    let article = try String(
      contentsOf: root.appendingPathComponent("Sources/Regimens/Regimens.docc/Regimens.md"),
      encoding: .utf8)
    for check in RegimenChecks.all {
      #expect(article.contains("| `\(check.id)` | \(check.demand) |"))
    }
    for check in LibraryChecks.all {
      #expect(article.contains("| `\(check.id)` | \(check.demand) |"))
    }
  }

  @Test("every check states its demand as a sentence")
  func demands() {
    for demand in RegimenChecks.all.map(\.demand) + LibraryChecks.all.map(\.demand) {
      #expect(demand.first?.isUppercase == true && demand.hasSuffix("."))
      #expect(demand.count > 15)
    }
  }

  @Test("a damaged regimen is linted without trouble", arguments: [UInt64(1), 2, 3, 4])
  func robust(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    for example in LintExample.all {
      var lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      for _ in 0..<30 {
        guard let mutation = Mutation.all.randomElement(using: &random),
          let spoiled = mutation.spoil(lines, &random)
        else { continue }
        guard let regimen = try? regimenQuietly(spoiled.joined(separator: "\n")) else { continue }
        lines = spoiled
        // Slips pile up; whatever comes out, each problem names a check and says something.
        for problem in Linter.problems(in: regimen) {
          #expect(RegimenChecks.all.contains { $0.id == problem.rule } && !problem.message.isEmpty)
        }
      }
    }
  }
}
