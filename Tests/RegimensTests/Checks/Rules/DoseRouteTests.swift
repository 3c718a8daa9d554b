import Testing

@testable import Regimens

@Suite("dose.route")
struct DoseRouteTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "route: external beam",
        "route: oral",
        at: "doses.fraction.route", says: "no route of a external-beam"),
      Breach(
        .tablets, "route: oral",
        "route: subcutaneous",
        at: "doses.drug.route", says: "only tablets are taken at home"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseRoute)
  }
}
