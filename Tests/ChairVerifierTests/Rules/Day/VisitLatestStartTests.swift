import Testing

@testable import ChairVerifier

@Suite("visit.latest-start")
struct VisitLatestStartTests {
  @Test("a visit may start in its latest slot")
  func kept() throws {
    let messages = try DayDraft.messages(.visitLatestStart) {
      $0.visits[3].latestStart = 8
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit that starts a slot after its latest is named")
  func broken() throws {
    let messages = try DayDraft.messages(.visitLatestStart) {
      $0.visits[3].latestStart = 7
    }
    #expect(
      messages == [
        "visit \"d\" starts at slot 8 (2 h after opening), after its latest start at slot 7 (1 h 45 min after opening)"
      ])
  }
}
