import Testing

@testable import Regimens

@Suite("companion.window")
struct CompanionWindowTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "earliest: -6 wk [D]",
        "earliest: -3 wk [D]",
        at: "companions[0].window", says: "out of order"),
      Breach(
        .infusion, "latest: -2 wk [D]",
        "latest: 2 wk [D]",
        at: "companions[0].window.latest", says: "lies before it"),
      Breach(
        .beam, "earliest: 4 wk [S1]",
        "earliest: -4 wk [S1]",
        at: "companions[0].window.earliest", says: "after its anchor"),
      Breach(
        .infusion, "latest: 5 wk [D]",
        "latest: 5 mo [D]",
        at: "companions[3].window", says: "no appointment"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionWindow)
  }
}
