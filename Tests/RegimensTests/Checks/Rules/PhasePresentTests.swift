import Testing

@testable import Regimens

@Suite("phase.present")
struct PhasePresentTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "    give: [fraction]\n",
        "",
        at: "phases[0]", says: "gives nothing")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .phasePresent)
  }
}
