import Testing

@testable import Regimens

@Suite("title.rhythm")
struct TitleRhythmTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "every: 28 d [S1]",
        "every: 21 d [S1]",
        at: "title", says: "28 d, which is the rhythm of no phase"),
      Breach(
        .radio, "count: 6 [S1]",
        "count: 5 [S1]",
        at: "title", says: "the phases another number"),
      Breach(
        .infusion, "title: Exampledronate 4 mg every 4 weeks",
        "title: Exampledronate 4 mg",
        at: "title", says: "does not state the rhythm of 28 d"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .titleRhythm)
  }
}
