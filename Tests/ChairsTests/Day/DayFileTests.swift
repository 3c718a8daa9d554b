import Testing

@testable import Chairs

@Suite("Reading chairs-day/1")
struct DayFileTests {
  /// A small valid file; each test changes one thing of it.
  static let valid = """
    {"format":"chairs-day/1","name":"small","slotMinutes":15,"open":0,"close":20,"hardClose":24,
    "weights":{"unscheduled":{"1":100000,"2":30000,"3":10000},"overtimeSlot":300,"waitSlot":10,
    "peak":4,"spread":1},
    "chairs":[{"id":"c0","type":"chair","open":0,"close":24},{"id":"c1","type":"bed","open":0,"close":20}],
    "nurses":[{"id":"n0","start":0,"end":20,"maxOvertime":4,"maxAcuity":5,"breakLength":2,
    "breakWindow":[8,14]}],
    "appointments":[{"id":"p0","duration":4,"acuity":2,"priority":1,"need":"chair","ready":1,
    "pharmacyReady":2,"preferred":3,"latestStart":10}]}
    """

  @Test("a valid file is read as it is written")
  func readsValid() throws {
    let day = try DayInstance(json: Array(Self.valid.utf8))
    #expect(day.name == "small")
    #expect(day.places.map(\.kind) == [.chair, .bed])
    #expect(day.nurses[0].breakWindow == 8..<14)
    #expect(day.appointments[0].release == 2)
    #expect(day.appointments[0].due == 3)
  }

  @Test(
    "a wrong value is refused with its place and what would be right",
    arguments: [
      ("\"duration\":4", "\"duration\":0", "appointments[0] 'p0'", "1 or more"),
      ("\"duration\":4", "\"duration\":-3", "appointments[0] 'p0'", "1 or more"),
      ("\"duration\":4", "\"duration\":25", "appointments[0] 'p0'", "split it over days"),
      ("\"duration\":4", "\"duration\":1.5", "a number", "not whole"),
      ("\"duration\":4", "\"duration\":\"4\"", "appointments[0].duration", "a whole number"),
      ("\"duration\":4,", "", "'duration' is missing", "write it"),
      ("\"acuity\":2", "\"acuity\":4", "appointments[0] 'p0'", "1, 2 or 3"),
      ("\"priority\":1", "\"priority\":0", "appointments[0] 'p0'", "1, 2 or 3"),
      ("\"need\":\"chair\"", "\"need\":\"sofa\"", "appointments[0].need", "write"),
      ("\"ready\":1", "\"ready\":-1", "ready is -1", "0 to 24"),
      ("\"maxAcuity\":5", "\"maxAcuity\":0", "nurses[0] 'n0'", "1 to 1000"),
      ("[8,14]", "[8,9]", "nurses[0] 'n0'", "at least as long as the break"),
      ("[8,14]", "[14,8]", "nurses[0].breakWindow", "[earliest, latest end]"),
      ("[8,14]", "[8]", "nurses[0].breakWindow", "[earliest, latest end]"),
      ("\"end\":20,", "\"end\":0,", "nurses[0] 'n0'", "start before end"),
      ("\"hardClose\":24", "\"hardClose\":96", "hardClose", "longer slot"),
      ("\"close\":20,\"hardClose\"", "\"close\":30,\"hardClose\"", "open, close", "close by 24"),
      ("\"slotMinutes\":15", "\"slotMinutes\":0", "slotMinutes", "minutes"),
      ("\"waitSlot\":10", "\"waitSlot\":-1", "weights.waitSlot", "0 to"),
      ("\"spread\":1", "\"spread\":1,\"earlySlot\":-5", "weights.earlySlot", "0 to 10000000"),
      ("\"spread\":1", "\"spread\":1,\"earlySlot\":2.5", "a number", "not whole"),
      ("\"3\":10000", "\"4\":10000", "priority 3 has no weight", "1, 2 and 3"),
      ("\"id\":\"c1\"", "\"id\":\"c0\"", "the place 'c0' appears twice", "an id of its own"),
      ("chairs-day/1", "chairs-day/2", "chairs-day/2", "chairs-day/1"),
      ("\"id\":\"p0\"", "\"id\":\"\"", "its id is empty", "give it a name"),
    ])
  func refuses(old: String, new: String, place: String, remedy: String) {
    let parts = Self.valid.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    let text = parts.joined(separator: new)
    #expect(text != Self.valid)
    do {
      _ = try DayInstance(json: Array(text.utf8))
      Issue.record("it was taken: \(new)")
    } catch {
      #expect(error.message.contains(place), "\(error.message)")
      #expect(error.message.contains(remedy), "\(error.message)")
    }
  }

  @Test(
    "what is not JSON is refused in words",
    arguments: [
      [], Array("{".utf8), Array("[]".utf8), [0xFF, 0x00, 0x12], Array("null".utf8),
      [UInt8](repeating: UInt8(ascii: "["), count: 100_000),
    ])
  func refusesGarbage(bytes: [UInt8]) {
    #expect(throws: ChairError.self) { try DayInstance(json: bytes) }
  }

  @Test("no nurse and no place are refused")
  func refusesEmptyClinic() throws {
    let day = try DayInstance(json: Array(Self.valid.utf8))
    for (nurses, places, word) in [
      ([], day.places, "no nurse"), (day.nurses, [], "no place"),
    ] as [([DayInstance.Nurse], [DayInstance.Place], String)] {
      do {
        _ = try DayInstance(
          name: "x", slotMinutes: 15, open: 0, close: 20, hardClose: 24, weights: day.weights,
          places: places, nurses: nurses, appointments: [])
        Issue.record("it was taken without \(word)")
      } catch {
        #expect(error.message.contains(word))
      }
    }
  }

  @Test("ten thousand visits in a day are refused with the limit")
  func refusesTooMany() throws {
    let day = try DayInstance(json: Array(Self.valid.utf8))
    let visits = (0..<10_000).map { index in
      DayInstance.Appointment(
        id: "p\(index)", duration: 1, acuity: 1, priority: 1, need: .chair, ready: 0,
        pharmacyReady: 0, preferred: 0, latestStart: 1)
    }
    #expect(
      throws: ChairError.tooMany(kind: "appointments", found: 10_000, limit: 2_000)
    ) {
      try DayInstance(
        name: "x", slotMinutes: 15, open: 0, close: 20, hardClose: 24, weights: day.weights,
        places: day.places, nurses: day.nurses, appointments: visits)
    }
  }

  @Test("a file longer than the limit is refused before it is read")
  func refusesOverlong() {
    let bytes = [UInt8](repeating: 0x20, count: ExchangeFile.byteLimit + 1)
    #expect(
      throws: ChairError.tooManyBytes(found: bytes.count, limit: ExchangeFile.byteLimit)
    ) { try DayInstance(json: bytes) }
  }

  @Test("names with quotes, controls and accents come out as JSON")
  func quotes() {
    #expect(ExchangeFile.quoted("a\"b\\c\n\u{1}é") == "\"a\\\"b\\\\c\\n\\u0001é\"")
  }
}
