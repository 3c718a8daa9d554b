import Testing

@testable import Regimens

@Suite("gate.counts")
struct GateCountsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "at-least: 75 10*9/L",
        "at-least: 0.75 10*9/L",
        at: "gates[0].measured", says: "were they swapped"),
      Breach(
        .cycles, "analyte: platelets\n      at-least: 75 10*9/L",
        "analyte: haemoglobin\n      at-least: 10 g/dL",
        at: "gates", says: "no gate asks for platelets"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateCounts)
  }
}
