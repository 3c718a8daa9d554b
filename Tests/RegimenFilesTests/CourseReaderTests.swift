import CivilTime
import Courses
import Quantities
import Regimens
import Testing

@testable import RegimenFiles

/// A ledger entry appended to the small course, on line 18, and what the reader says of it.
struct BadEntry: Sendable, CustomTestStringConvertible {
  let entry: String
  let says: String
  var testDescription: String { entry }

  init(_ entry: String, says: String) {
    self.entry = entry
    self.says = says
  }
}

@Suite("Reading a course")
struct CourseReaderTests {
  private func facts(_ entries: String...) throws -> [Fact] {
    let text =
      smallCourse + "\n" + entries.map { "  - {on: 2026-09-21, \($0)}" }.joined(separator: "\n")
    return try course(text, today: try exampleDay()).ledger.dropFirst(2).map(\.fact)
  }

  @Test("every fact of the ledger can be written")
  func everyFact() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 3))
    let nine = try #require(TimeOfDay("09:00"))
    let version = SemanticVersion(major: 1, minor: 1, patch: 0)
    let read = try facts(
      "given: next", "missed: 2", "deferred: 2, to: 2026-11-03, reason: cold",
      "omitted: 2, reason: cold", "booked: 2, day: 2026-11-03, time: 09:00",
      "requested: 2026-11-03", "ceased: moved away",
      "lab: creatinine, value: 80 umol/L, baseline: true",
      "weight: 80.5 kg", "dental: cleared", "procedure: biopsy", "done: dental-exam",
      "confirmed: pregnancy-excluded",
      "override: gate.creatinine-rise, occurrence: next, by: Dr X, reason: agreed",
      "dose-level: 1", "upgrade: 1.1.0")
    #expect(
      read == [
        .given(occurrence: nil, amount: nil), .missed(occurrence: 2),
        .deferred(occurrence: 2, to: day, reason: "cold"), .omitted(occurrence: 2, reason: "cold"),
        .booked(occurrence: 2, day: day, time: nine), .requested(day: day),
        .ceased(reason: "moved away"),
        .lab(.creatinine, Quantity(Exact(80), .micromolePerLitre), isBaseline: true),
        .weight(Quantity(try Exact(161, over: 2), .kilogram)), .dental(.cleared),
        .procedure("biopsy"), .done(companion: "dental-exam"), .confirmed("pregnancy-excluded"),
        .override(rule: "gate.creatinine-rise", occurrence: nil, reason: "agreed"),
        .doseLevel(1), .regimenUpgrade(version: version, fingerprint: nil),
      ])
  }

  @Test("an entry is recorded on its day unless it says otherwise")
  func recorded() throws {
    let text = smallCourse + "\n  - {on: 2026-09-09, recorded: 2026-09-22, missed: next}"
    let entry = try #require(
      course(text, today: try exampleDay()).ledger.last)
    #expect(entry.on == CivilDate(year: 2026, month: 9, day: 9))
    #expect(entry.recorded == CivilDate(year: 2026, month: 9, day: 22))
  }

  @Test(
    "a wrong entry is told with its place and what would be right",
    arguments: [
      BadEntry(
        "{on: 2026-09-19, missed: 2}",
        says:
          "c.yaml:18:5: the ledger is out of order: this entry is of 2026-09-19, the one before of "
          + "2026-09-20; entries are only appended (use 'recorded' for the day of writing)"),
      BadEntry(
        "{on: 2026-10-02, missed: 2}",
        says: "c.yaml:18:5: the entry of 2026-10-02 lies in the future; today is 2026-10-01"),
      BadEntry(
        "{on: 2026-09-25, recorded: 2026-09-24, missed: 2}",
        says: "c.yaml:18:5: the entry tells of 2026-09-25 but was recorded on 2026-09-24, before it"
      ),
      BadEntry(
        "{on: 2026-02-30, missed: 2}",
        says:
          "c.yaml:18:10: '2026-02-30' is not a day that exists; write it as 2026-10-01, from 1900 to "
          + "2200"),
      BadEntry(
        "{on: 2026-09-21, lab: creatinine, value: 0.9 mg/dl}",
        says: "c.yaml:18:46: 'mg/dl' is not a known unit; did you mean 'mg/dL'?"),
      BadEntry(
        "{on: 2026-09-21, lab: creatinine, value: 0.9 mg}",
        says:
          "c.yaml:18:46: creatinine: an amount in mg cannot be used where mg/dL or umol/L is needed"
      ),
      BadEntry(
        "{on: 2026-09-21, lab: creatinine, value: -0.9 mg/dL}",
        says: "c.yaml:18:46: creatinine cannot be -0.9 mg/dL; check the value"),
      BadEntry(
        "{on: 2026-09-21, lab: calcium, value: 0 mmol/L}",
        says: "c.yaml:18:43: calcium cannot be 0 mmol/L; check the value"),
      BadEntry(
        "{on: 2026-09-21, lab: creatinin, value: 0.9 mg/dL}",
        says: "c.yaml:18:27: 'creatinin' is not known here; did you mean 'creatinine'?"),
      BadEntry(
        "{on: 2026-09-21, weight: 800 kg}",
        says: "c.yaml:18:30: '800 kg' cannot be right; a value from 1 to 500 kg is expected"),
      BadEntry(
        "{on: 2026-09-21, weight: 80 cm}",
        says: "c.yaml:18:30: '80 cm' is not a mass; write it in kg"),
      BadEntry(
        "{on: 2026-09-21, given: 2, missed: 2}",
        says: "c.yaml:18:32: 'given' and 'missed' cannot both stand in 'ledger[2]'; keep one"),
      BadEntry(
        "{on: 2026-09-21, given: 0}",
        says: "c.yaml:18:29: '0' is not an occurrence; write its number from 1, or 'next'"),
      BadEntry(
        "{on: 2026-09-21, given: 1}",
        says:
          "c.yaml:18:5: occurrence 1 was given already, on line 16; write the number of this one, or "
          + "append 'missed: 1' before it to take the first one back"),
      BadEntry(
        "{on: 2026-09-21, override: gate.x, occurrence: 2, reason: agreed}",
        says: "c.yaml:18:5: an override must name its prescriber; add the key 'by'"),
      BadEntry(
        "{on: 2026-09-21, deferred: 2, to: 2086-01-01, reason: x}",
        says: "c.yaml:18:5: 2086-01-01 lies more than 50 years ahead; today is 2026-10-01"),
      BadEntry(
        "{on: 2026-09-21, missed: 2, amount: 4 mg}",
        says: "c.yaml:18:33: 'amount' does not belong to an entry 'missed'"),
      BadEntry(
        "{on: 2026-09-21, givn: 2}",
        says: "c.yaml:18:22: unknown key 'givn'; did you mean 'given'?"),
      BadEntry(
        "{on: 2026-09-21, given: 2, amount: 0 mg}",
        says: "c.yaml:18:40: an amount must be more than nothing, and this is '0 mg'"),
    ])
  func wrong(_ row: BadEntry) throws {
    #expect(try complaints(ofCourse: smallCourse + "\n  - " + row.entry) == [row.says])
  }

  @Test(
    "a wrong order is told with its place and what would be right",
    arguments: [
      Edit(
        "signed: 2026-09-01", "signed: 2026-10-02",
        says: "c.yaml:13:11: 2026-10-02 lies in the future; today is 2026-10-01"),
      Edit(
        "start: 2026-09-08", "start: 2026-09-08\n  carried-over: [2026-09-02, 2026-08-05]",
        says: "c.yaml:15:30: doses given elsewhere must stand in rising order of days"),
      Edit(
        "start: 2026-09-08", "start: 2026-09-08\n  carried-over: [2026-09-08]",
        says:
          "c.yaml:15:17: a dose was carried over from 2026-09-08, which is not before the start, "
          + "2026-09-08; record it in the ledger, or begin later",
        "c.yaml:17:5: occurrence 1 was given already, elsewhere; write the number of this one, or append "
          + "'missed: 1' before it to take the first one back"),
      Edit(
        "start: 2026-09-08", "start: 2026-09-08\n  time: 9:00",
        says: "c.yaml:15:9: '9:00' is not a time of day; write it as \"09:00\""),
      Edit(
        "sex: female", "sex: female\n  height: 17 cm",
        says: "c.yaml:8:11: '17 cm' cannot be right; a value from 30 to 280 cm is expected"),
      Edit(
        "born: 1960-02-29", "born: 1961-02-29",
        says:
          "c.yaml:6:9: '1961-02-29' is not a day that exists; write it as 2026-10-01, from 1900 to "
          + "2200"),
      Edit(
        "born: 1960-02-29", "born: 2026-09-30",
        says:
          "c.yaml:14:10: the start is 2026-09-08, but the patient was born on 2026-09-30; check both "
          + "days"),
      Edit(
        "version: 1.2.3", "version: 1.2.3\n  fingerprint: abc",
        says:
          "c.yaml:11:16: 'abc' is not a fingerprint; write the 32 hexadecimal digits that are shown "
          + "with the regimen"),
    ])
  func wrongOrder(_ edit: Edit) throws {
    let text = smallCourse.replacing(edit.old, with: edit.new, maxReplacements: 1)
    #expect(try complaints(ofCourse: text) == edit.says)
  }

  @Test("an occurrence that was taken back may be given again")
  func takenBack() throws {
    #expect(try facts("missed: 1", "given: 1").count == 2)
  }

  @Test("a ledger of more than 100 000 entries is refused with the number said")
  func tooMany() throws {
    let line = "\n  - {on: 2026-09-21, missed: 2}"
    let text = smallCourse + String(repeating: line, count: 100_000)
    #expect(
      try complaints(ofCourse: text) == [
        "c.yaml:16:3: the ledger has 100002 entries; at most 100000 are read"
      ])
  }
}
