import Testing

@testable import ChairVerifier

@Suite("treatment.after-installation")
struct TreatmentAfterInstallationTests {
  @Test("treatment may begin as the installation ends")
  func kept() throws {
    let messages = try SeriesDraft.messages(.treatmentAfterInstallation)
    #expect(messages.isEmpty)
  }

  @Test("treatment before the installation is over is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.treatmentAfterInstallation) {
      $0.booked[1].treatment = .init(start: 0, end: 3)
    }
    #expect(
      messages == [
        "session 1 of patient 0 on day 2 starts its treatment at slot 0, before its installation ends at slot 1"
      ])
  }
}
