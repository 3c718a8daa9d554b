import Testing

@testable import ChairVerifier

@Suite("nurse.one-disconnect")
struct NurseOneDisconnectTests {
  @Test("a disconnect and a start may share a slot")
  func kept() throws {
    let messages = try DayDraft.messages(.nurseOneDisconnect) {
      $0.entries[3].start = 7
    }
    #expect(messages.isEmpty)
  }

  @Test("two visits of one nurse that end together are named: a 4 + 4, b 2 + 6")
  func broken() throws {
    let messages = try DayDraft.messages(.nurseOneDisconnect) {
      $0.entries[0].start = 4
    }
    #expect(
      messages == [
        "nurse \"n0\" disconnects 2 visits at slot 7 (1 h 45 min after opening): \"a\", \"b\""
      ])
  }
}
