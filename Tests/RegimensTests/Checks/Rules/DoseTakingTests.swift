import Testing

@testable import Regimens

@Suite("dose.taking")
struct DoseTakingTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .tablets, "fast-before: 2 h [S1]",
        "fast-before: 2 d [S1]",
        at: "doses.drug.taking.fast-before", says: "cannot be kept"),
      Breach(
        .beam, "flat: 4 Gy [S1]",
        "flat: 4 Gy [S1]\n    taking:\n      upright: 30 min [S1]",
        at: "doses.fraction.taking", says: "only tablets"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseTaking)
  }
}
