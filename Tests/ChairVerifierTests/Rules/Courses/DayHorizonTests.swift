import Testing

@testable import ChairVerifier

@Suite("day.horizon")
struct DayHorizonTests {
  @Test("the first and the last day may be used")
  func kept() throws {
    let messages = try CourseDraft.messages(.dayHorizon) {
      $0.horizon = 18
      $0.rows[2].days = [0]
    }
    #expect(messages.isEmpty)
  }

  @Test("a day after the last is named")
  func late() throws {
    let messages = try CourseDraft.messages(.dayHorizon) {
      $0.horizon = 17
    }
    #expect(
      messages == [
        "visit 2 of \"q\" is on day 17; the days planned are 0 to 16"
      ])
  }

  @Test("a day before the first is named")
  func early() throws {
    let messages = try CourseDraft.messages(.dayHorizon) {
      $0.rows[2].days = [-1]
    }
    #expect(
      messages == [
        "visit 1 of \"r\" is on day -1; the days planned are 0 to 27"
      ])
  }
}
