import Testing

@testable import ChairVerifier

@Suite("session.day")
struct SessionDayTests {
  @Test("the first and the last day may be used")
  func kept() throws {
    let messages = try SeriesDraft.messages(.sessionDay) {
      $0.booked[2].day = 3
    }
    #expect(messages.isEmpty)
  }

  @Test("a day after the last is named")
  func late() throws {
    let messages = try SeriesDraft.messages(.sessionDay) {
      $0.booked[2].day = 4
    }
    #expect(
      messages == [
        "session 0 of patient 1 is on day 4; the days are 1 to 3"
      ])
  }

  @Test("day 0 is for mixing only")
  func early() throws {
    let messages = try SeriesDraft.messages(.sessionDay) {
      $0.booked[2].day = 0
    }
    #expect(
      messages == [
        "session 0 of patient 1 is on day 0; the days are 1 to 3"
      ])
  }
}
