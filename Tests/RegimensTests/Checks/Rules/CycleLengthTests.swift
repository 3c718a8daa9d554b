import Testing

@testable import Regimens

@Suite("cycle.length")
struct CycleLengthTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "every: 28 d [S1]",
        "every: 27 d [S1]",
        at: "phases[0].cycle.every", says: "whole number of weeks")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .cycleLength)
  }
}
