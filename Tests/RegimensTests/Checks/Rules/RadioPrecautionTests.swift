import Testing

@testable import Regimens

@Suite("radio.precaution")
struct RadioPrecautionTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "kind: precaution",
        "kind: advice",
        at: "companions", says: "no precaution"),
      Breach(
        .radio, "from: 0 d [S1]",
        "from: 1 d [S1]",
        at: "companions", says: "no precaution"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .radioPrecaution)
  }
}
