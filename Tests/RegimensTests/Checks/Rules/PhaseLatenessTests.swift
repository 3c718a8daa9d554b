import Testing

@testable import Regimens

@Suite("phase.lateness")
struct PhaseLatenessTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "after-late: keep-total",
        "after-late: re-anchor",
        at: "phases[0].after-late", says: "keep-total"),
      Breach(
        .infusion, "after-late: re-anchor",
        "after-late: keep-total",
        at: "phases[0].after-late", says: "needs a number of doses"),
      Breach(
        .tablets, "after-late: keep-grid",
        "after-late: re-anchor",
        at: "phases[0].after-late", says: "not made up"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .phaseLateness)
  }
}
