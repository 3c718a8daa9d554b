import Testing

@testable import ChairVerifier

@Suite("nurse.one-start")
struct NurseOneStartTests {
  @Test("two nurses may each start a visit in the same slot")
  func kept() throws {
    let messages = try DayDraft.messages(.nurseOneStart) {
      $0.entries[0].start = 6
    }
    #expect(messages.isEmpty)
  }

  @Test("two starts of one nurse in one slot are named")
  func broken() throws {
    let messages = try DayDraft.messages(.nurseOneStart) {
      $0.entries[0].start = 2
    }
    #expect(
      messages == [
        "nurse \"n0\" starts 2 visits at slot 2 (30 min after opening): \"a\", \"b\""
      ])
  }
}
