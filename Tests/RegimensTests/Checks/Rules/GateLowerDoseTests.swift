import Testing

@testable import Regimens

@Suite("gate.lower-dose")
struct GateLowerDoseTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: later-doses\n    severity: hold\n    toxicity: {at-most: \"2 [S1]\"}\n    then-lower-dose: [S1]\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].then-lower-dose", says: "has levels"),
      Breach(
        .cycles, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: first-dose\n    severity: hold\n    toxicity: {at-most: \"2 [S1]\"}\n    then-lower-dose: [S1]\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].scope", says: "none to lower"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateLowerDose)
  }
}
