import Foundation
import Testing

@Suite("The export")
struct ExportCommandTests {
  private let today = ["--today", "2026-10-01"]

  private func files(in scratch: Scratch, _ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in scratch.names(in: folder) {
      files[name] = try Data(contentsOf: URL(fileURLWithPath: scratch.path("\(folder)/\(name)")))
    }
    return files
  }

  @Test("one file a patient, the same bytes each time, whatever the zone or the language")
  func stable() throws {
    let scratch = try Scratch()
    let examples = try Program.examples()
    let environments = [[:], ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"], ["TZ": "UTC"]]
    for (index, environment) in environments.enumerated() {
      let result = try Program.run(
        ["export"] + examples + today + ["-o", scratch.path("\(index)")], environment: environment)
      #expect([0, 2].contains(result.status), "said \(result.errors)")
    }
    let first = try files(in: scratch, "0")
    #expect(!first.isEmpty)
    #expect(try files(in: scratch, "1") == first)
    #expect(try files(in: scratch, "2") == first)
    let again = try Program.run(["export"] + examples + today + ["-o", scratch.path("0")])
    #expect([0, 2].contains(again.status))
    #expect(try files(in: scratch, "0") == first)
  }

  @Test("a moved dose keeps its identity and counts its changes")
  func moved() throws {
    let scratch = try Scratch()
    let before = try scratch.write(plainCourse, to: "a.yaml")
    let after = try scratch.write(
      plainCourse + "\n  - {on: 2026-09-30, deferred: 2, to: 2026-10-09, reason: holiday}",
      to: "b.yaml")
    for (file, folder) in [(before, "before"), (after, "after")] {
      _ = try Program.run(["export", file, "-o", scratch.path(folder)] + today)
    }
    func event(_ folder: String, on day: String) throws -> [Substring] {
      let data = try #require(try files(in: scratch, folder).values.first)
      let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
      let events = text.components(separatedBy: "BEGIN:VEVENT").dropFirst()
      let found = try #require(events.first { $0.contains("DTSTART;VALUE=DATE:\(day)") })
      return found.split(separator: "\n")
    }
    let old = try event("before", on: "20261006")
    let new = try event("after", on: "20261009")
    func value(_ name: String, _ lines: [Substring]) -> String? {
      lines.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
    }
    #expect(value("UID", old) != nil)
    #expect(value("UID", old) == value("UID", new))
    #expect(value("SEQUENCE", old) == "0")
    #expect(value("SEQUENCE", new) == "1")
  }

  @Test("nothing of drug, disease or person is in a discreet file or in its name")
  func discreet() throws {
    let scratch = try Scratch()
    _ = try Program.run(["export"] + Program.examples() + today + ["-o", scratch.path("out")])
    let words = [
      "zoledron", "denosumab", "radium", "strontium", "cancer", "metasta", "tumour", "bone",
      "chemo",
      "radiation", "oncolog", "jaw", "creatinine", "platelet", "Berg", "Lindqvist",
    ]
    for (name, data) in try files(in: scratch, "out") {
      let text = (name + String(decoding: data, as: UTF8.self)).replacing("\r\n ", with: "")
        .split(separator: "\n").filter { !$0.hasPrefix("LOCATION") }.joined(separator: "\n")
        .lowercased()
      for word in words { #expect(!text.contains(word.lowercased()), "\(word) in \(name)") }
    }
  }
}
