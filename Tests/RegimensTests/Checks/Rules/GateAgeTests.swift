import Testing

@testable import Regimens

@Suite("gate.age")
struct GateAgeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "maximum-age: 7 d [D]",
        "maximum-age: 700 d [D]",
        at: "gates[0].maximum-age", says: "no sensible age")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .gateAge)
  }
}
