import Testing

@testable import Regimens

@Suite("source.known")
struct SourceKnownTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "late-ok: +7 d [D]",
        "late-ok: +7 d [S9]",
        at: "phases[0].window.late-ok", says: "'S9' is cited but not described"),
      Breach(
        .radio, "to: 8 wk [S1]",
        "to: 8 wk [S1, K2]",
        at: "gates[2].recovery.to", says: "'K2'"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .sourceKnown)
  }
}
