import Testing

@testable import Regimens

@Suite("dose.infusion")
struct DoseInfusionTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "    minimum-infusion: 15 min [S1]\n",
        "",
        at: "doses.drug", says: "add 'minimum-infusion'"),
      Breach(
        .infusion, "minimum-infusion: 15 min [S1]",
        "minimum-infusion: 15 h [S1]",
        at: "doses.drug.minimum-infusion", says: "in minutes"),
      Breach(
        .infusion, "minimum-infusion: 15 min [S1]",
        "minimum-infusion: 150 min [S1]",
        at: "doses.drug.minimum-infusion", says: "longer than the visit"),
      Breach(
        .infusion, "minimum-infusion: 15 min [S1]",
        "minimum-infusion: 2 min [S1]",
        at: "doses.drug.minimum-infusion", says: "is an injection"),
      Breach(
        .tablets, "flat: 2.5 mg [S1]",
        "flat: 2.5 mg [S1]\n    minimum-infusion: 15 min [S1]",
        at: "doses.drug.minimum-infusion", says: "into a vein"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseInfusion)
  }
}
