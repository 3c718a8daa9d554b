import Testing

@testable import Regimens

@Suite("gate.scope")
struct GateScopeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "scope: later-doses",
        "scope: first-dose",
        at: "gates[1].scope", says: "nothing can have risen"),
      Breach(
        .radio, "at-least: 1 10*9/L [S1]",
        "at-least: 2 10*9/L [S1]",
        at: "gates[2].measured", says: "were they swapped"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateScope)
  }
}
