import Testing

@testable import ChairVerifier

@Suite("session.lag")
struct SessionLagTests {
  @Test("the second session is one day after the first")
  func kept() throws {
    let messages = try SeriesDraft.messages(.sessionLag)
    #expect(messages.isEmpty)
  }

  @Test("a day too many is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.sessionLag) {
      $0.booked[1].day = 3
    }
    #expect(
      messages == [
        "session 1 of patient 0 is on day 3, 2 days after session 0 on day 1; the lag asked is 1 day"
      ])
  }

  @Test("the lag holds across a session that is not booked: 1 + 1 = 2")
  func through() throws {
    let messages = try SeriesDraft.messages(.sessionLag) {
      $0.patients[0].sessions.insert(.init(id: 9, lag: 1), at: 1)
      $0.notBooked.append((0, 9))
    }
    #expect(
      messages == [
        "session 1 of patient 0 is on day 2, 1 day after session 0 on day 1; the lag asked is 2 days"
      ])
  }

  @Test("a session whose others are not booked may be on any day")
  func alone() throws {
    let messages = try SeriesDraft.messages(.sessionLag) {
      $0.booked.removeFirst()
      $0.booked[0].day = 3
    }
    #expect(messages.isEmpty)
  }
}
