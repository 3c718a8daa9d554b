import Testing

@testable import Regimens

@Suite("phase.begins")
struct PhaseBeginsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "begins: start",
        "begins:\n      next-cycle:\n        earliest: 1 d [D]",
        at: "phases[0].begins", says: "the first phase has none before it"),
      Breach(
        .loading,
        "begins:\n      after-last:\n        target: 28 d [S1]\n        earliest: 25 d [D]",
        "begins: start",
        at: "phases[1].begins", says: "only the first phase"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .phaseBegins)
  }
}
