import Testing

@testable import ChairVerifier

@Suite("break.no-disconnect")
struct BreakNoDisconnectTests {
  @Test("a visit may end right before the break: a is disconnected in slot 6, b in slot 7")
  func kept() throws {
    let messages = try DayDraft.messages(.breakNoDisconnect) {
      $0.breaks[0].start = 8
    }
    #expect(messages.isEmpty)
  }

  @Test("a disconnect in the last slot of a break is named")
  func broken() throws {
    let messages = try DayDraft.messages(.breakNoDisconnect) {
      $0.breaks[0].start = 5
    }
    #expect(
      messages == [
        "nurse \"n0\" disconnects visit \"a\" at slot 6 (1 h 30 min after opening), in her break from slot 5 (1 h 15 min after opening) to slot 7 (1 h 45 min after opening)"
      ])
  }

  @Test("every disconnect in a break is named")
  func both() throws {
    let messages = try DayDraft.messages(.breakNoDisconnect) {
      $0.breaks[0].start = 6
    }
    #expect(
      messages == [
        "nurse \"n0\" disconnects visit \"a\" at slot 6 (1 h 30 min after opening), in her break from slot 6 (1 h 30 min after opening) to slot 8 (2 h after opening)",
        "nurse \"n0\" disconnects visit \"b\" at slot 7 (1 h 45 min after opening), in her break from slot 6 (1 h 30 min after opening) to slot 8 (2 h after opening)",
      ])
  }
}
