import Testing

@testable import Regimens

@Suite("bone.dental-clearance")
struct BoneDentalClearanceTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "cleared: dental",
        "confirmed: dental",
        at: "gates", says: "dentist"),
      Breach(
        .infusion, "scope: first-dose\n    severity: hold\n    cleared",
        "scope: first-dose\n    severity: warn\n    cleared",
        at: "gates", says: "dentist"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .boneDentalClearance)
  }
}
