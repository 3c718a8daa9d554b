import Testing

@testable import Regimens

@Suite("product.volume")
struct ProductVolumeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "concentration: 1100 kBq/mL [S1]",
        "concentration: 110 kBq/mL [S1]",
        at: "doses.drug.products[0].concentration", says: "would fill 35.0 mL"),
      Breach(
        .radio, "concentration: 1100 kBq/mL [S1]\n        half",
        "concentration: 1100 MBq/mL [S1]\n        half",
        at: "doses.drug.products[1].concentration", says: "would fill 0.0 mL"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .productVolume)
  }
}
