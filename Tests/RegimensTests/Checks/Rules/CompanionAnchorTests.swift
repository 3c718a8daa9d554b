import Testing

@testable import Regimens

@Suite("companion.anchor")
struct CompanionAnchorTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "anchor: every-dose\n    times",
        "anchor: start\n    times",
        at: "companions[1].anchor", says: "count from a dose"),
      Breach(
        .infusion, "anchor: start\n    period",
        "anchor: every-dose\n    period",
        at: "companions[2].anchor", says: "counts from the start"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionAnchor)
  }
}
