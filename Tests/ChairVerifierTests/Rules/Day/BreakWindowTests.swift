import Testing

@testable import ChairVerifier

@Suite("break.window")
struct BreakWindowTests {
  @Test("a break may begin as its window opens or end as it closes")
  func kept() throws {
    let messages = try DayDraft.messages(.breakWindow) {
      $0.breaks = [("n0", 4), ("n1", 8)]
    }
    #expect(messages.isEmpty)
  }

  @Test("a break a slot too early is named")
  func early() throws {
    let messages = try DayDraft.messages(.breakWindow) {
      $0.breaks[0].start = 3
    }
    #expect(
      messages == [
        "nurse \"n0\" has her break from slot 3 (45 min after opening) to slot 5 (1 h 15 min after opening); its window is slot 4 (1 h after opening) to slot 8 (2 h after opening)"
      ])
  }

  @Test("a break a slot too late is named")
  func late() throws {
    let messages = try DayDraft.messages(.breakWindow) {
      $0.breaks[1].start = 9
    }
    #expect(
      messages == [
        "nurse \"n1\" has her break from slot 9 (2 h 15 min after opening) to slot 11 (2 h 45 min after opening); its window is slot 6 (1 h 30 min after opening) to slot 10 (2 h 30 min after opening)"
      ])
  }
}
