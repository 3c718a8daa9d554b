import Testing

@testable import Regimens

@Suite("gate.toxicity")
struct GateToxicityTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: later-doses\n    severity: hold\n    toxicity: {of: [anaemia], at-most: \"3 [S1]\"}\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].toxicity.at-most", says: "is severe"),
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: later-doses\n    severity: hold\n    toxicity: {of: [anaemia, anaemia], at-most: \"1 [S1]\"}\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].toxicity", says: "named twice"),
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: later-doses\n    severity: warn\n    toxicity: {at-most: \"1 [S1]\"}\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].severity", says: "withholds the dose"),
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: later-doses\n    severity: hold\n    toxicity: {at-most: \"1 [S1]\"}\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].toxicity", says: "somebody has looked"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateToxicity)
  }
}
