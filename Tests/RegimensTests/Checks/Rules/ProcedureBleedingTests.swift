import Testing

@testable import Regimens

@Suite("procedure.bleeding")
struct ProcedureBleedingTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .session, "measured:\n      analyte: inr\n      at-most: 1.5 {INR} [S1]",
        "confirmed: fasting",
        at: "gates", says: "the clotting"),
      Breach(
        .session, "analyte: platelets\n      at-least: 50 10*9/L",
        "analyte: haemoglobin\n      at-least: 10 g/dL",
        at: "gates", says: "platelets"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .procedureBleeding)
  }
}
