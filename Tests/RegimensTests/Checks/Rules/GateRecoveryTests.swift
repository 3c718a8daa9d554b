import Testing

@testable import Regimens

@Suite("gate.recovery")
struct GateRecoveryTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "from: 6 wk [S1]",
        "from: 9 wk [S1]",
        at: "gates[2].recovery.to", says: "lies before"),
      Breach(
        .radio, "from: 6 wk [S1]",
        "from: 0 d [S1]",
        at: "gates[2].recovery.from", says: "after the last dose"),
      Breach(
        .radio, "from: 6 wk [S1]",
        "from: 3 wk [S1]",
        at: "gates[2].recovery.from", says: "before the next dose is due"),
      Breach(
        .radio, "to: 8 wk [S1]",
        "to: 8 mo [S1]",
        at: "gates[2].recovery.to", says: "far beyond"),
      Breach(
        .radio, "scope: later-doses",
        "scope: first-dose",
        at: "gates[2].recovery", says: "nothing to recover from"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateRecovery)
  }
}
