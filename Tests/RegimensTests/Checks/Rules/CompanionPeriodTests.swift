import Testing

@testable import Regimens

@Suite("companion.period")
struct CompanionPeriodTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "from: 0 d [S1]",
        "from: 1 d [S1]",
        at: "companions[1].period.from", says: "leaves out the day of the anchor"),
      Breach(
        .radio, "to: 7 d [S1]",
        "to: -7 d [S1]",
        at: "companions[1].period.to", says: "lies before"),
      Breach(
        .infusion, "to: end\n",
        "to: end + 0 d [S1]\n",
        at: "companions[2].period.to", says: "has a length"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionPeriod)
  }
}
