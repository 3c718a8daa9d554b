import Testing

@testable import ChairVerifier

@Suite("operation.hours")
struct OperationHoursTests {
  @Test("an operation may end with the day")
  func kept() throws {
    let messages = try SeriesDraft.messages(.operationHours) {
      $0.booked[1].treatment = .init(start: 5, end: 8)
    }
    #expect(messages.isEmpty)
  }

  @Test("an operation beyond the day is named")
  func late() throws {
    let messages = try SeriesDraft.messages(.operationHours) {
      $0.booked[1].treatment = .init(start: 6, end: 9)
    }
    #expect(
      messages == [
        "the treatment of session 1 of patient 0 goes from slot 6 to 9, and a day has the slots 0 to 7"
      ])
  }

  @Test("an operation before the day is named")
  func early() throws {
    let messages = try SeriesDraft.messages(.operationHours) {
      $0.booked[1].mixing = .init(start: -1, end: 0)
    }
    #expect(
      messages == [
        "the mixing of session 1 of patient 0 goes from slot -1 to 0, and a day has the slots 0 to 7"
      ])
  }
}
