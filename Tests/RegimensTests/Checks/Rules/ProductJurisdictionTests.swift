import Testing

@testable import Regimens

@Suite("product.jurisdiction")
struct ProductJurisdictionTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "only-in: [eu-uk, other]\n        concentration",
        "only-in: [us, other]\n        concentration",
        at: "doses.drug.products[1]", says: "for the same label")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .productJurisdiction)
  }
}
