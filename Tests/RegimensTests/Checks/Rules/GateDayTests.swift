import Testing

@testable import Regimens

@Suite("gate.day")
struct GateDayTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "on-days: 8",
        "on-days: 15",
        at: "gates[1].on-days", says: "nothing is given on day 15"),
      Breach(
        .cycles, "on-days: 8",
        "on-days: 1",
        at: "gates[0].on-days", says: "before the dose of day 8"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateDay)
  }
}
