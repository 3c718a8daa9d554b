import Testing

@testable import Regimens

@Suite("chemo.counts")
struct ChemoCountsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "analyte: platelets\n      at-least: 75 10*9/L",
        "analyte: haemoglobin\n      at-least: 10 g/dL",
        at: "gates", says: "for platelets")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .chemoCounts)
  }
}
