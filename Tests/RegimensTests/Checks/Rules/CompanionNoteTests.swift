import Testing

@testable import Regimens

@Suite("companion.note")
struct CompanionNoteTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "    note: Take your tablets every day.\n",
        "",
        at: "companions[2]", says: "add a 'note'")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionNote)
  }
}
