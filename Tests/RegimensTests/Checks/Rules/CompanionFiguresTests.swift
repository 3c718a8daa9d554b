import Testing

@testable import Regimens

@Suite("companion.figures")
struct CompanionFiguresTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "to: 7 d [S1]",
        "to: 14 d [S1]",
        at: "companions[1].titles.plain", says: "says 'one week'"),
      Breach(
        .beam, "full: Pain review, 4 weeks later",
        "full: Pain review, 6 weeks later",
        at: "companions[0].titles.full", says: "says '6 weeks'"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionFigures)
  }
}
