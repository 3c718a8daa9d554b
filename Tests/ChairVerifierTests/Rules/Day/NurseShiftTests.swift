import Testing

@testable import ChairVerifier

@Suite("nurse.shift")
struct NurseShiftTests {
  @Test("a visit may start in the first and in the last slot of the shift")
  func kept() throws {
    let messages = try DayDraft.messages(.nurseShift) {
      $0.nurses[0].start = 2
      $0.nurses[0].end = 9
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit that starts before the shift is named")
  func early() throws {
    let messages = try DayDraft.messages(.nurseShift) {
      $0.nurses[0].start = 3
    }
    #expect(
      messages == [
        "visit \"b\" starts at slot 2 (30 min after opening), and nurse \"n0\" is on shift from slot 3 (45 min after opening) to slot 10 (2 h 30 min after opening)"
      ])
  }

  @Test("a visit that starts as the shift ends is named, overtime or not")
  func late() throws {
    let messages = try DayDraft.messages(.nurseShift) {
      $0.nurses[0].end = 8
    }
    #expect(
      messages == [
        "visit \"d\" starts at slot 8 (2 h after opening), and nurse \"n0\" is on shift from slot 0 (at opening) to slot 8 (2 h after opening)"
      ])
  }
}
