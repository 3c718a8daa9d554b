import Testing

@testable import Regimens

@Suite("phase.overrun")
struct PhaseOverrunTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "    longest-overrun: 7 d [S1]\n",
        "",
        at: "phases[0]", says: "add 'longest-overrun'"),
      Breach(
        .beam, "longest-overrun: 7 d [S1]",
        "longest-overrun: 70 d [S1]",
        at: "phases[0].longest-overrun", says: "no sensible overrun"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .phaseOverrun)
  }
}
