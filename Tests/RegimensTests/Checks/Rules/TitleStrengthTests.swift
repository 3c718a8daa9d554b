import Testing

@testable import Regimens

@Suite("title.strength")
struct TitleStrengthTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "ingredient: exampledronate 4 mg",
        "ingredient: exampledronate acid 5 mg",
        at: "ingredient", says: "says 5 mg")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .titleStrength)
  }
}
