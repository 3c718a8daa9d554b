import Testing

@testable import ChairVerifier

@Suite("nurse.acuity")
struct NurseAcuityTests {
  @Test("a nurse may hold exactly her limit: a 2 and b 1 make 3")
  func kept() throws {
    let messages = try DayDraft.messages(.nurseAcuity) {
      $0.nurses[0].maxAcuity = 3
    }
    #expect(messages.isEmpty)
  }

  @Test("a run of slots over the limit is named once, with its worst slot")
  func broken() throws {
    let messages = try DayDraft.messages(.nurseAcuity) {
      $0.nurses[0].maxAcuity = 2
    }
    #expect(
      messages == [
        "nurse \"n0\" holds more than her acuity limit of 2 from slot 3 (45 min after opening), when \"a\" starts, to slot 7 (1 h 45 min after opening): 3 at slot 3 (45 min after opening)"
      ])
  }
}
