import Foundation
import Testing

@Suite("Mending plans and offering places on the command line")
struct ChairChangesCommandTests {
  private let lindqvist = Program.schedules + "/courses/tomas-lindqvist-renal-band.yaml"

  /// The plan of Friday 2 October 2026 without Tomas Lindqvist, or with him.
  private func plan(_ scratch: Scratch, with him: Bool) throws -> String {
    let courses = try Program.examples().filter { him || $0 != lindqvist }
    let made = try Program.run(
      [
        "chairs", "plan", "--date", "2026-10-02", "--today", "2026-10-01", "--work", "500",
        "--threads", "1", "-o", scratch.path("plan.json"),
      ] + courses)
    #expect(made.status == 0, "said \(made.errors)")
    return scratch.path("plan.json")
  }

  @Test(
    "a late patient, a sick nurse, a closed chair and a cancelled visit leave a plan that passes")
  func mended() throws {
    let scratch = try Scratch()
    var plan = try plan(scratch, with: true)
    let events = [
      ["--late", "tomas-lindqvist", "20"], ["--close", "chair-1", "--now", "08:30"],
      ["--sick", "haddad", "--now", "09:00"], ["--cancel", "tomas-lindqvist"],
    ]
    for (index, event) in events.enumerated() {
      let next = scratch.path("plan-\(index).json")
      let result = try Program.run(["chairs", "repair", plan, "-o", next] + event)
      #expect(result.status == 0, "\(event) said \(result.errors)")
      let check = try Program.run(["chairs", "check", next])
      #expect(check.status == 0, "\(event): \(check.output)")
      plan = next
    }
  }

  @Test("a visit is offered places, and added")
  func added() throws {
    let scratch = try Scratch()
    let plan = try plan(scratch, with: false)
    let offered = try Program.run(["chairs", "suggest", plan, lindqvist])
    #expect(offered.status == 0, "said \(offered.errors)")
    #expect(offered.output.contains("1. adds"))
    #expect(offered.output.contains("Tomas Lindqvist"))
    let series = try Program.run(["chairs", "suggest", plan, lindqvist, "--series"])
    #expect(series.status == 0, "said \(series.errors)")
    let added = try Program.run(
      ["chairs", "repair", plan, "--add", lindqvist, "-o", scratch.path("more.json")])
    #expect(added.status == 0, "said \(added.errors)")
    #expect(added.output.contains("Tomas Lindqvist, zoledronic acid, dose 2: no seat ->"))
    let check = try Program.run(["chairs", "check", scratch.path("more.json")])
    #expect(check.status == 0, "said \(check.output)")
    let again = try Program.run(["chairs", "suggest", scratch.path("more.json"), lindqvist])
    #expect(again.status == 64)
    #expect(again.errors.contains("no visit that the plan lacks"))
  }

  @Test(
    "wrong calls say what would be right",
    arguments: [
      ([], "Give one of"), (["--late", "tomas-lindqvist"], "--late takes"),
      (["--late", "tomas-lindqvist", "0"], "--late takes"),
      (["--late", "nobody", "5"], "nobody called"),
      (["--sick", "nobody"], "no such nurse"),
      (["--sick", "okafor", "--close", "x"], "Give one of"),
      (["--now", "25:00", "--sick", "okafor"], "25:00"),
      (["--cancel", "x", "--date", "2026-10-05"], "outside of the plan"),
    ])
  func wrong(_ more: [String], _ says: String) throws {
    let scratch = try Scratch()
    let plan = try plan(scratch, with: true)
    let result = try Program.run(
      ["chairs", "repair", plan, "-o", scratch.path("out.json")] + more)
    #expect(result.status == 64, "said \(result.output)")
    #expect(result.errors.contains(says), "said \(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.json")))
  }

  @Test("a patient who loses the seat is told of with the reason and the way out")
  func noSeat() throws {
    let scratch = try Scratch()
    let plan = try plan(scratch, with: true)
    let late = try Program.run(["chairs", "repair", plan, "--late", "tomas-lindqvist", "720"])
    #expect(late.status == 2, "said \(late.errors)")
    #expect(late.output.contains("-> no seat: "), "said \(late.output)")
    #expect(late.output.contains(". Way out: "), "said \(late.output)")
    #expect(!late.output.contains("slot"), "said \(late.output)")
    #expect(late.output.contains("to tell: Tomas Lindqvist (no seat any more)"))
  }

  @Test("what a nurse is told of an event speaks of hours")
  func hours() throws {
    let scratch = try Scratch()
    let plan = try plan(scratch, with: true)
    let over = try Program.run([
      "chairs", "repair", plan, "--cancel", "tomas-lindqvist", "--now", "17:59",
    ])
    #expect(over.status == 64)
    #expect(over.errors.contains("it has started, at "), "said \(over.errors)")
    #expect(!over.errors.contains("slot"), "said \(over.errors)")
    let late = try Program.run(["chairs", "repair", plan, "--sick", "haddad", "--now", "23:00"])
    #expect(late.status == 64)
    #expect(late.errors.contains("by 23:00 the day is over"), "said \(late.errors)")
  }

  @Test("a plan that somebody broke by hand is neither mended nor added to, and the rule is named")
  func brokenByHand() throws {
    let scratch = try Scratch()
    let text = try String(contentsOfFile: plan(scratch, with: false), encoding: .utf8)
    let broken = try scratch.write(
      text.replacing("\"bound\" : ", with: "\"bound\" : 999"), to: "broken.json")
    for arguments in [["repair", broken, "--close", "chair-2"], ["suggest", broken, lindqvist]] {
      let result = try Program.run(["chairs"] + arguments)
      #expect(result.status == 65, "said \(result.output)")
      #expect(result.errors.contains("the plan in force breaks a rule: room.claim"))
    }
  }

  /// A day of two nurses and two chairs in the exchange format.
  private let day = """
    {"format": "chairs-day/1", "name": "two", "slotMinutes": 15, "open": 0, "close": 16, "hardClose": 18,
     "weights": {"unscheduled": {"1": 100000, "2": 30000, "3": 10000}, "overtimeSlot": 300, "waitSlot": 10,
       "peak": 4, "spread": 1},
     "chairs": [{"id": "c1", "type": "chair", "open": 0, "close": 16},
       {"id": "c2", "type": "chair", "open": 0, "close": 16}],
     "nurses": [{"id": "n1", "start": 0, "end": 16, "maxOvertime": 2, "maxAcuity": 6, "breakLength": 1,
       "breakWindow": [6, 12]},
       {"id": "n2", "start": 0, "end": 16, "maxOvertime": 2, "maxAcuity": 6, "breakLength": 1,
       "breakWindow": [6, 12]}],
     "appointments": [
       {"id": "a", "duration": 4, "acuity": 1, "priority": 1, "need": "chair", "ready": 0, "pharmacyReady": 0,
         "preferred": 0, "latestStart": 12},
       {"id": "b", "duration": 4, "acuity": 1, "priority": 2, "need": "chair", "ready": 0, "pharmacyReady": 0,
         "preferred": 4, "latestStart": 12}]}
    """

  @Test("a plan of the exchange format is mended, and its day passes the check")
  func exchange() throws {
    let scratch = try Scratch()
    let instance = try scratch.write(day, to: "day.json")
    let plan = scratch.path("plan.json")
    _ = try Program.run(
      ["chairs", "solve", instance, "--seconds", "0.2", "--threads", "1", "-o", plan])
    let visit = try scratch.write(
      """
      {"id": "c", "duration": 2, "acuity": 1, "priority": 1, "need": "chair", "ready": 0, "pharmacyReady": 0,
       "preferred": 0, "latestStart": 12}
      """, to: "visit.json")
    let offered = try Program.run(["chairs", "suggest", instance, plan, visit])
    #expect(offered.status == 0, "said \(offered.errors)")
    #expect(offered.output.hasPrefix("1. start 0"), "said \(offered.output)")
    for event in [
      ["--late", "b", "30"], ["--close", "c2"], ["--sick", "n2"], ["--add", visit],
      ["--cancel", "a"],
    ] {
      let files = [scratch.path("d2.json"), scratch.path("p2.json")]
      let mended = try Program.run(
        ["chairs", "repair", instance, plan, "--instance", files[0], "-o", files[1]] + event)
      #expect(mended.status == 0, "\(event) said \(mended.errors)")
      let check = try Program.run(["chairs", "check"] + files)
      #expect(check.status == 0, "\(event): \(check.output)\(check.errors)")
    }
    // Slot 12 is the latest start, and the day ends at 18: after 16 slots of delay nothing is left of it.
    let late = try Program.run(["chairs", "repair", instance, plan, "--late", "b", "240"])
    #expect(late.status == 2)
    #expect(late.output.contains("left out: b: "), "said \(late.output)")
    let unknown = try Program.run(["chairs", "repair", instance, plan, "--cancel", "zz"])
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("zz"), "said \(unknown.errors)")
  }

  @Test("what a file is follows from its own members, not from words in it")
  func ownMembers() throws {
    let scratch = try Scratch()
    let trap = day.replacing(
      "\"name\": \"two\"", with: "\"name\": \"param demands chairs-course/1\"")
    let instance = try scratch.write(trap, to: "day.json")
    let solved = try Program.run(
      ["chairs", "solve", instance, "--seconds", "0.1", "--threads", "1", "-o", scratch.path("p")])
    #expect(solved.status == 0, "said \(solved.errors)")
  }
}
