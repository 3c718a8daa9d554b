import Testing

@testable import Regimens

@Suite("radio.counts")
struct RadioCountsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "analyte: neutrophils\n      at-least: 1 10*9/L",
        "analyte: haemoglobin\n      at-least: 8 g/dL",
        at: "gates", says: "no gate holds a later dose for white cells or neutrophils"),
      Breach(
        .radio, "severity: hold\n    measured:\n      analyte: platelets\n      at-least: 100",
        "severity: warn\n    measured:\n      analyte: platelets\n      at-least: 100",
        at: "gates", says: "no gate holds the first dose for platelets"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .radioCounts)
  }
}
