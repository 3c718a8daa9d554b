import Testing

@testable import Regimens

@Suite("phase.closure")
struct PhaseClosureTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "closure: after",
        "closure: none",
        at: "phases[0].closure", says: "cannot stay on a closed day"),
      Breach(
        .tablets, "closure: none",
        "closure: before",
        at: "phases[0].closure", says: "at home"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .phaseClosure)
  }
}
