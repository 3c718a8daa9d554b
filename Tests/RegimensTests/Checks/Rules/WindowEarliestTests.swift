import Testing

@testable import Regimens

@Suite("window.earliest")
struct WindowEarliestTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "earliest: 21 d [D]",
        "earliest: 35 d [D]",
        at: "phases[0].window.earliest", says: "later than the target, 28 d"),
      Breach(
        .infusion, "earliest: 21 d [D]",
        "earliest: -21 d [D]",
        at: "phases[0].window.earliest", says: "far before the target"),
      Breach(
        .infusion, "earliest: 21 d [D]",
        "earliest: 0 d [D]",
        at: "phases[0].window.earliest", says: "must lie after the dose before"),
      Breach(
        .cycles, "earliest: 7 d [S1]",
        "earliest: 8 d [S1]",
        at: "phases[0].window.earliest", says: "later than the target, 7 d"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .windowEarliest)
  }
}
