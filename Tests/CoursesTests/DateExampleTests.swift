import CivilTime
import Courses
import Foundation
import Quantities
import RegimenFiles
import Regimens
import TestSupport
import Testing

/// One example of dates for every regimen, worked out by a program of its own.
///
/// `Fixtures/dates.py` knows nothing of the planner; `Fixtures/dates.txt` is what it prints, with the
/// arithmetic of each date.
struct DateExample: Sendable, CustomTestStringConvertible {
  let regimen: String
  let start: CivilDate
  let counts: [String: Int]
  let requests: [CivilDate]
  let dates: [CivilDate]
  let arithmetic: String
  var testDescription: String { "\(regimen): \(arithmetic)" }

  static let text =
    (try? String(
      contentsOfFile: Samples.root + "Tests/CoursesTests/Fixtures/dates.txt", encoding: .utf8))
    ?? ""

  static let all: [DateExample] = text.split(separator: "\n").map { line in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").map(String.init)
    }
    let pairs = fields[2].map { $0.split(separator: "=") }
    return DateExample(
      regimen: fields[0][0], start: day(fields[1][0]),
      counts: Dictionary(
        uniqueKeysWithValues: pairs.map { (String($0[0]), Int($0[1]) ?? 0) }),
      requests: fields[3].map { day($0) }, dates: fields[4].map { day($0) },
      arithmetic: fields[5].joined(separator: " "))
  }
}

@Suite("Dates of every regimen") struct DateExampleTests {
  @Test("the planner gives the dates a program of its own gives", arguments: DateExample.all)
  func dates(_ example: DateExample) throws {
    let signed = example.start.adding(days: -60)
    var scenario = Scenario(
      try Samples.regimen(example.regimen), at: try Samples.lakeside(), signed: "\(signed)",
      start: "\(example.start)")
    scenario.counts = example.counts
    scenario.through = (example.dates.last ?? example.start).adding(days: 1)
    for request in example.requests { scenario.on("\(signed)", .requested(day: request)) }
    let planned = try scenario.plan(asOf: signed).doseDays
    #expect(Array(planned.prefix(example.dates.count)) == example.dates)
  }

  @Test func `every regimen of the project has its example`() throws {
    #expect(
      DateExample.all.map(\.regimen).sorted() == (try Samples.library().regimens.keys.sorted()))
    #expect(DateExample.all.allSatisfy { !$0.dates.isEmpty && !$0.arithmetic.isEmpty })
  }

  @Test func `the examples are what the program prints`() throws {
    let program = try String(
      contentsOfFile: Samples.root + "Tests/CoursesTests/Fixtures/dates.py", encoding: .utf8)
    let printed = try Python.table(program).map { $0.joined(separator: "\t") + "\n" }.joined()
    #expect(printed == DateExample.text)
  }
}
