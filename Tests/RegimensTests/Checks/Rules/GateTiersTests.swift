import Testing

@testable import Regimens

@Suite("gate.tiers")
struct GateTiersTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "baseline-from: 1.4 mg/dL",
        "baseline-from: 1.3 mg/dL",
        at: "gates[1].rise.tiers[1]", says: "overlap"),
      Breach(
        .infusion, "baseline-from: 1.4 mg/dL",
        "baseline-above: 1.4 mg/dL",
        at: "gates[1].rise.tiers[1]", says: "in neither"),
      Breach(
        .infusion, "rise: 0.5 mg/dL",
        "rise: 0 mg/dL",
        at: "gates[1].rise.tiers[0].rise", says: "would hold every dose"),
      Breach(
        .infusion, "rise: 0.5 mg/dL",
        "rise: 5 mg/dL",
        at: "gates[1].rise.tiers[0].rise", says: "out of scale"),
      Breach(
        .infusion, "rise: 0.5 mg/dL",
        "rise: 1.2 mg/dL",
        at: "gates[1].rise.tiers[1].rise", says: "smaller rise"),
      Breach(
        .infusion, "resume-within: 10 %",
        "resume-within: 100 %",
        at: "gates[1].rise.resume-within", says: "no return to the baseline"),
      Breach(
        .infusion, "rise: 0.5 mg/dL",
        "rise: 0.5 g/L",
        at: "gates[1].rise.tiers[0]", says: "one of its units"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateTiers)
  }
}
