import Testing

@testable import Regimens

@Suite("text.safe")
struct TextSafeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "- pregnancy [S1]",
        "- a dose of 4.0 mg [S1]",
        at: "contraindications[0]", says: "has a zero"),
      Breach(
        .infusion, "- pregnancy [S1]",
        "- a dose of .5 mg [S1]",
        at: "contraindications[0]", says: "needs a zero before"),
      Breach(
        .infusion, "- pregnancy [S1]",
        "- a dose of 4mg [S1]",
        at: "contraindications[0]", says: "needs a space"),
      Breach(
        .infusion, "- pregnancy [S1]",
        "- vitamin D 400 IU [S1]",
        at: "contraindications[0]", says: "'IU' is easily misread"),
      Breach(
        .infusion, "- pregnancy [S1]",
        "- more than 10U a day [S1]",
        at: "contraindications[0]", says: "'10U' is easily misread"),
      Breach(
        .infusion, "note: Take your tablets every day.",
        "note: Take your tablets QD.",
        at: "companions[2].note", says: "'QD'"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .textSafe)
  }
}
