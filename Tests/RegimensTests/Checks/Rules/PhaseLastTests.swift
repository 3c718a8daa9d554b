import Testing

@testable import Regimens

@Suite("phase.last")
struct PhaseLastTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .loading, "once: true",
        "on-request: unlimited\n    window:\n      earliest: 90 d [S1]\n      decision: none",
        at: "phases[0].on-request", says: "this one has no end")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .phaseLast)
  }
}
