import Testing

@testable import Chairs

@Suite struct WeeksReadingTests {
  static let visit =
    #"{"target": 2, "gapKind": "first", "gap": 0, "early": 1, "late": 1, "slots": 4, "acuity": 8, "prep": 1}"#
  static let weights =
    #"{"latePerDay": 100, "earlyPerDay": 150, "levelAt": 0.9, "level": [5, 3, 20], "over": [500, 300, 2000]}"#

  static func file(
    format: String = "chairs-course/1", horizon: String = "7", closed: String = "[5, 6]",
    weights: String = weights,
    patients: String = #"[{"id": "p0", "regimen": "q21", "weight": 2, "visits": ["# + visit + "]}]"
  ) -> String {
    """
    {"format": "\(format)", "name": "tiny", "horizon": \(horizon), "closed": \(closed),
     "capacity": {"slots": 10, "acuity": 20, "prep": 3}, "maxDrift": 8,
     "weights": \(weights),
     "patients": \(patients)}
    """
  }

  @Test("A file is read as it stands, whatever else it names")
  func reads() throws {
    let instance = try WeeksInstance(json: Array(Self.file().utf8))
    #expect(instance.name == "tiny")
    #expect(instance.closed == [false, false, false, false, false, true, true])
    #expect(instance.capacity == WeeksLoad(slots: 10, acuity: 20, prep: 3))
    #expect(instance.weights.levelAt == ExchangeDecimal(mantissa: 9, places: 1))
    #expect(instance.patients.count == 1)
    #expect(instance.patients[0].visits[0].load == WeeksLoad(slots: 4, acuity: 8, prep: 1))
  }

  @Test("A byte order mark and Windows line ends change nothing")
  func readsForeignText() throws {
    let text = Self.file().split(separator: "\n").joined(separator: "\r\n")
    let instance = try WeeksInstance(json: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(instance == (try WeeksInstance(json: Array(Self.file().utf8))))
  }

  @Test(
    "What is wrong with a file is said with its place",
    arguments: [
      ("", "the file ends too early"),
      ("[]", "1:1: an object is wanted here"),
      ("{\"format\": 3}", "1:12: the format is wanted here"),
      (file(format: "chairs-day/1"), "\"chairs-course/1\" is read here"),
      (file(horizon: "0"), "the horizon is 0; it must lie between 1 and 3660"),
      (file(horizon: "7.5"), "the horizon must be a whole number"),
      (file(horizon: "-7"), "the horizon is -7"),
      (file(horizon: "99999999999999999999"), "at most 15 digits"),
      (file(horizon: "07"), "a number is wanted"),
      (file(closed: "[\"x\"]"), "a closed day: a number is wanted here"),
      (file(closed: "[5 6]"), "\",\" or \"]\" is wanted here"),
      (file(weights: "{}"), "weights need latePerDay"),
      (file(weights: weights.replacing("0.9", with: "1.5")), "it must lie between 0 and 1"),
      (file(weights: weights.replacing("[5, 3, 20]", with: "[5, 3]")), "three prices"),
      (file(weights: weights.replacing("500", with: "-1")), "must lie between 0 and 1000000"),
      (file(patients: "[{}]"), "a patient needs id, weight and visits"),
      (
        file(patients: #"[{"id": "p", "weight": 1, "visits": []}]"#),
        "patient p: a series needs at least one visit"
      ),
      (
        file(patients: "[" + [1, 2].map { _ in patient(visit) }.joined(separator: ",") + "]"),
        "patient p0: the id stands twice"
      ),
      (
        file(patients: "[\(patient(visit.replacing("\"slots\": 4", with: "\"slots\": 0")))]"),
        "slots is 0; it must lie between 1"
      ),
      (
        file(patients: "[\(patient(visit.replacing("first", with: "days")))]"),
        "patient p0, visit 0: the first visit's gapKind must be \"first\""
      ),
      (
        file(patients: "[\(patient(visit.replacing("first", with: "weekly")))]"),
        "it must be first, days or open"
      ),
      (
        file(patients: "[\(patient(visit + "," + visit))]"),
        "patient p0, visit 1: only the first visit's gapKind is \"first\""
      ),
      (
        file(patients: "[\(patient(visit + "," + visit.replacing("first", with: "days")))]"),
        "early must be below the gap"
      ),
      (file() + "x", "nothing may follow the value"),
      (file().replacing("\"name\"", with: "\"horizon\": 7, \"name\""), "stands twice"),
      ("{\"x\": " + String(repeating: "[", count: 100_000), "nested deeper than 32 levels"),
      ("{\"x\": \"\\uD800\"}", "half a surrogate pair"),
      ("{\"x\": \"\\q\"}", "unknown escape"),
      ("{\"x\": nul}", "a value: a number is wanted here"),
    ])
  func refuses(text: String, reason: String) {
    let error = #expect(throws: WeeksError.self) {
      try WeeksInstance(json: Array(text.utf8))
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "no error")")
  }

  @Test(
    "Any prefix of a file, and any single byte of it changed, is refused or read, never a crash")
  func survivesDamage() {
    let bytes = Array(Self.file().utf8)
    for end in bytes.indices {
      #expect(throws: WeeksError.self) { try WeeksInstance(json: Array(bytes[..<end])) }
    }
    for place in bytes.indices {
      for byte in [UInt8(0), 0xFF, UInt8(ascii: "{"), UInt8(ascii: "9"), UInt8(ascii: "\"")] {
        var damaged = bytes
        damaged[place] = byte
        if let instance = try? WeeksInstance(json: damaged) {
          let result = WeeksSolver.solve(
            instance, budget: ExchangeBudget(work: 0), seed: 1, threads: 1)
          #expect(result.days.count == instance.patients.count)
        }
      }
    }
  }

  @Test("A plan is written as the exchange format wants it, ids escaped")
  func writes() throws {
    var instance = try WeeksInstance(json: Array(Self.file().utf8))
    instance.patients[0].id = "a\"b\\\n"
    let result = WeeksSolver.solve(
      instance, budget: ExchangeBudget(work: 1), seed: 1, threads: 1)
    #expect(
      String(decoding: result.json(for: instance), as: UTF8.self)
        == "{\"plan\": [\n{\"id\": \"a\\\"b\\\\\\u000a\", \"days\": [2]}\n]}\n")
  }

  private static func patient(_ visits: String) -> String {
    #"{"id": "p0", "weight": 1, "visits": ["# + visits + "]}"
  }
}
