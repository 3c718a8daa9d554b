import Foundation
import Testing

@testable import ChairVerifier

@Suite("Folder, list and tests of the rules agree")
struct RuleListTests {
  private static let lists: [(folder: String, ids: [String])] = [
    ("Day", JudgedDay.rules.map(\.id)), ("Courses", JudgedCourses.rules.map(\.id)),
    ("Series", JudgedSeries.rules.map(\.id)),
  ]

  @Test("every rule has one file and one test file, and there are no others", arguments: lists)
  func filesAgree(folder: String, ids: [String]) throws {
    #expect(Set(ids).count == ids.count)
    let names = Set(ids.map(typeName(of:)))
    #expect(try Set(swiftFiles(in: sources(folder))) == names)
    #expect(try Set(swiftFiles(in: tests(folder))) == Set(names.map { $0 + "Tests" }))
  }

  @Test("every rule's file holds its id, and every test file tests it", arguments: lists)
  func filesHoldTheirRule(folder: String, ids: [String]) throws {
    for id in ids {
      let name = typeName(of: id)
      let rule = try read(sources(folder).appending(path: name + ".swift"))
      #expect(rule.contains("id: \"\(id)\""), "\(id)")
      let test = try read(tests(folder).appending(path: name + "Tests.swift"))
      #expect(test.contains("@Suite(\"\(id)\")"), "\(id)")
      #expect(test.contains(".messages(.\(name.prefix(1).lowercased() + name.dropFirst()))"))
    }
  }

  @Test("the document lists every rule", arguments: lists)
  func documented(folder: String, ids: [String]) throws {
    let article = try read(
      root.appending(path: "Sources/ChairVerifier/ChairVerifier.docc/ChairVerifier.md"))
    for id in ids { #expect(article.contains("| `\(id)` |"), "\(id)") }
  }

  @Test("every rule of a clinic's plan has one file and a line in the document")
  func clinicRules() throws {
    let ids = JudgedClinic.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(try Set(swiftFiles(in: sources("Clinic"))) == Set(ids.map(typeName(of:))))
    try documented(folder: "Clinic", ids: ids)
    for id in ids {
      let rule = try read(sources("Clinic").appending(path: typeName(of: id) + ".swift"))
      #expect(rule.contains("id: \"\(id)\""), "\(id)")
    }
  }

  /// `nurse.one-start` stands in `NurseOneStart.swift`.
  private func typeName(of id: String) -> String {
    id.split { $0 == "." || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private var root: URL {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url
  }

  private func sources(_ folder: String) -> URL {
    root.appending(path: "Sources/ChairVerifier/Rules/\(folder)")
  }

  private func tests(_ folder: String) -> URL {
    root.appending(path: "Tests/ChairVerifierTests/Rules/\(folder)")
  }

  private func swiftFiles(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
  }

  private func read(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }
}
