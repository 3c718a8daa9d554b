import Testing

@testable import Regimens

@Suite("dose.rounding")
struct DoseRoundingTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "to: 0.1 [D]",
        "to: 1 [D]",
        at: "doses.drug.rounding", says: "coarse beside 4 mg"),
      Breach(
        .cycles, "to: 0.01 [D]",
        "to: 2 [D]",
        at: "doses.drug.rounding", says: "coarse"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseRounding)
  }
}
