import Testing

@testable import Regimens

@Suite("text.notes")
struct TextNotesTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "- Drink well after the visit. [S1]",
        "- Take 500 mg of calcium. [S1]",
        at: "patient-notes[0]", says: "'500 mg' is an amount"),
      Breach(
        .infusion, "patient-notes:\n  - Drink well after the visit. [S1]",
        "patient-notes: []",
        at: "patient-notes", says: "told nothing"),
      Breach(
        .infusion, "- Drink well after the visit. [S1]",
        "- Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. Drink well after the visit. [S1]",
        at: "patient-notes[0]", says: "longer than 280"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .textNotes)
  }
}
