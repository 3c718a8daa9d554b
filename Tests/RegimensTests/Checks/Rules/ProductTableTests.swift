import Testing

@testable import Regimens

@Suite("product.table")
struct ProductTableTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "8: 0.489",
        "8: 0.488",
        at: "doses.drug.products[0].decay-table.factors.8", says: "another factor"),
      Breach(
        .radio, "half-life: 8 d [S1]\n        table-offset",
        "half-life: 9 d [S1]\n        table-offset",
        at: "doses.drug.products[0].decay-table.factors.-8", says: "another factor"),
      Breach(
        .radio, "table-offset: 6 h [S1]",
        "table-offset: 7 h [S1]",
        at: "doses.drug.products[0].decay-table.factors.0", says: "another factor"),
      Breach(
        .radio, "        half-life: 8 d [S1]\n        table-offset",
        "        table-offset",
        at: "doses.drug.products[0].decay-table", says: "needs a half-life"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .productTable)
  }
}
