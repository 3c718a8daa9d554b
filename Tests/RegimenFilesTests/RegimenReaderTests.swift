import CivilTime
import Foundation
import Quantities
import Regimens
import Testing

@testable import RegimenFiles

/// One edit of the small regimen and what the reader says of it.
struct Edit: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let says: [String]
  var testDescription: String { new.isEmpty ? "without \(old)" : new }

  init(_ old: String, _ new: String, says: String...) {
    self.old = old
    self.new = new
    self.says = says
  }
}

@Suite("Reading a regimen")
struct RegimenReaderTests {
  @Test("every part arrives with its value and its sources")
  func parts() throws {
    let file = try regimenFile(smallRegimen)
    let regimen = file.regimen
    #expect(regimen.version == SemanticVersion(major: 1, minor: 2, patch: 3))
    let phase = try #require(regimen.phases.first)
    #expect(
      phase.rhythm
        == .cycles(
          length: Cited(.days(28), ["S1"]), days: Cited([DayBlock(first: 1, last: 1)], ["S1"]),
          count: .times(Cited(6, ["S1"]))))
    // Without a sign a bound counts from the dose before, with one from the target.
    #expect(phase.window?.earliest == Cited(.sincePrevious(.days(21)), ["D"]))
    #expect(phase.window?.lateWithoutComment == Cited(.beyondTarget(.days(7)), ["D"]))
    let four = Quantity(Exact(4), .milligram)
    #expect(regimen.doses["example"]?.basis == .flat(Cited(four, ["S1"])))
    #expect(regimen.sources["D"]?.mark == .localDefault)
  }

  @Test("the line of a part is kept by its path")
  func places() throws {
    let file = try regimenFile(smallRegimen)
    #expect(file.lines["phases[0].window"] == 20)
    #expect(file.lines["doses.example"] == 29)
  }

  @Test("the canonical form ignores comments, order, layout and status")
  func canonical() throws {
    let other = "# a comment\n" + smallRegimen
      .replacing("status: active", with: "status: retired\nreplaced-by: another")
      .replacing("cite: A label", with: "cite: 'A label' # yes")
      .replacing("gates: []\ncompanions: []", with: "companions: [ ]\ngates: []")
    let changed = smallRegimen.replacing("28 d [S1]", with: "29 d [S1]")
    func form(_ text: String) throws -> String {
      try regimenFile(text).regimen.canonicalForm
    }
    #expect(try form(smallRegimen) == form(other))
    #expect(try form(smallRegimen) != form(changed))
  }

  @Test(
    "a wrong value is told with its place and what would be right",
    arguments: [
      Edit(
        "every: 28 d [S1]", "every: 28 d",
        says: "r.yaml:15:14: a number without a source: every; end it with a key of 'sources', such "
          + "as '28 d [S1]'"),
      Edit(
        "every: 28 d [S1]", "every: monthly [S1]",
        says: "r.yaml:15:14: every: 'monthly' can be read in more than one way; write '28 d' or '1 mo'"),
      Edit(
        "every: 28 d [S1]", "every: 4 weeks [S1]",
        says: "r.yaml:15:14: every: '4 weeks' is not an interval; write days, weeks or calendar "
          + "months, such as '28 d', '4 wk', '6 mo' or '5 mo 14 d'"),
      Edit(
        "every: 28 d [S1]", "every: 0 d [S1]",
        says: "r.yaml:15:14: every must be longer than nothing; write it without a sign, such as "
          + "'28 d'"),
      Edit(
        "every: 28 d [S1]", "evry: 28 d [S1]",
        says: "r.yaml:15:7: unknown key 'evry'; did you mean 'every'?"),
      Edit(
        "      every: 28 d [S1]\n", "",
        says: "r.yaml:15:7: 'every' is missing in the cycle; it has no default"),
      Edit(
        "every: 28 d [S1]", "every: 28 d [S1, S9]",
        says: "r.yaml:15:14: the source 'S9' is not defined; did you mean 'S1'?"),
      Edit(
        "days: 1 [S1]", "days: 8, 1 [S1]",
        says: "r.yaml:16:13: '8, 1' cannot be days; write the days of the cycle from 1, in order, "
          + "such as '1', '1, 8, 15' or '1-14'"),
      Edit(
        "count: 6 [S1]", "count: 0 [S1]",
        says: "r.yaml:17:14: '0' cannot be count; write a whole number from 1 to 1000"),
      Edit(
        "  cycle:", "  once: true\n    cycle:",
        says: "r.yaml:15:5: a phase has 'once' and 'cycle'; keep one"),
      Edit(
        "flat: 4 mg [S1]", "flat: 4 mcg [S1]",
        says: "r.yaml:31:11: flat: 'mcg' is not a known unit; did you mean 'ug'?"),
      Edit(
        "flat: 4 mg [S1]", "flat: 4mg [S1]",
        says: "r.yaml:31:11: flat: '4mg' is not an amount; write a number, a space and a unit, such "
          + "as '4 mg'"),
      Edit(
        "flat: 4 mg [S1]", "flat: 4 mg/kg [S1]",
        says: "r.yaml:31:11: flat: '4 mg/kg' is in a unit that does not fit here"),
      Edit(
        "give: [example]", "give: [exampel]",
        says: "r.yaml:26:14: no dose 'exampel' under 'doses'; it has example"),
      Edit(
        "kind: bisphosphonate", "kind: bisphosphonat",
        says: "r.yaml:6:7: 'bisphosphonat' is not a kind; did you mean 'bisphosphonate'?"),
      Edit(
        "version: 1.2.3", "version: 1.2",
        says: "r.yaml:3:10: '1.2' is not a version; write three numbers, such as 1.0.0"),
      Edit(
        "status: active", "status: retired",
        says: "r.yaml:1:1: a retired regimen must say what replaces it; add 'replaced-by'"),
      Edit(
        "osteon: regimen/1", "osteon: course/1",
        says: "r.yaml:1:9: this is 'course/1', and 'regimen/1' is needed here"),
      Edit(
        "  D:", "  X:\n    mark: read\n    cite: x\n  D:",
        says: "r.yaml:41:3: nothing cites the source 'X'; cite it or leave it out"),
      Edit(
        "title: An example", "title: An example\ntitle: Another",
        says: "r.yaml:5:1: the key 'title' is written twice; keep one"),
    ])
  func wrong(_ edit: Edit) {
    let text = smallRegimen.replacing(edit.old, with: edit.new, maxReplacements: 1)
    #expect(text != smallRegimen)
    #expect(complaints(ofRegimen: text) == edit.says)
  }

  @Test("all that is wrong is told at once, in the order of the file")
  func several() {
    let text = smallRegimen
      .replacing("flat: 4 mg [S1]", with: "flat: 4 mg")
      .replacing("kind: bisphosphonate", with: "kind: x")
      .replacing("closure: after", with: "closure: later")
    let places = complaints(ofRegimen: text).map { $0.split(separator: " ").first ?? "" }
    #expect(places == ["r.yaml:6:7:", "r.yaml:24:14:", "r.yaml:31:11:"])
  }

  @Test("no more than twenty errors are told, and the rest are counted")
  func most() {
    let notes = (1...30).map { "  - note \($0)" }.joined(separator: "\n")
    let text = smallRegimen.replacing("staff-notes: []", with: "staff-notes:\n\(notes)")
    let lines = complaints(ofRegimen: text)
    #expect(lines.count == 21)
    #expect(lines.last == "and 10 more")
  }

  @Test("a second phase, gate or companion with one id is told")
  func repeats() throws {
    let phases = try #require(smallRegimen.range(of: "  - id: treatment"))
    let doses = try #require(smallRegimen.range(of: "doses:"))
    let phase = smallRegimen[phases.lowerBound..<doses.lowerBound]
    let text = smallRegimen.replacing("doses:\n", with: phase + "doses:\n", maxReplacements: 1)
    #expect(
      complaints(ofRegimen: text) == [
        "r.yaml:27:5: a second phase 'treatment'; the first is on line 13"
      ])
  }
}
