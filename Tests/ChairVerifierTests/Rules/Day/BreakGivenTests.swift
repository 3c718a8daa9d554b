import Testing

@testable import ChairVerifier

@Suite("break.given")
struct BreakGivenTests {
  @Test("both nurses have a break")
  func kept() throws {
    let messages = try DayDraft.messages(.breakGiven)
    #expect(messages.isEmpty)
  }

  @Test("a nurse without a break is named with her window")
  func broken() throws {
    let messages = try DayDraft.messages(.breakGiven) {
      $0.breaks.removeFirst()
    }
    #expect(
      messages == [
        "nurse \"n0\" has no break; 2 slots between slot 4 (1 h after opening) and slot 8 (2 h after opening) are hers"
      ])
  }

  @Test("a nurse whose break has no length needs none")
  func none() throws {
    let messages = try DayDraft.messages(.breakGiven) {
      $0.nurses[0].breakLength = 0
      $0.breaks.removeFirst()
    }
    #expect(messages.isEmpty)
  }
}
