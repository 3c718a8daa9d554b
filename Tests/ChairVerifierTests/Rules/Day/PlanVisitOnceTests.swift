import Testing

@testable import ChairVerifier

@Suite("plan.visit-once")
struct PlanVisitOnceTests {
  @Test("four visits planned once each")
  func kept() throws {
    let messages = try DayDraft.messages(.planVisitOnce)
    #expect(messages.isEmpty)
  }

  @Test("a visit planned again, elsewhere, is named with both entries")
  func broken() throws {
    let messages = try DayDraft.messages(.planVisitOnce) {
      $0.entries.append(.init(id: "a", start: 9, nurse: "n1", place: "b0"))
    }
    #expect(
      messages == [
        "visit \"a\" is planned by entry 4 and already by entry 0"
      ])
  }

  @Test("a visit planned three times is named twice")
  func thrice() throws {
    let messages = try DayDraft.messages(.planVisitOnce) {
      $0.entries += [$0.entries[1], $0.entries[1]]
    }
    #expect(
      messages == [
        "visit \"b\" is planned by entry 4 and already by entry 1",
        "visit \"b\" is planned by entry 5 and already by entry 1",
      ])
  }
}
