import Testing

@testable import ChairVerifier

@Suite("consultation.given")
struct ConsultationGivenTests {
  @Test("those who need a consultation have one, and no others")
  func kept() throws {
    let messages = try SeriesDraft.messages(.consultationGiven)
    #expect(messages.isEmpty)
  }

  @Test("a consultation that is missing is named")
  func missing() throws {
    let messages = try SeriesDraft.messages(.consultationGiven) {
      $0.booked[0].consultation = nil
    }
    #expect(
      messages == [
        "session 0 of patient 0 needs a consultation and has none"
      ])
  }

  @Test("a consultation that nobody needs is named")
  func needless() throws {
    let messages = try SeriesDraft.messages(.consultationGiven) {
      $0.booked[1].consultation = .init(start: 3, end: 4)
    }
    #expect(
      messages == [
        "session 1 of patient 0 has a consultation from slot 3 to 4 and needs none"
      ])
  }
}
