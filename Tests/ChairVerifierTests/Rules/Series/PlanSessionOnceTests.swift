import Testing

@testable import ChairVerifier

@Suite("plan.session-once")
struct PlanSessionOnceTests {
  @Test("four sessions stand in the plan once each")
  func kept() throws {
    let messages = try SeriesDraft.messages(.planSessionOnce)
    #expect(messages.isEmpty)
  }

  @Test("a session booked twice is named")
  func twice() throws {
    let messages = try SeriesDraft.messages(.planSessionOnce) {
      $0.booked.append($0.booked[2])
    }
    #expect(
      messages == [
        "session 0 of patient 1 stands in the plan more than once"
      ])
  }

  @Test("a session booked and said not to be is named")
  func both() throws {
    let messages = try SeriesDraft.messages(.planSessionOnce) {
      $0.notBooked.append((0, 1))
    }
    #expect(
      messages == [
        "session 1 of patient 0 stands in the plan more than once"
      ])
  }
}
