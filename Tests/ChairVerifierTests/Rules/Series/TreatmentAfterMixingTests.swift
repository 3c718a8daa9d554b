import Testing

@testable import ChairVerifier

@Suite("treatment.after-mixing")
struct TreatmentAfterMixingTests {
  @Test("treatment may begin as the mixing ends")
  func kept() throws {
    let messages = try SeriesDraft.messages(.treatmentAfterMixing)
    #expect(messages.isEmpty)
  }

  @Test("treatment before the drug is mixed is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.treatmentAfterMixing) {
      $0.booked[0].treatment = .init(start: 2, end: 4)
    }
    #expect(
      messages == [
        "session 0 of patient 0 on day 1 starts its treatment at slot 2, before its mixing ends at slot 3"
      ])
  }

  @Test("a drug mixed the day before is there, whatever the slot")
  func ahead() throws {
    let messages = try SeriesDraft.messages(.treatmentAfterMixing) {
      $0.booked[1].mixing = .init(start: 4, end: 5)
    }
    #expect(messages.isEmpty)
  }
}
