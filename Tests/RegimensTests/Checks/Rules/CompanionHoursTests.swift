import Testing

@testable import Regimens

@Suite("companion.hours")
struct CompanionHoursTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "- -12 h [S1]",
        "- -1 h [S1]",
        at: "companions[1].hours", says: "do not rise"),
      Breach(
        .cycles, "- -12 h [S1]",
        "- -120 h [S1]",
        at: "companions[1].hours", says: "beyond two days"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionHours)
  }
}
