import Testing

@testable import Regimens

@Suite("band.stop")
struct BandStopTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "analyte: creatinine-clearance\n      at-least: 30 mL/min [S1]",
        "analyte: creatinine-clearance\n      at-least: 35 mL/min [S1]",
        at: "doses.drug.bands.bands[3]", says: "stops below 30 mL/min")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .bandStop)
  }
}
