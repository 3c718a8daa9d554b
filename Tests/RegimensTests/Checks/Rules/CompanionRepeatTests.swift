import Testing

@testable import Regimens

@Suite("companion.repeat")
struct CompanionRepeatTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "late: 1 mo [D]",
        "late: 7 mo [D]",
        at: "companions[1].repeat.late", says: "between nothing and 6 mo"),
      Breach(
        .infusion, "first: 6 mo [S1]",
        "first: -6 mo [S1]",
        at: "companions[1].repeat.first", says: "on its anchor or after it"),
      Breach(
        .infusion, "until: end",
        "until: 6 mo [S1]",
        at: "companions[1].repeat.until", says: "no room for a second time"),
      Breach(
        .infusion, "first: 6 mo [S1]",
        "first: 60 mo [S1]",
        at: "companions[1].repeat.first", says: "long beside a step"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionRepeat)
  }
}
