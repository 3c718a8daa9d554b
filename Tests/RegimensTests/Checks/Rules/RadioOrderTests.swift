import Testing

@testable import Regimens

@Suite("radio.order")
struct RadioOrderTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "kind: order\n    anchor: every-dose",
        "kind: order\n    anchor: first-dose",
        at: "companions", says: "nothing orders")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .radioOrder)
  }
}
