import Testing

@testable import Regimens

@Suite("bone.calcium-gate")
struct BoneCalciumGateTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "analyte: corrected-calcium",
        "analyte: calcium",
        at: "gates", says: "calcium is low"),
      Breach(
        .infusion, "at-least: 2 mmol/L",
        "at-most: 2 mmol/L",
        at: "gates", says: "calcium is low"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .boneCalciumGate)
  }
}
