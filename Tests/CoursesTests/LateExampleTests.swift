import CivilTime
import Courses
import Quantities
import RegimenFiles
import Regimens
import Testing

/// One row of `late.tsv`.
struct LateExample: Sendable, CustomTestStringConvertible {
  let columns: [String]
  var testDescription: String { "\(columns[0]), \(columns[1])" }

  func scenario() throws -> Scenario {
    let clinic = try columns[2] == "us" ? Samples.lakeside() : Samples.riverside()
    var scenario = Scenario(
      try Samples.regimen(columns[0]), at: clinic, signed: "2026-01-05", start: columns[3])
    scenario.through = day("2029-06-30")
    for count in columns[4].split(separator: ",") {
      let parts = count.split(separator: "=")
      scenario.counts[String(parts[0])] = Int(parts[1])
    }
    for fact in columns[5].split(separator: ";") { try add(String(fact), to: &scenario) }
    return scenario
  }

  private func add(_ text: String, to scenario: inout Scenario) throws {
    let words = text.split(separator: " ").map(String.init)
    switch words[0] {
    case "given":
      scenario.on(words[2], .given(occurrence: Int(words[1]), amount: nil))
    case "missed": scenario.on(words[2], .missed(occurrence: Int(words[1])))
    case "ceased": scenario.on(words[1], .ceased(reason: "an example"))
    case "requested": scenario.on(words[1], .requested(day: day(words[2])))
    case "deferred":
      scenario.on(
        words[2],
        .deferred(
          occurrence: Int(words[1]), to: day(words[3]), reason: "an example"))
    default: Issue.record("'\(text)' is no fact")
    }
  }
}

/// Late doses and ends of every regimen against `Fixtures/late.py`.
@Suite("Late doses and ends worked out independently") struct LateExampleTests {
  static let examples = ((try? IndependentTable.kept("late")) ?? []).map(LateExample.init)

  @Test func `the kept table is what the script prints`() throws {
    #expect(try IndependentTable.kept("late") == IndependentTable.printed("late"))
  }

  @Test func `every regimen has a late dose and an end`() throws {
    for id in try Samples.library().regimens.keys.sorted() {
      let cases = Self.examples.filter { $0.columns[0] == id }.map { $0.columns[1] }
      #expect(cases.sorted() == ["end", "late"], "\(id)")
    }
  }

  @Test(arguments: examples)
  func `a late dose and the end have the dates that were worked out by hand`(example: LateExample)
    throws
  {
    let plan = try example.scenario().plan(asOf: example.columns[6])
    let live = plan.doses.filter { $0.state != .cancelled && $0.state != .omitted }
    for wanted in example.columns[7].split(separator: " ") {
      let parts = wanted.split(separator: "=").map(String.init)
      if parts[0] == "doses" {
        #expect(live.count == Int(parts[1]), "\(live.map(\.key))")
      } else if parts[0].hasPrefix("window:") {
        let visit = try plan.visit(String(parts[0].dropFirst(7)))
        let span =
          visit.window ?? DateSpan(first: visit.date, last: visit.lastDate)
        #expect(span.map { "\($0.first)..\($0.last)" } == parts[1], "\(wanted)")
      } else {
        let visit = try plan.visit(parts[0])
        let found =
          parts[1].contains("..") ? "\(visit.date)..\(visit.lastDate)" : "\(visit.date)"
        #expect(found == parts[1], "\(wanted): \(visit.trace) \(example.columns[8])")
      }
    }
  }
}
