import Testing

@testable import Regimens

@Suite("bone.dental-exam")
struct BoneDentalExamTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "    clears: dental\n",
        "",
        at: "companions", says: "no dental examination"),
      Breach(
        .infusion, "latest: -2 wk [D]",
        "latest: 0 d [D]",
        at: "companions[0]", says: "must end before the start"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .boneDentalExam)
  }
}
