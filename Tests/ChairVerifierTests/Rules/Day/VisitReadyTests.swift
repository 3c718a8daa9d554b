import Testing

@testable import ChairVerifier

@Suite("visit.ready")
struct VisitReadyTests {
  @Test("a visit may start in the slot in which its patient is ready")
  func kept() throws {
    let messages = try DayDraft.messages(.visitReady) {
      $0.visits[0].ready = 3
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit that starts a slot before its patient is ready is named")
  func broken() throws {
    let messages = try DayDraft.messages(.visitReady) {
      $0.visits[0].ready = 4
    }
    #expect(
      messages == [
        "visit \"a\" starts at slot 3 (45 min after opening), before its patient is ready at slot 4 (1 h after opening)"
      ])
  }
}
