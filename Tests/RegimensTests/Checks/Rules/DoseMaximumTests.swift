import Testing

@testable import Regimens

@Suite("dose.maximum")
struct DoseMaximumTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "maximum-single: 4 mg [S1]",
        "maximum-single: 3 mg [S1]",
        at: "doses.drug.maximum-single", says: "is above 3 mg"),
      Breach(
        .infusion, "maximum-single: 4 mg [S1]",
        "maximum-single: 40 mg [S1]",
        at: "doses.drug.maximum-single", says: "far above the dose"),
      Breach(
        .infusion, "maximum-cumulative: 48 mg [S1]",
        "maximum-cumulative: 2 mg [S1]",
        at: "doses.drug.maximum-cumulative", says: "less than one dose"),
      Breach(
        .beam, "flat: 4 Gy [S1]",
        "flat: 4 Gy [S1]\n    maximum-cumulative: 16 Gy [S1]",
        at: "doses.fraction.maximum-cumulative", says: "make 20 Gy"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseMaximum)
  }
}
