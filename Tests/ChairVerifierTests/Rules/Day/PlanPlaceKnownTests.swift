import Testing

@testable import ChairVerifier

@Suite("plan.place-known")
struct PlanPlaceKnownTests {
  @Test("every place of the small day is known")
  func kept() throws {
    let messages = try DayDraft.messages(.planPlaceKnown)
    #expect(messages.isEmpty)
  }

  @Test("a place that the instance lacks is named with its visit")
  func broken() throws {
    let messages = try DayDraft.messages(.planPlaceKnown) {
      $0.entries[1].place = "z"
    }
    #expect(
      messages == [
        "visit \"b\" is put into place \"z\", which the instance does not have"
      ])
  }
}
