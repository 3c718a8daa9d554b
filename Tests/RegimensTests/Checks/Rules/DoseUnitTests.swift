import Testing

@testable import Regimens

@Suite("dose.unit")
struct DoseUnitTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "flat: 4 mg [S1]",
        "flat: 4 mL [S1]",
        at: "doses.drug.flat", says: "mL is not a unit"),
      Breach(
        .radio, "per-kg: 55 kBq/kg [S1]",
        "per-kg: 55 mg/kg [S1]",
        at: "doses.drug.per-kg", says: "mg/kg"),
      Breach(
        .infusion, "volume: 4 mL [S1]",
        "volume: 4 mg [S1]",
        at: "doses.drug.bands.bands[1].volume", says: "mg is not a unit"),
      Breach(
        .beam, "flat: 4 Gy",
        "flat: 4 mg",
        at: "doses.fraction.flat", says: "mg"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseUnit)
  }
}
