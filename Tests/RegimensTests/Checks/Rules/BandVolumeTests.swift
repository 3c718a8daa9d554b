import Testing

@testable import Regimens

@Suite("band.volume")
struct BandVolumeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "volume: 3 mL [S1]",
        "volume: 30 mL [S1]",
        at: "doses.drug.bands.bands[2].volume", says: "another concentration")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .bandVolume)
  }
}
