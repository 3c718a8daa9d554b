import Testing

@testable import Regimens

@Suite("gate.change")
struct GateChangeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: later-doses\n    severity: hold\n    change: {analyte: creatinine, rise-below: \"4 % [S1]\"}\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].change", says: "no limit of a rise"),
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: later-doses\n    severity: hold\n    change: {analyte: creatinine, fall-at-most: \"90 % [S1]\"}\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].change", says: "no limit of a fall"),
      Breach(
        .infusion, "gates:\n",
        "gates:\n  - id: extra\n    title: an extra\n    scope: first-dose\n    severity: hold\n    change: {analyte: creatinine, rise-below: \"40 % [S1]\"}\n    holds-from: 0 d [S1]\n    sources: [S1]\n",
        at: "gates[0].scope", says: "nothing has moved"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateChange)
  }
}
