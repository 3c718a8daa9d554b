import Testing

@testable import ChairVerifier

@Suite("plan.session-given")
struct PlanSessionGivenTests {
  @Test("a session may be left out if the plan says so")
  func kept() throws {
    let messages = try SeriesDraft.messages(.planSessionGiven) {
      $0.booked.removeLast()
      $0.notBooked.append((1, 0))
    }
    #expect(messages.isEmpty)
  }

  @Test("a session left out in silence is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.planSessionGiven) {
      $0.booked.removeLast()
    }
    #expect(
      messages == [
        "session 0 of patient 1 is neither booked nor among the sessions not booked"
      ])
  }
}
