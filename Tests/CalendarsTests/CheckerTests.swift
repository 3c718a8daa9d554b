import Foundation
import Testing

@testable import Calendars

/// A file with one defect, and the words that name it.
struct Defect: Sendable, CustomTestStringConvertible {
  let file: String
  let words: String

  var testDescription: String { file }
}

@Suite("The strict checker")
struct CheckerTests {
  static let defects = [
    Defect(file: "01_no_uid.ics", words: "VEVENT has no UID"),
    Defect(file: "03_two_uid.ics", words: "UID comes twice"),
    Defect(file: "05_no_version.ics", words: "VCALENDAR has no VERSION"),
    Defect(file: "07_dtend_before_start.ics", words: "DTEND is not after DTSTART"),
    Defect(file: "09_bad_date_0231.ics", words: "names a day that does not exist"),
    Defect(file: "11_rrule_count_until.ics", words: "has COUNT and UNTIL"),
    Defect(file: "13_rrule_bad_freq.ics", words: "has FREQ=FORTNIGHTLY"),
    Defect(file: "15_two_rrule.ics", words: "RRULE comes twice"),
    Defect(file: "17_valarm_no_action.ics", words: "VALARM has no ACTION"),
    Defect(file: "19_trigger_abs_no_value.ics", words: "without VALUE=DATE-TIME"),
    Defect(file: "21_lf_only.ics", words: "end in a line feed alone"),
    Defect(file: "23_unescaped_comma_summary.ics", words: "has a ',' that is not escaped"),
    Defect(file: "25_split_utf8_fold.ics", words: "folded inside a character"),
    Defect(file: "27_truncated.ics", words: "may have been cut off"),
    Defect(file: "29_class_lowercase.ics", words: "CLASS is 'private'"),
    Defect(file: "31_tzoffset_missing.ics", words: "STANDARD has no TZOFFSETTO"),
    Defect(file: "33_dtend_date_vs_datetime.ics", words: "DTEND is a day, but DTSTART is"),
    Defect(file: "35_dup_uid_two_events.ics", words: "is in use already"),
    Defect(file: "37_empty_file.ics", words: "the file is empty"),
    Defect(file: "39_bom.ics", words: "byte order mark"),
    Defect(file: "41_duration_minus.ics", words: "it must not be negative"),
    Defect(file: "43_class_twice.ics", words: "CLASS comes twice"),
    Defect(file: "45_dtstart_missing.ics", words: "VEVENT has no DTSTART"),
  ]

  @Test("names the one defect of a file", arguments: defects)
  func names(_ defect: Defect) throws {
    let problems = CalendarCheck.problems(in: try fixture(defect.file))
    #expect(problems.contains { $0.contains(defect.words) }, "\(problems)")
  }

  @Test("finds nothing in a sound file", arguments: ["00_valid.ics", "golden.ics"])
  func sound(_ file: String) throws {
    #expect(CalendarCheck.problems(in: try fixture(file)) == [])
  }

  @Test("every fixture is one of the sound files or has its defect named")
  func complete() throws {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".ics") }
    #expect(Set(files) == Set(Self.defects.map(\.file) + ["00_valid.ics", "golden.ics"]))
  }
}
