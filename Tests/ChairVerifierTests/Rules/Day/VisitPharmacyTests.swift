import Testing

@testable import ChairVerifier

@Suite("visit.pharmacy")
struct VisitPharmacyTests {
  @Test("a visit may start in the slot in which its drug is ready")
  func kept() throws {
    let messages = try DayDraft.messages(.visitPharmacy) {
      $0.visits[0].pharmacyReady = 3
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit that starts a slot before its drug is ready is named")
  func broken() throws {
    let messages = try DayDraft.messages(.visitPharmacy) {
      $0.visits[0].pharmacyReady = 4
    }
    #expect(
      messages == [
        "visit \"a\" starts at slot 3 (45 min after opening), before the pharmacy is ready at slot 4 (1 h after opening)"
      ])
  }
}
