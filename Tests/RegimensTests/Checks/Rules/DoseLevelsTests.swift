import Testing

@testable import Regimens

@Suite("dose.levels")
struct DoseLevelsTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "- 1.1 mg/m2 [S1]",
        "- 1.4 mg/m2 [S1]",
        at: "doses.drug.levels[0]", says: "not below the level before"),
      Breach(
        .cycles, "- 0.7 mg/m2 [S1]",
        "- 1.2 mg/m2 [S1]",
        at: "doses.drug.levels[1]", says: "not below the level before"),
      Breach(
        .tablets, "flat: 2.5 mg [S1]",
        "flat: 2.5 mg [S1]\n    levels:\n      - 120 % [S1]",
        at: "doses.drug.levels[0]", says: "less than 100 %"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .doseLevels)
  }
}
