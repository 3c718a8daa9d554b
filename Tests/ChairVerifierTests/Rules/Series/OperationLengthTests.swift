import Testing

@testable import ChairVerifier

@Suite("operation.length")
struct OperationLengthTests {
  @Test("every operation has its length")
  func kept() throws {
    let messages = try SeriesDraft.messages(.operationLength)
    #expect(messages.isEmpty)
  }

  @Test("every operation of a wrong length is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.operationLength) {
      $0.booked[0].consultation?.end = 2
      $0.booked[0].mixing.end = 2
      $0.booked[0].installation.end = 1
      $0.booked[0].treatment.end = 6
    }
    #expect(
      messages == [
        "the consultation of session 0 of patient 0 goes from slot 0 to 2, and it takes 1 slot",
        "the mixing of session 0 of patient 0 goes from slot 1 to 2, and it takes 2 slots",
        "the installation of session 0 of patient 0 goes from slot 1 to 1, and it takes 1 slot",
        "the treatment of session 0 of patient 0 goes from slot 3 to 6, and it takes 2 slots",
      ])
  }

  @Test("a mixing of length 0 takes no slot")
  func none() throws {
    let messages = try SeriesDraft.messages(.operationLength) {
      $0.patients[1].sessions[0].mixing = 0
      $0.booked[2].mixing.end = 1
    }
    #expect(messages.isEmpty)
  }
}
