import Testing

@testable import Regimens

@Suite("band.unit")
struct BandUnitTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "by: creatinine-clearance-at-start",
        "by: age",
        at: "doses.drug.bands.bands[0]", says: "written in a, not mL/min")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .bandUnit)
  }
}
