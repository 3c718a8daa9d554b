import Testing

@testable import Regimens

@Suite("gate.clearance")
struct GateClearanceTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "    clears: dental\n",
        "",
        at: "gates[4].cleared", says: "no companion clears 'dental'"),
      Breach(
        .infusion, "cleared: dental",
        "confirmed: dental",
        at: "companions[0].clears", says: "no gate waits for 'dental'"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateClearance)
  }
}
