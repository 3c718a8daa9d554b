import Testing

@testable import Regimens

@Suite("day-rule.day")
struct DayRuleDayTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "      8:\n",
        "      9:\n",
        at: "phases[0].day-rules.9", says: "not a day of the cycle"),
      Breach(
        .cycles, "omit-beyond: 7 d [S1]",
        "omit-beyond: 21 d [S1]",
        at: "phases[0].day-rules.8.omit-beyond", says: "between 1 d and 14 d"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .dayRuleDay)
  }
}
