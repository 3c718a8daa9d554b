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
    #expect(file.lines["phases[0].window"] == 19)
    #expect(file.lines["doses.example"] == 28)
    // What is not in the file is shown at the part around it.
    #expect(file.line(of: "phases[0].window.decision") == 22)
    #expect(file.line(of: "phases[0].window.nothing[2].here") == 19)
    #expect(file.line(of: "nowhere") == 1)
  }

  @Test("the canonical form ignores comments, order, layout and status")
  func canonical() throws {
    let other =
      "# a comment\n"
      + smallRegimen
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
        says: "r.yaml:16:14: '28 d' has no source; add its key in brackets, such as '28 d [S1]'"),
      Edit(
        "every: 28 d [S1]", "every: 28 d []",
        says: "r.yaml:16:14: '28 d []' has an empty source; write its key in brackets, such as [S1]"
      ),
      Edit(
        "every: 28 d [S1]", "every: monthly [S1]",
        says: "r.yaml:16:14: 'monthly' does not say which days are meant; write '28 d' or '1 mo'"),
      Edit(
        "every: 28 d [S1]", "every: 4 weeks [S1]",
        says:
          "r.yaml:16:14: '4 weeks' is not an interval; write days, weeks or calendar months, such as "
          + "'28 d', '4 wk', '6 mo' or '5 mo 14 d': write '4 wk'"),
      Edit(
        "every: 28 d [S1]", "every: 0 d [S1]",
        says: "r.yaml:16:14: a cycle must be longer than nothing; write for example '28 d'"),
      Edit(
        "count: 6 [S1]", "count:\n        until-stopped:\n          at-most: -24 mo [S1]",
        says: "r.yaml:20:20: the most must be longer than nothing; write for example '24 mo'"),
      Edit(
        "every: 28 d [S1]", "evry: 28 d [S1]",
        says: "r.yaml:16:7: unknown key 'evry'; did you mean 'every'?"),
      Edit(
        "      every: 28 d [S1]\n", "",
        says: "r.yaml:16:7: the key 'every' is missing in 'phases[0].cycle'; it has no default"),
      Edit(
        "      earliest: 21 d [D]\n", "",
        says: "r.yaml:20:7: the key 'earliest' is missing in 'phases[0].window'; it has no default"),
      Edit(
        "every: 28 d [S1]", "every: [28 d]",
        says:
          "r.yaml:16:14: 'phases[0].cycle.every' must be a single value, not a list or a group of "
          + "keys"),
      Edit(
        "days: 1 [S1]", "days: 8, 1 [S1]",
        says:
          "r.yaml:17:13: '8, 1' are not days of a cycle; write rising numbers such as '1, 8, 15' or "
          + "'1-14'"),
      Edit(
        "days: 1 [S1]", "days: 0 [S1]",
        says:
          "r.yaml:17:13: '0' are not days of a cycle; write rising numbers such as '1, 8, 15' or "
          + "'1-14'"),
      Edit(
        "count: 6 [S1]", "count: 0 [S1]",
        says: "r.yaml:18:14: '0' is not a whole number from 1 to 1000"),
      Edit(
        "  cycle:", "  once: true\n    cycle:",
        says: "r.yaml:15:5: 'cycle' and 'once' cannot both stand in 'phases[0]'; keep one"),
      Edit(
        "flat: 4 mg [S1]", "flat: 4 mcg [S1]",
        says: "r.yaml:31:11: 'mcg' is not a known unit; did you mean 'ug'?"),
      Edit(
        "flat: 4 mg [S1]", "flat: 4mg [S1]",
        says:
          "r.yaml:31:11: '4mg' is not an amount; write a number, a space and a unit, such as '4 mg'"
      ),
      Edit(
        "give: [example]", "give: [exampel]",
        says: "r.yaml:26:12: there is no dose 'exampel' under 'doses'; did you mean 'example'?"),
      Edit(
        "kind: bisphosphonate", "kind: bisphosphonat",
        says: "r.yaml:6:7: 'bisphosphonat' is not known here; did you mean 'bisphosphonate'?"),
      Edit(
        "version: 1.2.3", "version: 1.2", says: "r.yaml:3:10: '1.2' is not a version such as 1.0.0"),
      Edit(
        "id: example", "id: An Example",
        says:
          "r.yaml:2:5: 'An Example' is not an id; use small letters, digits and hyphens, such as "
          + "'dental-exam'"),
      Edit(
        "status: active", "status: retired",
        says: "r.yaml:4:9: a retired regimen must name its replacement; add the key 'replaced-by'"),
      Edit(
        "osteon: regimen/1", "osteon: course/1",
        says:
          "r.yaml:1:9: this file says it is 'course/1'; a file of the kind 'regimen/1' is needed"),
      Edit(
        "title: An example", "title: An example\ntitle: Another",
        says: "r.yaml:5:1: the key 'title' stands here more than once; keep one"),
      Edit(
        "title: An example", "title:",
        says: "r.yaml:5:7: 'title' is empty; write a value"),
    ])
  func wrong(_ edit: Edit) {
    let text = smallRegimen.replacing(edit.old, with: edit.new, maxReplacements: 1)
    #expect(text != smallRegimen)
    #expect(complaints(ofRegimen: text) == edit.says)
  }

  @Test("all that is wrong is told at once, in the order of the file")
  func several() {
    let text =
      smallRegimen
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
    #expect(lines.last == "r.yaml: 10 more problems were found")
  }

  @Test("a second phase, gate or companion with one id is told")
  func repeats() throws {
    let phases = try #require(smallRegimen.range(of: "  - id: treatment"))
    let doses = try #require(smallRegimen.range(of: "doses:"))
    let phase = smallRegimen[phases.lowerBound..<doses.lowerBound]
    let text = smallRegimen.replacing("doses:\n", with: phase + "doses:\n", maxReplacements: 1)
    #expect(
      complaints(ofRegimen: text) == [
        "r.yaml:27:9: 'treatment' stands on line 13 already; give one of them another id"
      ])
  }
}
