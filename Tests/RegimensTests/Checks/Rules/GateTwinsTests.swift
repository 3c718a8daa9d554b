import Testing

@testable import Regimens

@Suite("gate.twins")
struct GateTwinsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "only-in: [eu-uk, other]\n    sources",
        "only-in: [us, eu-uk, other]\n    sources",
        at: "gates[4]", says: "same severity"),
      Breach(
        .infusion,
        "severity: stop\n    measured:\n      analyte: corrected-calcium\n      at-least: 2 mmol/L [S1]\n    holds-from: 0 d [D]\n    sources: [S1]",
        "severity: stop\n    measured:\n      analyte: corrected-calcium\n      at-least: 2 mmol/L [S1]\n    holds-from: 0 d [D]\n    sources: [S1]\n  - id: calcium-asked\n    title: a fair calcium\n    scope: every-dose\n    severity: warn\n    measured:\n      analyte: corrected-calcium\n      at-least: 1.9 mmol/L [S1]\n    holds-from: 0 d [D]\n    sources: [S1]",
        at: "gates[4]", says: "must have the stricter limit"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateTwins)
  }
}
