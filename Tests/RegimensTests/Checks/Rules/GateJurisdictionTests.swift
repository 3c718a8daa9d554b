import Testing

@testable import Regimens

@Suite("gate.jurisdiction")
struct GateJurisdictionTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "only-in: [eu-uk, other]\n    sources",
        "only-in: [eu-uk]\n    sources",
        at: "gates[3].only-in", says: "under the label 'other'")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateJurisdiction)
  }
}
