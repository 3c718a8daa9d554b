import Testing

@testable import Regimens

@Suite("option.known")
struct OptionKnownTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "when-ordered: pregnancy-test\n    holds",
        "when-ordered: pregnancytest\n    holds",
        at: "gates[3].when-ordered", says: "the option 'pregnancytest'"),
      Breach(
        .cycles, "    when-ordered: pregnancy-test\n    holds",
        "    holds",
        at: "companions[0].when-ordered", says: "no gate asks for the result"),
      Breach(
        .infusion, "clears: dental\n",
        "clears: dental\n    unless-ordered: nothing\n",
        at: "companions[0].unless-ordered", says: "the option 'nothing'"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .optionKnown)
  }
}
