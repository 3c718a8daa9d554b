import Testing

@testable import Regimens

@Suite("bone.calcium-tablets")
struct BoneCalciumTabletsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "full: Calcium and vitamin D by mouth",
        "full: Calcium by mouth",
        at: "companions", says: "calcium and vitamin D"),
      Breach(
        .infusion, "from: 0 d [S1]\n      to: end",
        "from: 0 d [S1]\n      to: 28 d [S1]",
        at: "companions", says: "until the end"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .boneCalciumTablets)
  }
}
