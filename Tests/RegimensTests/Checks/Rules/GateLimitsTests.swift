import Testing

@testable import Regimens

@Suite("gate.limits")
struct GateLimitsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "\n      at-least: 1.5 10*9/L [S1]", "",
        at: "gates[0]", says: "any value of"),
      Breach(
        .cycles, "title: adequate neutrophils", "title: a recent neutrophil count",
        at: "gates[0]", says: "it has limits"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateLimits)
  }
}
