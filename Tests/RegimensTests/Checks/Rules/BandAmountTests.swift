import Testing

@testable import Regimens

@Suite("band.amount")
struct BandAmountTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "amount: 2.4 mg [S1]",
        "amount: 3.4 mg [S1]",
        at: "doses.drug.bands.bands[2].amount", says: "more than in the band above"),
      Breach(
        .infusion, "amount: 4 mg [S1]\n          volume: 5",
        "amount: 3.9 mg [S1]\n          volume: 5",
        at: "doses.drug.bands.bands[0].amount", says: "not the full dose"),
      Breach(
        .infusion, "amount: 2.4 mg [S1]",
        "amount: 0.24 mg [S1]",
        at: "doses.drug.bands.bands[2].amount", says: "less than a fifth"),
      Breach(
        .infusion, "amount: 3.2 mg [S1]\n          volume: 4 mL [S1]",
        "stop: not here [S1]",
        at: "doses.drug.bands.bands[2]", says: "below a band that stops it"),
      Breach(
        .infusion, "amount: 2.4 mg [S1]",
        "amount: 2400 ug [S1]",
        at: "doses.drug.bands.bands[2].amount", says: "use one unit"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .bandAmount)
  }
}
