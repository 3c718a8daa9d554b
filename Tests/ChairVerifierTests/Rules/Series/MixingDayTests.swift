import Testing

@testable import ChairVerifier

@Suite("mixing.day")
struct MixingDayTests {
  @Test("a drug may be mixed the day before, or on the day")
  func kept() throws {
    let messages = try SeriesDraft.messages(.mixingDay) {
      $0.booked[1].mixingDay = 2
    }
    #expect(messages.isEmpty)
  }

  @Test("a drug to be mixed on the day is not mixed the day before")
  func same() throws {
    let messages = try SeriesDraft.messages(.mixingDay) {
      $0.booked[0].mixingDay = 0
    }
    #expect(
      messages == [
        "session 0 of patient 0 is on day 1 and mixed on day 0; that day is needed"
      ])
  }

  @Test("two days before is too early")
  func early() throws {
    let messages = try SeriesDraft.messages(.mixingDay) {
      $0.booked[1].mixingDay = 0
    }
    #expect(
      messages == [
        "session 1 of patient 0 is on day 2 and mixed on day 0; that day or the day before is needed"
      ])
  }

  @Test("the day after is too late")
  func late() throws {
    let messages = try SeriesDraft.messages(.mixingDay) {
      $0.booked[1].mixingDay = 3
    }
    #expect(
      messages == [
        "session 1 of patient 0 is on day 2 and mixed on day 3; that day or the day before is needed"
      ])
  }

  @Test("day 0 serves the sessions of day 1")
  func zero() throws {
    let messages = try SeriesDraft.messages(.mixingDay) {
      $0.patients[1].sessions[0].isMixedSameDay = false
      $0.booked[2].mixingDay = 0
    }
    #expect(messages.isEmpty)
  }
}
