import Testing

@testable import Regimens

@Suite("band.cover")
struct BandCoverTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "below: 40 mL/min [S1]",
        "below: 45 mL/min [S1]",
        at: "doses.drug.bands.bands[1]", says: "overlap"),
      Breach(
        .infusion, "below: 40 mL/min [S1]",
        "below: 39 mL/min [S1]",
        at: "doses.drug.bands.bands[1]", says: "in neither"),
      Breach(
        .infusion, "to: 60 mL/min [S1]",
        "below: 60 mL/min [S1]",
        at: "doses.drug.bands.bands[0]", says: "in neither"),
      Breach(
        .infusion, "above: 60 mL/min [S1]",
        "from: 60 mL/min [S1]",
        at: "doses.drug.bands.bands[0]", says: "overlap"),
      Breach(
        .infusion, "above: 60 mL/min [S1]",
        "above: 60 mL/min [S1]\n          below: 120 mL/min [S1]",
        at: "doses.drug.bands.bands[0]", says: "above 120 mL/min"),
      Breach(
        .infusion, "- below: 30 mL/min [S1]",
        "- from: 0 mL/min [S1]\n          below: 30 mL/min [S1]",
        at: "doses.drug.bands.bands[3]", says: "below 0 mL/min"),
      Breach(
        .infusion, "from: 40 mL/min [S1]",
        "from: 70 mL/min [S1]",
        at: "doses.drug.bands.bands[1]", says: "holds no value"),
      Breach(
        .infusion, "above: 60 mL/min [S1]",
        "above: 60 a [S1]",
        at: "doses.drug.bands.bands[0]", says: "write all in one unit"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .bandCover)
  }
}
