import Testing

@testable import ChairVerifier

@Suite("mixing.after-consultation")
struct MixingAfterConsultationTests {
  @Test("mixing may begin as the consultation ends")
  func kept() throws {
    let messages = try SeriesDraft.messages(.mixingAfterConsultation)
    #expect(messages.isEmpty)
  }

  @Test("mixing before the consultation is over is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.mixingAfterConsultation) {
      $0.booked[0].mixing = .init(start: 0, end: 2)
    }
    #expect(
      messages == [
        "session 0 of patient 0 on day 1 is mixed from slot 0 to 2, before its consultation ends at slot 1"
      ])
  }

  @Test("a drug that may be mixed ahead may be mixed before the patient is seen")
  func ahead() throws {
    let messages = try SeriesDraft.messages(.mixingAfterConsultation) {
      $0.patients[0].sessions[0].isMixedSameDay = false
      $0.booked[0].mixing = .init(start: 0, end: 2)
    }
    #expect(messages.isEmpty)
  }
}
