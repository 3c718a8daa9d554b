import Foundation
import Quantities
import Testing

/// Every text the program prints or writes is held against the spellings that people misread.
@Suite("What is printed cannot be misread")
struct EmittedTextTests {
  private let today = ["--today", "2026-10-01"]

  private func check(_ text: String, of command: [String]) {
    #expect(!text.isEmpty, "\(command) printed nothing")
    // JSON and iCalendar write some signs in their own way.
    var plain = text.replacing("\r\n ", with: "")
    // The version of the format is no amount, and neither is section 5.10 of a label that a source names.
    plain = plain.replacing("VERSION:2.0", with: " ")
    for (sign, word) in [("\\n", " "), ("\\/", "/"), ("\\,", ","), ("\\;", ";"), ("\\\"", "\"")] {
      plain = plain.replacing(sign, with: word)
    }
    let problems = MisreadText.problems(in: plain).filter { $0.word != "5.10" }.map(\.message)
    #expect(problems.isEmpty, "\(command): \(problems)")
  }

  private func run(_ command: [String]) throws {
    let result = try Program.run(command + today)
    #expect([0, 2].contains(result.status), "\(command) said \(result.errors)")
    check(result.output + result.errors, of: command)
  }

  @Test(
    "over all courses",
    arguments: [
      ["preview", "--weeks", "52"], ["preview", "--json"], ["preview", "--csv"], ["check"],
      ["check", "--json"],
    ])
  func tables(_ command: [String]) throws { try run(command + Program.examples()) }

  @Test("of each course, its trace and its dose", arguments: ["why", "dose"])
  func courses(_ command: String) throws {
    for course in try Program.examples() {
      for format in command == "dose" ? [[], ["--json"]] : [[]] {
        let result = try Program.run([command, course] + format + today)
        if command == "dose", result.errors.contains("to come") { continue }
        #expect([0, 2].contains(result.status), "\(command) said \(result.errors)")
        check(result.output + result.errors, of: [command, course] + format)
      }
    }
  }

  @Test("in calendars", arguments: ["discreet", "plain", "full"], ["patient", "staff"])
  func calendars(detail: String, audience: String) throws {
    let scratch = try Scratch()
    let command = ["export", "--detail", detail, "--audience", audience]
    let result = try Program.run(
      command + Program.examples() + today + ["-o", scratch.path("out")])
    #expect([0, 2].contains(result.status), "said \(result.errors)")
    let names = scratch.names(in: "out")
    #expect(!names.isEmpty)
    for name in names {
      check(
        try String(contentsOfFile: scratch.path("out/\(name)"), encoding: .utf8),
        of: command + [name])
    }
  }

  @Test("of each regimen")
  func regimens() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Program.schedules + "/regimens")
    #expect(!files.isEmpty)
    for file in files.sorted() where file.hasSuffix(".yaml") {
      let command = ["regimens", "show", String(file.dropLast(5))]
      let result = try Program.run(command)
      #expect(result.status == 0, "\(command): \(result.errors)")
      check(result.output, of: command)
    }
    check(try Program.run(["regimens", "list"]).output, of: ["regimens", "list"])
  }
}
