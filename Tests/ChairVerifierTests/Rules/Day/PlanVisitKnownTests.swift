import Testing

@testable import ChairVerifier

@Suite("plan.visit-known")
struct PlanVisitKnownTests {
  @Test("every visit of the small day is known")
  func kept() throws {
    let messages = try DayDraft.messages(.planVisitKnown)
    #expect(messages.isEmpty)
  }

  @Test("a visit that the instance lacks is named with its entry")
  func broken() throws {
    let messages = try DayDraft.messages(.planVisitKnown) {
      $0.entries[2].id = "x"
    }
    #expect(
      messages == [
        "entry 2 plans visit \"x\", which the instance does not have"
      ])
  }
}
