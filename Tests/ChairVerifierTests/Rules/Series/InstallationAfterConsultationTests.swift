import Testing

@testable import ChairVerifier

@Suite("installation.after-consultation")
struct InstallationAfterConsultationTests {
  @Test("installation may begin as the consultation ends")
  func kept() throws {
    let messages = try SeriesDraft.messages(.installationAfterConsultation)
    #expect(messages.isEmpty)
  }

  @Test("installation before the consultation is over is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.installationAfterConsultation) {
      $0.booked[0].installation = .init(start: 0, end: 1)
    }
    #expect(
      messages == [
        "session 0 of patient 0 on day 1 is installed from slot 0 to 1, before its consultation ends at slot 1"
      ])
  }
}
