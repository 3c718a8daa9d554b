import Foundation
import Testing

@Suite("The chairs")
struct ChairsCommandTests {
  /// Three visits of an hour, one nurse and two chairs: all can be seated at once but for the nurse's starts.
  private let day = """
    {"format": "chairs-day/1", "name": "tiny", "slotMinutes": 15, "open": 0, "close": 16, "hardClose": 18,
     "weights": {"unscheduled": {"1": 100000, "2": 30000, "3": 10000}, "overtimeSlot": 300, "waitSlot": 10,
       "peak": 4, "spread": 1},
     "chairs": [{"id": "c1", "type": "chair", "open": 0, "close": 16},
       {"id": "c2", "type": "chair", "open": 0, "close": 16}],
     "nurses": [{"id": "n1", "start": 0, "end": 16, "maxOvertime": 2, "maxAcuity": 6, "breakLength": 2,
       "breakWindow": [6, 12]}],
     "appointments": [
       {"id": "a", "duration": 4, "acuity": 1, "priority": 1, "need": "chair", "ready": 0, "pharmacyReady": 0,
         "preferred": 0, "latestStart": 12},
       {"id": "b", "duration": 4, "acuity": 1, "priority": 2, "need": "chair", "ready": 0, "pharmacyReady": 0,
         "preferred": 0, "latestStart": 12},
       {"id": "c", "duration": 4, "acuity": 1, "priority": 3, "need": "chair", "ready": 0, "pharmacyReady": 0,
         "preferred": 0, "latestStart": 12}]}
    """

  @Test("a day is planned, passes the verifier, and a spoilt plan does not")
  func solveAndCheck() throws {
    let scratch = try Scratch()
    let instance = try scratch.write(day, to: "day.json")
    let solved = try Program.run(
      [
        "chairs", "solve", instance, "--seconds", "0.3", "--threads", "1", "-o",
        scratch.path("p.json"),
      ])
    #expect(solved.status == 0, "said \(solved.errors)")
    // The nurse starts one visit a slot: slot 0, slot 1, and the third when a chair is free at slot 4:
    // 10 + 40 for slots waited.
    #expect(solved.output.contains("F1 50"), "said \(solved.output)")
    let check = try Program.run(["chairs", "check", instance, scratch.path("p.json")])
    #expect(check.status == 0, "said \(check.output)")
    #expect(check.output.contains("0 violations"))
    let plan = try String(contentsOfFile: scratch.path("p.json"), encoding: .utf8)
    let spoilt = try scratch.write(
      plan.replacing("\"place\": \"c1\"", with: "\"place\": \"c2\""), to: "spoilt.json")
    let refused = try Program.run(["chairs", "check", instance, spoilt])
    #expect(refused.status == 2)
    #expect(refused.output.contains("place"))
  }

  @Test(
    "wrong instances end with status 65 and a reason",
    arguments: [
      ("", "i.json:1:1: the file ends where a value is needed"), ("{", "i.json:1:2: "),
      ("{\"format\": \"chairs-day/9\"}", "chairs-day/1"),
      ("[]", "write an object"),
      ("{\"format\": \"chairs-course/1\"}", "i.json:1:30: \"horizon\" is missing"),
      ("{\"param\": {}, \"demands\": 3}", "param needs"),
    ])
  func wrong(_ text: String, _ says: String) throws {
    let scratch = try Scratch()
    let instance = try scratch.write(text, to: "i.json")
    let result = try Program.run(
      ["chairs", "solve", instance, "--seconds", "0.1", "-o", scratch.path("p.json")])
    #expect(result.status == 65, "said \(result.errors)")
    #expect(result.errors.contains(says))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("p.json")))
  }

  @Test("a fault in the plan is told of the plan's file, one in the instance of the instance's")
  func faultOfThePlan() throws {
    let scratch = try Scratch()
    let instance = try scratch.write(day, to: "day.json")
    let cut = try scratch.write("{\"plan\": [", to: "cut.json")
    for arguments in [["check", instance, cut], ["repair", instance, cut, "--cancel", "a"]] {
      let result = try Program.run(["chairs"] + arguments)
      #expect(result.status == 65)
      #expect(result.errors.hasPrefix("\(cut):1:11: "), "said \(result.errors)")
    }
    let half = try scratch.write(
      day.replacing("\"duration\": 4", with: "\"duration\": 4.5"), to: "half.json")
    let solved = try Program.run(["chairs", "solve", half, "-o", scratch.path("p.json")])
    #expect(solved.status == 65)
    #expect(
      solved.errors.hasPrefix("\(half): appointments[0].duration: is the number 4.5; a whole"),
      "said \(solved.errors)")
  }

  @Test(
    "numbers that no search can have are refused as numbers",
    arguments: [
      ["--seed", "-1"], ["--seed", "18446744073709551616"], ["--seconds", "-1"],
      ["--seconds", "nan"], ["--threads", "-2"], ["--work", "-5"],
    ])
  func efforts(_ option: [String]) throws {
    let scratch = try Scratch()
    let instance = try scratch.write(day, to: "day.json")
    let result = try Program.run(
      ["chairs", "solve", instance, "-o", scratch.path("p.json")] + option)
    #expect(result.status == 64)
    #expect(result.errors.contains(option[0]) && !result.errors.contains("Missing value"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("p.json")))
  }

  @Test("a plan never takes the place of a folder, a pipe or a device")
  func special() throws {
    let scratch = try Scratch()
    let instance = try scratch.write(day, to: "day.json")
    let pipe = scratch.path("pipe")
    #expect(mkfifo(pipe, 0o644) == 0)
    for (target, says) in [(pipe, "a device or a pipe"), (scratch.folder.path, "a directory")] {
      let result = try Program.run(
        ["chairs", "solve", instance, "--seconds", "0.1", "-o", target])
      #expect(result.status == 73, "said \(result.errors)")
      #expect(result.errors.contains(says), "said \(result.errors)")
    }
    let type = try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType
    #expect(type != .typeRegular)
  }
}
