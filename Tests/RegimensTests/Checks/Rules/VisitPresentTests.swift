import Testing

@testable import Regimens

@Suite("visit.present")
struct VisitPresentTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "setting: clinic",
        "setting: home",
        at: "visit", says: "remove the visit"),
      Breach(
        .tablets, "setting: home",
        "setting: clinic",
        at: "visit", says: "say what a visit takes"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .visitPresent)
  }
}
