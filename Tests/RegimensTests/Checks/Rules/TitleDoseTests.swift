import Testing

@testable import Regimens

@Suite("title.dose")
struct TitleDoseTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "flat: 4 mg [S1]",
        "flat: 40 mg [S1]",
        at: "title", says: "40 mg"),
      Breach(
        .beam, "flat: 4 Gy [S1]",
        "flat: 5 Gy [S1]",
        at: "title", says: "25 Gy"),
      // The sum of one fraction, written as the dose of each.
      Breach(
        .beam, "flat: 4 Gy [S1]",
        "flat: 20 Gy [S1]",
        at: "title", says: "100 Gy"),
      Breach(
        .beam, "count: 5 [S1]",
        "count: 6 [S1]",
        at: "title", says: "'6 fractions'"),
      Breach(
        .loading, "flat: 240 mg [S1]",
        "flat: 2400 mg [S1]",
        at: "title", says: "2400 mg"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .titleDose)
  }
}
