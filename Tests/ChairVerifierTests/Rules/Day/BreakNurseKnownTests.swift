import Testing

@testable import ChairVerifier

@Suite("break.nurse-known")
struct BreakNurseKnownTests {
  @Test("both breaks belong to known nurses")
  func kept() throws {
    let messages = try DayDraft.messages(.breakNurseKnown)
    #expect(messages.isEmpty)
  }

  @Test("a break for a nurse that the instance lacks is named")
  func broken() throws {
    let messages = try DayDraft.messages(.breakNurseKnown) {
      $0.breaks.append(("n9", 5))
    }
    #expect(
      messages == [
        "the break at slot 5 (1 h 15 min after opening) is for nurse \"n9\", whom the instance does not have"
      ])
  }
}
