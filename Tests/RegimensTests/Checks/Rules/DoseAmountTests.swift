import Testing

@testable import Regimens

@Suite("dose.amount")
struct DoseAmountTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "amount: 3.2 mg [S1]",
        "amount: -3.2 mg [S1]",
        at: "doses.drug.bands.bands[1].amount", says: "not more than nothing"),
      Breach(
        .tablets, "flat: 2.5 mg [S1]",
        "flat: 0.025 mg [S1]",
        at: "doses.drug.flat", says: "easy to misread"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseAmount)
  }
}
