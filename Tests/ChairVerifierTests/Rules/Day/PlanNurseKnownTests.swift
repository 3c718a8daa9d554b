import Testing

@testable import ChairVerifier

@Suite("plan.nurse-known")
struct PlanNurseKnownTests {
  @Test("every nurse of the small day is known")
  func kept() throws {
    let messages = try DayDraft.messages(.planNurseKnown)
    #expect(messages.isEmpty)
  }

  @Test("a nurse that the instance lacks is named with her visit")
  func broken() throws {
    let messages = try DayDraft.messages(.planNurseKnown) {
      $0.entries[0].nurse = "n9"
    }
    #expect(
      messages == [
        "visit \"a\" is given to nurse \"n9\", whom the instance does not have"
      ])
  }
}
