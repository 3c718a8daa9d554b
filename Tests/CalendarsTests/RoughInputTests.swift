import Foundation
import Testing

@testable import Calendars

@Suite("Rough input")
struct RoughInputTests {
  /// What a reader says of bytes; nil when it takes them.
  private func problem(in bytes: [UInt8]) -> String? {
    do throws(CalendarError) {
      _ = try CalendarReader.contents(of: bytes, name: "holidays.ics")
      return nil
    } catch { return error.message }
  }

  /// A calendar of lines.
  private func calendar(_ lines: [String]) -> [UInt8] {
    Array(
      (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""])
        .joined(separator: "\r\n").utf8)
  }

  @Test(
    "bytes that are no calendar are refused with what they are",
    arguments: [
      ("", "the file is empty"),
      (" \r\n\r\n", "the file is empty"),
      ("<!DOCTYPE html><html>", "a web page"),
      ("hello", "not an iCalendar file"),
      ("{\"events\": []}", "not an iCalendar file"),
      ("BEGIN:VCARD\r\nEND:VCARD\r\n", "not an iCalendar file"),
      ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "cut off"),
      ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "END:VEVENT is wanted"),
    ])
  func noCalendar(_ text: String, _ words: String) throws {
    let complaint = try #require(problem(in: Array(text.utf8)))
    #expect(complaint.contains(words))
  }

  @Test("binary, UTF-16 and Latin-1 files are told apart")
  func charsets() throws {
    #expect(try #require(problem(in: [1, 2, 0, 3])).contains("not a text file"))
    #expect(try #require(problem(in: [0xFF, 0xFE, 66, 0])).contains("UTF-16"))
    let latin = calendar(["X-NOTE:Fête"])
    let broken = Array(
      String(decoding: latin, as: UTF8.self).unicodeScalars.map { UInt8($0.value) })
    #expect(try #require(problem(in: broken)).contains("line 3: the line is not UTF-8"))
  }

  @Test("a file, a line, a nesting and a number of components beyond the limit are refused")
  func limits() throws {
    let large = [UInt8](repeating: 65, count: 50_000_000)
    #expect(try #require(problem(in: large)).contains("10000000 bytes"))
    let long = calendar(["X-LONG:" + String(repeating: "a", count: 70_000)])
    #expect(try #require(problem(in: long)).contains("longer than 65536"))
    let folded = calendar(["X-LONG:a"] + [String](repeating: " aaaaaaaaaaaaaaaaa", count: 70_000))
    #expect(try #require(problem(in: folded)).contains("longer than 1048576"))
    let deep = calendar(
      [String](repeating: "BEGIN:VEVENT", count: 100_000)
        + [String](repeating: "END:VEVENT", count: 100_000))
    #expect(try #require(problem(in: deep)).contains("nested more than 4 deep"))
    let many = calendar(
      [[String]](repeating: ["BEGIN:VEVENT", "END:VEVENT"], count: 50_001).flatMap { $0 })
    #expect(try #require(problem(in: many)).contains("more than 50000 components"))
  }

  @Test("a date or hour that does not exist is refused with its line")
  func dates() throws {
    for (stamp, words) in [
      ("20260231T093000Z", "a day that does not exist"),
      ("20261301T000000Z", "a day that does not exist"),
      ("20260001T000000Z", "a day that does not exist"),
      ("18000101T000000Z", "a day that does not exist"),
      ("20260101T250000Z", "a time that does not exist"),
    ] {
      let bytes = calendar(["BEGIN:VEVENT", "UID:1", "DTSTART:\(stamp)", "END:VEVENT"])
      let complaint = try #require(problem(in: bytes))
      #expect(complaint.hasPrefix("line 5: DTSTART names \(words)"))
    }
  }

  @Test("ten thousand damaged files are read or refused, and never break the reader or the checker")
  func damaged() throws {
    let seed: UInt64 = 20_261_001
    var random = SeededGenerator(seed: seed)
    let names = ["00_valid.ics", "golden.ics"] + CheckerTests.defects.map(\.file)
    let files = try names.map { try fixture($0) }.filter { !$0.isEmpty }
    let pieces = [
      "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "\r\n ", "RRULE:FREQ=YEARLY;BYWEEKNO=-53\r\n",
      "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n",
      "DTSTART;TZID=../../../etc/passwd:20260101T000000\r\n",
      "TRIGGER:-P99999999D\r\n", "EXDATE:20260101,,20260102\r\n", "\u{0}", "\"", ";", ":", ",",
      "\\",
    ].map { Array($0.utf8) }
    var taken = 0
    for round in 0..<10_000 {
      var bytes = files[Int.random(in: 0..<files.count, using: &random)]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1 where !bytes.isEmpty:
          bytes.removeSubrange(
            place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
        case 2:
          bytes.insert(
            contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)],
            at: min(place, bytes.count))
        case 3 where !bytes.isEmpty:
          let end = min(bytes.count, place + Int.random(in: 1...80, using: &random))
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        default: if !bytes.isEmpty { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random) }
        }
      }
      _ = CalendarCheck.problems(in: bytes)
      guard round.isMultiple(of: 2) else {
        if problem(in: bytes) == nil { taken += 1 }
        continue
      }
      // Closures are read by the same reader, and their rules are followed too.
      do throws(CalendarError) {
        _ = try ClosureReader.closures(in: bytes, name: "holidays.ics")
      } catch { #expect(!error.message.isEmpty, "seed \(seed), round \(round)") }
    }
    // Were every file refused at the door, nothing behind it would have been tried.
    #expect(taken > 1_000, "seed \(seed)")
  }
}
