import Testing

@testable import Regimens

@Suite("companion.times")
struct CompanionTimesTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "- -12 h [S1]", "- -1 h [S1]", at: "companions[1].times", says: "do not rise"),
      Breach(
        .cycles, "- -12 h [S1]", "- -120 h [S1]", at: "companions[1].times",
        says: "beyond two days"),
      Breach(
        .cycles, "- -1 h [S1]", "- 1 h [S1]", at: "companions[1].times",
        says: "lies before its dose"),
      Breach(
        .cycles, "setting: home\n    titles", "titles", at: "companions[1].setting",
        says: "say where it is taken"),
      Breach(
        .cycles, "setting: home\n    titles", "setting: clinic\n    titles",
        at: "companions[1].times", says: "within 8 h of the dose"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionTimes)
  }
}
