import Testing

@testable import Regimens

@Suite("source.cited")
struct SourceCitedTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "cleared: dental\n    holds-from: 1 d [D]\n    sources: [S1]",
        "cleared: dental\n    holds-from: 1 d [D]\n    sources: []",
        at: "gates[4].sources", says: "no source is cited"),
      Breach(
        .beam, "flat: 4 Gy [S1]",
        "flat: 4 Gy [S1, S1]",
        at: "doses.fraction.flat", says: "cited twice"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .sourceCited)
  }
}
