import Testing

@testable import Regimens

@Suite("phase.gap")
struct PhaseGapTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .loading, "earliest: 25 d [D]",
        "earliest: 0 d [D]",
        at: "phases[1].begins.after-last.earliest", says: "after the last dose"),
      Breach(
        .loading, "earliest: 25 d [D]",
        "earliest: 29 d [D]",
        at: "phases[1].begins.after-last.earliest", says: "later than the target"),
      Breach(
        .loading, "target: 28 d [S1]",
        "target: 84 d [S1]",
        at: "phases[1].begins.after-last.target", says: "differs from the rhythm"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .phaseGap)
  }
}
