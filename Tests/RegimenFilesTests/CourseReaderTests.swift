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
    let text = smallCourse + "\n" + entries.map { "  - {on: 2026-09-21, \($0)}" }.joined(separator: "\n")
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
      "requested: 2026-11-03", "ceased: moved away", "lab: creatinine, value: 80 umol/L, baseline: true",
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
        says: "c.yaml:18:5: ledger out of order: recorded 2026-09-19, after an entry of 2026-09-20 on "
          + "line 17; append at the end, and write 'on' for the day it happened and 'recorded' for the "
          + "day it is written down"),
      BadEntry(
        "{on: 2026-10-02, missed: 2}",
        says: "c.yaml:18:5: recorded on 2026-10-02, which is in the future; today is 2026-10-01"),
      BadEntry(
        "{on: 2026-09-25, recorded: 2026-09-24, missed: 2}",
        says: "c.yaml:18:5: it happened on 2026-09-25, after the day it was recorded, 2026-09-24; a "
          + "fact is written down on its day or later"),
      BadEntry(
        "{on: 2026-09-31, missed: 2}",
        says: "c.yaml:18:10: '2026-09-31' is not a day for on; write it like 2026-10-01"),
      BadEntry(
        "{on: 2026-09-21, lab: creatinine, value: 0.9 mg/dl}",
        says: "c.yaml:18:46: value: 'mg/dl' is not a known unit; did you mean 'mg/dL'?"),
      BadEntry(
        "{on: 2026-09-21, lab: creatinine, value: 0.9 mg}",
        says: "c.yaml:18:46: creatinine: an amount in mg cannot be used where mg/dL or umol/L is needed"),
      BadEntry(
        "{on: 2026-09-21, lab: creatinin, value: 0.9 mg/dL}",
        says: "c.yaml:18:27: 'creatinin' is not a laboratory value; did you mean 'creatinine'?"),
      BadEntry(
        "{on: 2026-09-21, weight: 800 kg}",
        says: "c.yaml:18:30: '800 kg' cannot be a weight; write it in kilograms, such as 80 kg"),
      BadEntry(
        "{on: 2026-09-21, given: 2, missed: 2}",
        says: "c.yaml:18:32: a ledger entry has 'given' and 'missed'; keep one"),
      BadEntry(
        "{on: 2026-09-21, given: 0}",
        says: "c.yaml:18:29: '0' cannot be an occurrence (or 'next'); write a whole number from 1 to "
          + "10000"),
      BadEntry(
        "{on: 2026-09-21, override: gate.x, occurrence: 2, reason: agreed}",
        says: "c.yaml:18:5: 'by' is missing in a ledger entry; it has no default"),
      BadEntry(
        "{on: 2026-09-21, deferred: 2, to: 2086-01-01, reason: x}",
        says: "c.yaml:18:39: to 2086-01-01 is more than 50 years ahead of today, 2026-10-01"),
      BadEntry(
        "{on: 2026-09-21, givn: 2}",
        says: "c.yaml:18:22: unknown key 'givn'; did you mean 'given'?"),
      BadEntry(
        "{on: 2026-09-21, given: 2, amount: 0 mg}",
        says: "c.yaml:18:40: amount must be more than nothing, this is '0 mg'"),
    ])
  func wrong(_ row: BadEntry) throws {
    #expect(try complaints(ofCourse: smallCourse + "\n  - " + row.entry) == [row.says])
  }

  @Test(
    "a wrong order is told with its place and what would be right",
    arguments: [
      Edit(
        "signed: 2026-09-01", "signed: 2026-09-09",
        says: "c.yaml:13:11: signed on 2026-09-09, which is after the start, 2026-09-08; an order is "
          + "signed before it begins"),
      Edit(
        "start: 2026-09-08", "start: 2026-09-08\n  carried-over: [2026-09-02, 2026-08-05]",
        says: "c.yaml:15:17: doses carried over must stand oldest first, each on its own day"),
      Edit(
        "start: 2026-09-08", "start: 2026-09-08\n  time: 9:00",
        says: "c.yaml:15:9: '9:00' is not a time for time; write it like 09:00"),
      Edit(
        "sex: female", "sex: female\n  height: 17 cm",
        says: "c.yaml:8:11: '17 cm' cannot be a height; write it like 172 cm"),
      Edit(
        "born: 1960-02-29", "born: 1961-02-29",
        says: "c.yaml:6:9: '1961-02-29' is not a day for born; write it like 2026-10-01"),
      Edit(
        "version: 1.2.3", "version: 1.2.3\n  fingerprint: abc",
        says: "c.yaml:11:16: 'abc' is not a fingerprint; write the 32 hexadecimal digits that show the "
          + "regimen"),
    ])
  func wrongOrder(_ edit: Edit) throws {
    let text = smallCourse.replacing(edit.old, with: edit.new, maxReplacements: 1)
    #expect(try complaints(ofCourse: text) == edit.says)
  }

  @Test("a ledger of more than 100 000 entries is refused with the number said")
  func tooMany() throws {
    let line = "\n  - {on: 2026-09-21, missed: 2}"
    let text = smallCourse + String(repeating: line, count: 100_000)
    #expect(
      try complaints(ofCourse: text) == [
        "c.yaml:16:3: a ledger holds at most 100000 entries; this has 100002"
      ])
  }
}
