import Testing

@testable import Regimens

@Suite("dose.given")
struct DoseGivenTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .loading, "give: [maintenance]",
        "give: [loading]",
        at: "doses.maintenance", says: "no phase gives")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseGiven)
  }
}
