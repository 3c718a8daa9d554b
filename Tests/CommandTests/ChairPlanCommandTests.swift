import Foundation
import Testing

@Suite("Chair plans on the command line")
struct ChairPlanCommandTests {
  private let today = ["--today", "2026-10-01"]
  private let quick = ["--work", "500", "--threads", "1"]

  private func plan(_ scratch: Scratch, _ more: [String], to name: String = "plan.json") throws
    -> Program.Result
  {
    try Program.run(
      ["chairs", "plan"] + more + today + quick + ["-o", scratch.path(name)] + Program.examples())
  }

  private func text(_ scratch: Scratch, _ name: String) throws -> String {
    try String(contentsOfFile: scratch.path(name), encoding: .utf8)
  }

  @Test("weeks are planned, the plan passes its check, and the same work gives the same bytes")
  func weeks() throws {
    let scratch = try Scratch()
    let span = ["--from", "2026-10-01", "--weeks", "4"]
    let made = try plan(scratch, span)
    #expect(made.status == 0, "said \(made.errors)")
    #expect(made.output.contains("0 left out"), "said \(made.output)")
    let check = try Program.run(["chairs", "check", scratch.path("plan.json")])
    #expect(check.status == 0, "said \(check.output)")
    #expect(check.output.contains("room.visit-window      kept"))
    #expect(check.output.contains("0 violations"))
    _ = try plan(scratch, span, to: "again.json")
    #expect(try text(scratch, "plan.json") == text(scratch, "again.json"))
  }

  @Test("the report gives the cost by part, early starts among them")
  func parts() throws {
    let scratch = try Scratch()
    let made = try plan(scratch, ["--date", "2026-10-02"])
    #expect(
      made.output.contains(
        /cost \d+: left out \d+, overtime \d+, wait \d+, early \d+, changes \d+/),
      "said \(made.output)")
    #expect(try text(scratch, "plan.json").contains("\"early\" : "))
  }

  /// Nine, half past nine and ten are asked for; no slot is asked for by more patients than there are nurses.
  @Test("on an infusion day with room for all, each patient sits at the hour that was asked for")
  func hoursKept() throws {
    let scratch = try Scratch()
    let asked = [
      "dagny-holmqvist-nivolumab": "09:00", "torvald-einarsson-degarelix": "09:00",
      "perpetua-lindholm-pamidronate": "09:30", "meret-solheim-pembrolizumab": "10:00",
      "basil-okonkwo-pembrolizumab": "10:00", "ysolde-marchetti-fulvestrant": "10:00",
    ]
    let courses =
      (asked.keys.sorted() + ["cyril-abernathy-nivolumab", "leopold-aubertin-docetaxel"])
      .map { "\(Program.schedules)/courses/\($0).yaml" }
    let made = try Program.run(
      ["chairs", "plan", "--date", "2026-11-24", "-o", scratch.path("plan.json")] + today + quick
        + courses)
    #expect(made.status == 0, "said \(made.errors)")
    #expect(made.output.contains("cost 0: left out 0, overtime 0, wait 0, early 0, changes 0"))
    let shown = try Program.run(["chairs", "show", scratch.path("plan.json"), "--csv"])
    let rows = shown.output.split(separator: "\n")
    for (course, hour) in asked {
      let row = try #require(rows.first { $0.contains(course) }, "\(course)")
      #expect(row.hasPrefix("2026-11-24,\(hour),"), "\(row)")
    }
  }

  @Test("a price below 0 is refused with its file, its line and what would be right")
  func negativePrice() throws {
    let scratch = try Scratch()
    let clinic = try scratch.clinic(
      "riverside/chair-room.yaml", replacing: "  early-slot: 5", with: "  early-slot: -5")
    let file = try text(scratch, "clinics/riverside/chair-room.yaml")
    let before = try #require(file.range(of: "  early-slot: -5"))
    let line = file[..<before.lowerBound].count { $0 == "\n" } + 1
    let made = try plan(scratch, ["--date", "2026-10-02", "--clinic", clinic])
    #expect(made.status == 65)
    #expect(made.errors.contains("chair-room.yaml:\(line):"), "said \(made.errors)")
    #expect(made.errors.contains("a whole number from 0 to 10000000"), "said \(made.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("plan.json")))
  }

  @Test("what is held is listed and not planned")
  func held() throws {
    let scratch = try Scratch()
    let made = try plan(scratch, ["--date", "2026-10-02"])
    #expect(made.status == 0, "said \(made.errors)")
    let shown = try Program.run(["chairs", "show", scratch.path("plan.json")])
    #expect(shown.status == 0)
    // Okonjo's dose 4 of 2 October waits for his creatinine; Lindqvist's dose 2 comes on that day.
    #expect(shown.output.contains("Idris Okonjo, zoledronic acid, dose 4 on Fri 2 Oct 2026: held"))
    // A fraction given elsewhere is told of on its own day: Brandt's and Wennerholm's of 2 October, not those of 1 October.
    #expect(
      shown.output.contains("Kasimir Brandt, radiation, fraction 2 of 3 on Fri 2 Oct 2026: given"))
    #expect(!shown.output.contains("fraction 1 of 5"))
    #expect(shown.output.contains("Tomas Lindqvist"))
    #expect(shown.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("the fractions of a course are one line of what is not planned")
  func folded() throws {
    let scratch = try Scratch()
    _ = try plan(scratch, ["--from", "2026-10-01", "--weeks", "2"])
    let shown = try Program.run(["chairs", "show", scratch.path("plan.json"), "--width", "200"])
    #expect(
      shown.output.contains(
        "Oskar Wennerholm, radiation, fraction 1 of 5 on Thu 1 Oct 2026 and 4 more until Thu 8 Oct 2026: given at a linac"
      ))
    #expect(!shown.output.contains("fraction 2 of 5"))
    #expect(shown.output.contains("12:00-12:30  break"))
  }

  @Test("a spoilt plan, another clinic's, and what is no plan are told apart")
  func refused() throws {
    let scratch = try Scratch()
    _ = try plan(scratch, ["--date", "2026-10-02"])
    let good = try text(scratch, "plan.json")
    let spoilt = try scratch.write(
      good.replacing("\"nurse\" : \"moreau\"", with: "\"nurse\" : \"castell\""), to: "s.json")
    let check = try Program.run(["chairs", "check", spoilt])
    #expect(check.status == 2)
    #expect(check.output.contains("BROKEN"))
    let other = try scratch.write(
      good.replacing("\"clinic\" : \"riverside\"", with: "\"clinic\" : \"lakeside\""), to: "o.json")
    let foreign = try Program.run(["chairs", "check", other])
    #expect(foreign.status == 65)
    #expect(
      foreign.errors.contains("the plan is for clinic \"lakeside\""), "said \(foreign.errors)")
    for (bytes, says) in [
      ("", "b.json:1:1: the file ends where a value is needed"),
      (String(good.prefix(6)), "; is it complete?"), ("{}", "'osteon' is missing"),
      ("[1]", "wrong kind"),
      (good.replacing("chair-plan/1", with: "chair-plan/9"), "'chair-plan/1' is needed"),
      (good.replacing("\"10:00\"", with: "\"25:00\""), "not a time of day"),
      (
        good.replacing("\"minutes\" : 45", with: "\"minutes\" : -45"),
        "minutes is -45; write 1 to 1440"
      ),
      (good.replacing("\"priority\" : 1", with: "\"priority\" : 9"), "priority is 9"),
      (
        good.replacing("\"minutes\" : 45", with: "\"minutes\" : 99999999999999999999"),
        "minutes: is a number of more than 18 digits; a whole number"
      ),
      (
        good.replacing("\"minutes\" : 45", with: "\"minutes\" : NaN"), "no JSON value starts with N"
      ),
      (
        good.replacing("\"kind\" : \"chair\"", with: "\"kind\" : \"sofa\""),
        "write chair, bed or isolation"
      ),
    ] {
      let file = try scratch.write(bytes, to: "b.json")
      let result = try Program.run(["chairs", "check", file])
      #expect(result.status == 65, "said \(result.output)")
      #expect(result.errors.contains(says), "said \(result.errors)")
    }
  }

  @Test("of a week that has begun the days from today on are planned, and that is said")
  func weekThatHasBegun() throws {
    let scratch = try Scratch()
    let made = try plan(scratch, ["--from", "2026-09-28", "--weeks", "1"])
    #expect(made.status == 0, "said \(made.errors)")
    #expect(made.errors.contains("the plan begins today, 2026-10-01"), "said \(made.errors)")
    #expect(try text(scratch, "plan.json").contains("\"from\" : \"2026-10-01\""))
    #expect(try text(scratch, "plan.json").contains("\"until\" : \"2026-10-04\""))
    let over = try plan(scratch, ["--from", "2026-09-21", "--weeks", "1"], to: "over.json")
    #expect(over.status == 64)
    #expect(over.errors.contains("lies before today"), "said \(over.errors)")
  }

  @Test("a day on which the room is closed is said to be so")
  func closedDay() throws {
    let scratch = try Scratch()
    let made = try plan(scratch, ["--date", "2026-12-25"])
    #expect(made.status == 0)
    #expect(made.errors.contains("the room is closed on 2026-12-25"), "said \(made.errors)")
    let open = try plan(scratch, ["--date", "2026-10-02"])
    #expect(!open.errors.contains("closed"))
  }

  @Test("the check names its rules and costs in a nurse's words")
  func words() throws {
    let scratch = try Scratch()
    _ = try plan(scratch, ["--date", "2026-10-02"])
    let check = try Program.run(["chairs", "check", scratch.path("plan.json")])
    #expect(
      check.output.contains(
        /\ncost \d+: left out 0, overtime \d+, wait \d+, early \d+, changes \d+/))
    #expect(check.output.contains("\nsecond to it: peak "))
    #expect(check.output.contains("\nisolation rooms: 0 of "))
    #expect(check.output.contains("place-slots of 15 min"))
    #expect(!check.output.contains("F1"), "said \(check.output)")
    let spoilt = try scratch.write(
      try text(scratch, "plan.json").replacing("\"bound\" : ", with: "\"bound\" : 999"),
      to: "s.json")
    let refused = try Program.run(["chairs", "check", spoilt])
    #expect(refused.output.contains("room.claim             BROKEN once"))
    #expect(refused.output.contains("\n1 violation\n"), "said \(refused.output)")
  }

  @Test("a page stands alone, and calendars of nurses are sound")
  func pageAndCalendars() throws {
    let scratch = try Scratch()
    _ = try plan(scratch, ["--date", "2026-10-02"])
    let shown = try Program.run(
      [
        "chairs", "show", scratch.path("plan.json"), "--html", scratch.path("p.html"), "--ics",
        scratch.path("ics"),
      ])
    #expect(shown.status == 0, "said \(shown.errors)")
    let page = try text(scratch, "p.html")
    #expect(page.contains("<svg") && page.contains("</html>"))
    for word in ["<script", "http://", "https://", "src=", "href="] {
      let rest = page.replacing("http://www.w3.org/2000/svg", with: "")
      #expect(!rest.contains(word), "\(word)")
    }
    let calendars = scratch.names(in: "ics")
    #expect(calendars.contains("nurse-moreau.ics"))
    let moreau = try String(contentsOfFile: scratch.path("ics/nurse-moreau.ics"), encoding: .utf8)
    #expect(moreau.contains("SUMMARY:Break"))
    #expect(moreau.contains("DTSTART;TZID=Europe/London:20261002T"))
  }

  @Test("planned times go into the calendars of patients as confirmed appointments")
  func timesFlowBack() throws {
    let scratch = try Scratch()
    _ = try plan(scratch, ["--from", "2026-10-01", "--weeks", "2"])
    let course = Program.schedules + "/courses/tomas-lindqvist-renal-band.yaml"
    func export(_ folder: String, _ more: [String]) throws -> String {
      let result = try Program.run(
        ["export", course, "-o", scratch.path(folder)] + today + more)
      #expect([0, 2].contains(result.status), "said \(result.errors)")
      let name = try #require(scratch.names(in: folder).first)
      return try String(contentsOfFile: scratch.path("\(folder)/\(name)"), encoding: .utf8)
        .replacing("\r\n", with: "\n")
    }
    let plain = try export("plain", [])
    func untimed(_ text: String) -> Int {
      text.components(separatedBy: "BEGIN:VEVENT").count {
        $0.contains("DTSTART;VALUE=DATE:20261002") && $0.contains("STATUS:TENTATIVE")
      }
    }
    #expect(untimed(plain) == 1)
    let timed = try export("timed", ["--chairs", scratch.path("plan.json")])
    #expect(untimed(timed) == 0)
    let event = try #require(
      timed.components(separatedBy: "BEGIN:VEVENT").first {
        $0.contains("DTSTART;TZID=Europe/London:20261002T")
      })
    #expect(event.contains("STATUS:CONFIRMED"))
    let preview = try Program.run(
      ["preview", course, "--chairs", scratch.path("plan.json")] + today)
    #expect(preview.output.contains("booked"))
  }

  @Test(
    "a blood test on the day of the visit has its hour in the preview, in 'why' and in the calendar"
  )
  func bloodOnTheDay() throws {
    let scratch = try Scratch()
    // The clinic takes blood on the day itself, and this course's test is still to come.
    let clinic = try scratch.clinic(
      "riverside.yaml", replacing: "  lab: 3 d", with: "  lab: 0 d")
    let example = Program.schedules + "/courses/isabeau-thornquist-de-escalation.yaml"
    let lines = try String(contentsOfFile: example, encoding: .utf8).split(separator: "\n")
    let course = try scratch.write(
      lines.filter { !$0.contains("2026-10-01") }.joined(separator: "\n") + "\n", to: "c.yaml")
    let here = ["--clinic", clinic] + today
    let made = try Program.run(
      ["chairs", "plan", course, "--date", "2026-10-06", "-o", scratch.path("plan.json")] + here
        + quick)
    #expect(made.status == 0, "said \(made.errors)")
    let shown = try Program.run(
      ["chairs", "show", scratch.path("plan.json"), "--csv"] + ["--clinic", clinic])
    let row = try #require(shown.output.split(separator: "\n").dropFirst().first)
    // day, start, end, ..., booked, blood, left-out: the hour of the test is in the one but last.
    let blood = try #require(
      row.split(separator: ",", omittingEmptySubsequences: false).dropLast().last)
    let hour = String(blood.prefix(5))
    #expect(hour.count == 5, "said \(row)")
    let more = ["--chairs", scratch.path("plan.json")] + here
    let preview = try Program.run(["preview", course, "--weeks", "1"] + more)
    #expect(preview.output.contains("\(hour)  in 5 d"), "said \(preview.output)")
    let why = try Program.run(["why", course, "--visit", "blood-test-6"] + more)
    #expect(why.output.contains("at \(hour), the hour agreed with the booking"))
    _ = try Program.run(["export", course, "-o", scratch.path("out")] + more)
    let name = try #require(scratch.names(in: "out").first)
    let calendar = try String(contentsOfFile: scratch.path("out/\(name)"), encoding: .utf8)
    let start = "DTSTART;TZID=Europe/London:20261006T\(hour.replacing(":", with: ""))00"
    let event = try #require(
      calendar.components(separatedBy: "BEGIN:VEVENT").first { $0.contains(start) })
    #expect(event.contains("SUMMARY:Blood test"))
    #expect(event.contains("TRIGGER:-P1D"))
  }

  @Test("a seat that no longer matches its course is a finding and not a time")
  func stale() throws {
    let scratch = try Scratch()
    _ = try plan(scratch, ["--from", "2026-10-01", "--weeks", "2"])
    let file = Program.schedules + "/courses/tomas-lindqvist-renal-band.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let moved = try scratch.write(
      text + "  - {on: 2026-10-01, deferred: 2, to: 2026-10-30, reason: travels}\n", to: "c.yaml")
    let found = try Program.run(
      ["check", moved, "--chairs", scratch.path("plan.json")] + today)
    #expect(found.output.contains("chairs.stale"), "said \(found.output) \(found.errors)")
    let export = try Program.run(
      ["export", moved, "-o", scratch.path("out"), "--chairs", scratch.path("plan.json")] + today)
    #expect(export.errors.contains("chairs.stale"), "said \(export.errors)")
  }

  @Test(
    "wrong calls say what would be right",
    arguments: [
      (["--date", "2026-09-01"], 64, "lies before today"), (["--weeks", "3"], 64, "either --date"),
      (["--date", "2026-10-02", "--from", "2026-10-01"], 64, "either --date"),
      (["--from", "2028-10-01", "--weeks", "2"], 64, "more than a year ahead"),
    ] as [([String], Int32, String)])
  func wrong(_ more: [String], _ status: Int32, _ says: String) throws {
    let scratch = try Scratch()
    let result = try plan(scratch, more)
    #expect(result.status == status)
    #expect(result.errors.contains(says), "said \(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("plan.json")))
  }
}
