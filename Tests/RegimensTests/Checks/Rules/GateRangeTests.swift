import Testing

@testable import Regimens

@Suite("gate.range")
struct GateRangeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "at-least: 2 mmol/L [S1]",
        "at-least: 0 mmol/L [S1]",
        at: "gates[3].measured", says: "not above zero"),
      Breach(
        .infusion, "at-least: 2 mmol/L [S1]",
        "at-least: 2 mmol/L [S1]\n      at-most: 1 mmol/L [S1]",
        at: "gates[3].measured", says: "no value lies"),
      Breach(
        .infusion, "at-least: 2 mmol/L [S1]",
        "at-least: 2 {LLN} [S1]",
        at: "gates[3].measured", says: "is no floor"),
      Breach(
        .infusion, "at-least: 2 mmol/L [S1]",
        "at-most: 0.5 {ULN} [S1]",
        at: "gates[3].measured", says: "is no cap"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateRange)
  }
}
