import Testing

@testable import Regimens

@Suite("title.discreet")
struct TitleDiscreetTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "discreet: Treatment appointment",
        "discreet: Radiation appointment",
        at: "titles.discreet", says: "'radiat'"),
      Breach(
        .infusion, "discreet: Daily tablets",
        "discreet: Daily exampledronate",
        at: "companions[2].titles.discreet", says: "'exampledronate'"),
      Breach(
        .infusion, "discreet: Daily tablets",
        "discreet: Bone tablets",
        at: "companions[2].titles.discreet", says: "'bone'"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .titleDiscreet)
  }
}
