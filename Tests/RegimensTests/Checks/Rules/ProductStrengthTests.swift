import Testing

@testable import Regimens

@Suite("product.strength")
struct ProductStrengthTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "concentration: 1100 kBq/mL [S1]",
        "concentration: 1100 g/L [S1]",
        at: "doses.drug.products[0].concentration", says: "an activity in a volume"),
      Breach(
        .radio, "vial: 6 mL [S1]",
        "vial: 6 L [S1]",
        at: "doses.drug.products[0].vial", says: "in mL"),
      Breach(
        .radio, "table-offset: 6 h [S1]",
        "table-offset: 6 d [S1]",
        at: "doses.drug.products[0].table-offset", says: "less than a day"),
      Breach(
        .radio, "concentration: 1100 kBq/mL [S1]\n        half-life: 8 d [S1]",
        "concentration: 1100 kBq/mL [S1]",
        at: "doses.drug.products[1]", says: "needs its half-life"),
      Breach(
        .radio, "half-life: 8 d [S1]\n        table-offset",
        "half-life: 8 mL [S1]\n        table-offset",
        at: "doses.drug.products[0].half-life", says: "a time above zero"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .productStrength)
  }
}
