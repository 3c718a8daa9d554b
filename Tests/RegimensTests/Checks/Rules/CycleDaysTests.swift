import Testing

@testable import Regimens

@Suite("cycle.days")
struct CycleDaysTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "days: 1 [S1]",
        "days: 2 [S1]",
        at: "phases[0].cycle.days", says: "begins with day 1"),
      Breach(
        .cycles, "days: 1, 8 [S1]",
        "days: 1, 29 [S1]",
        at: "phases[0].cycle.days", says: "day 29 lies outside"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .cycleDays)
  }
}
