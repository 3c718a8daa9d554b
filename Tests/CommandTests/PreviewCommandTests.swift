import Foundation
import Testing

@Suite("The preview")
struct PreviewCommandTests {
  private let today = ["--today", "2026-10-01"]

  @Test("fits 80 columns, and says each thing once in a column of its own where there is room")
  func widths() throws {
    let narrow = try Program.run(["preview"] + Program.examples() + today)
    #expect(narrow.errors.isEmpty)
    for line in narrow.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let wide = try Program.run(["preview"] + Program.examples() + today + ["--width", "160"])
    for line in wide.output.split(separator: "\n") { #expect(line.count <= 160, "\(line)") }
    for title in ["Date", "Time", "Days", "Patient", "What", "Dose", "Window", "State", "Reason"] {
      #expect(wide.output.contains(title))
    }
  }

  @Test("the same call gives the same bytes, whatever the zone or the language of the machine")
  func stable() throws {
    let first = try Program.run(["preview"] + Program.examples() + today)
    for environment in [
      ["TZ": "Pacific/Kiritimati"], ["TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"],
      ["LANG": "ar_EG.UTF-8", "LC_ALL": "C"],
    ] {
      let again = try Program.run(
        ["preview"] + Program.examples() + today, environment: environment)
      #expect(again.output == first.output)
      #expect(again.status == first.status)
    }
  }

  @Test("JSON comes in its documented shape and agrees with the table's rows")
  func json() throws {
    let result = try Program.run(["preview"] + Program.examples() + today + ["--json"])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["osteon"] as? String == "preview/1")
    #expect(object["today"] as? String == "2026-10-01")
    #expect(object["until"] as? String == "2026-12-24")
    let visits = try #require(object["visits"] as? [[String: Any]])
    let records = try Program.run(["preview"] + Program.examples() + today + ["--csv"]).output
      .split(separator: "\n")
    #expect(visits.count == records.count - 1)
    #expect(!visits.isEmpty)
    for visit in visits {
      for key in ["date", "weekday", "patient", "what", "state", "visit", "course"] {
        #expect(visit[key] is String, "\(key) of \(visit)")
      }
      #expect(!((visit["why"] as? [String]) ?? []).isEmpty)
    }
  }

  @Test("a stop or a hold that stands gives status 2, in preview, check and export alike")
  func status() throws {
    let scratch = try Scratch()
    let held = try scratch.write(
      plainCourse + "\n  - {on: 2026-09-28, lab: creatinine, value: 1.4 mg/dL}", to: "c.yaml")
    for command in [
      ["preview", held], ["check", held], ["export", held, "-o", scratch.path("o")],
    ] {
      let result = try Program.run(command + today)
      #expect(result.status == 2, "\(command[0]) said \(result.errors)")
    }
    let check = try Program.run(["check", held] + today)
    // Baseline 0.9, now 1.4: the rise is exactly 0.5 mg/dL, which binary floating point misses.
    #expect(check.output.contains("HOLD"))
    #expect(check.output.contains("gate.creatinine-rise"))
  }

  @Test("going back to an earlier day gives what was known then")
  func asOf() throws {
    let scratch = try Scratch()
    let held = try scratch.write(
      plainCourse + "\n  - {on: 2026-09-28, lab: creatinine, value: 1.4 mg/dL}", to: "c.yaml")
    let then = try Program.run(["check", held] + today + ["--as-of", "2026-09-27"])
    #expect(!then.output.contains("gate.creatinine-rise"))
    let later = try Program.run(["check", held] + today + ["--as-of", "2026-11-01"])
    #expect(later.status == 64)
  }

  @Test("a course comes through standard input")
  func standardInput() throws {
    let result = try Program.run(["preview", "-"] + today, input: plainCourse)
    #expect(result.output.contains("Ada Example"))
    let broken = try Program.run(["preview", "-"] + today, input: "osteon: [")
    #expect(broken.status == 65)
    #expect(broken.errors.hasPrefix("standard input:"))
  }

  @Test("a label cannot steer the terminal, nor become a formula in a spreadsheet")
  func hostile() throws {
    let scratch = try Scratch()
    let label = "\"=HYPERLINK(1) \\e[2J, \\\"x\\\"\""
    let file = try scratch.write(
      plainCourse.replacing("label: Ada Example", with: "label: \(label)"), to: "c.yaml")
    let table = try Program.run(["preview", file] + today)
    #expect(!table.output.contains("\u{1B}"))
    let csv = try Program.run(["preview", file] + today + ["--csv"])
    #expect(csv.output.contains("\"'=HYPERLINK(1)  [2J, \"\"x\"\"\""))
  }

  // Booked for 09:00 with 45 min before the infusion: dexamethasone at 09:00, antihistamine at 09:15.
  @Test("a day is told by the clock, premedication before what follows it")
  func clock() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      """
      osteon: course/1
      id: pat-paclitaxel
      patient: {id: pat, label: Pat, born: 1961-04-12, sex: female, height: 165 cm}
      regimen: {id: paclitaxel-weekly, version: 1.0.0}
      order: {prescriber: Dr E. Example, signed: 2026-08-24, start: 2026-10-05, options: [premedication]}
      ledger:
        - {on: 2026-09-25, weight: 70 kg}
        - {on: 2026-10-01, booked: 1, day: 2026-10-05, time: 09:00}

      """, to: "c.yaml")
    let result = try Program.run(["preview", file, "--weeks", "1", "--json"] + today)
    let shape = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let rows = try #require(shape["visits"] as? [[String: Any]])
    let told = rows.filter { $0["date"] as? String == "2026-10-05" }.map {
      "\($0["time"] as? String ?? "-") \($0["visit"] as? String ?? "")"
    }
    #expect(told == ["09:00 dexamethasone-1-1", "09:00 dose-1", "09:15 antihistamine-1-1"])
    #expect(rows.contains { $0["reason"] as? String == "45 min before the treatment" })
  }

  @Test("why names the anchor, the rule and the source of a date")
  func why() throws {
    let scratch = try Scratch()
    let file = try scratch.write(plainCourse, to: "c.yaml")
    let result = try Program.run(["why", file, "--visit", "dose-2"] + today)
    #expect(result.status == 0)
    // 8 September + 28 d = 6 October.
    #expect(result.output.contains("28 d after 2026-09-08"))
    #expect(result.output.contains("Tue 6 Oct 2026"))
    #expect(result.output.contains("source S1"))
    let none = try Program.run(["why", file, "--visit", "dose-99"] + today)
    #expect(none.status == 64)
  }
}
