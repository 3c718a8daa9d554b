import Testing

@testable import Regimens

@Suite("gate.hold")
struct GateHoldTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "holds-from: 1 d [D]",
        "holds-from: 1 mo [D]",
        at: "gates[4].holds-from", says: "from 0 d to 14 d"),
      Breach(
        .infusion, "holds-from: 1 d [D]",
        "holds-from: -1 d [D]",
        at: "gates[4].holds-from", says: "from 0 d to 14 d"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateHold)
  }
}
