import Testing

@testable import ChairVerifier

@Suite("nurse.overtime")
struct NurseOvertimeTests {
  @Test("a visit may end with the last slot of overtime")
  func kept() throws {
    let messages = try DayDraft.messages(.nurseOvertime) {
      $0.nurses[0].maxOvertime = 1
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit that ends a slot after the overtime is named")
  func broken() throws {
    let messages = try DayDraft.messages(.nurseOvertime) {
      $0.nurses[0].maxOvertime = 0
    }
    #expect(
      messages == [
        "visit \"d\" ends at slot 11 (2 h 45 min after opening), and nurse \"n0\" leaves by slot 10 (2 h 30 min after opening), 0 slots of overtime included"
      ])
  }
}
