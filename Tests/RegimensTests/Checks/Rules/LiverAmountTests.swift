import Testing

@testable import Regimens

@Suite("liver.amount")
struct LiverAmountTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "amount: 1.05 mg/m2 [S1]", "amount: 1.5 mg/m2 [S1]",
        at: "doses.drug.child-pugh.classes[0].amount", says: "more than 1.4 mg/m²"),
      Breach(
        .cycles, "amount: 0.65 mg/m2 [S1]", "amount: 1.2 mg/m2 [S1]",
        at: "doses.drug.child-pugh.classes[1].amount", says: "of the class above"),
      Breach(
        .cycles, "amount: 0.65 mg/m2 [S1]", "amount: 0.2 mg/m2 [S1]",
        at: "doses.drug.child-pugh.classes[1].amount", says: "less than a fifth"),
      Breach(
        .cycles, "amount: 1.05 mg/m2 [S1]", "stop: not studied [S1]",
        at: "doses.drug.child-pugh.classes[1]", says: "worse class than one that stops it"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .liverAmount)
  }
}
