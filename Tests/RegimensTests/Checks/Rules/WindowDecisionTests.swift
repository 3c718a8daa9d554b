import Testing

@testable import Regimens

@Suite("window.decision")
struct WindowDecisionTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "decision: +28 d [D]",
        "decision: none",
        at: "phases[0].window.decision", says: "say from when on"),
      Breach(
        .infusion, "decision: +28 d [D]",
        "decision: 28 d [D]",
        at: "phases[0].window.decision", says: "before the target"),
      Breach(
        .infusion, "decision: +28 d [D]",
        "decision: +280 d [D]",
        at: "phases[0].window.decision", says: "nobody would ever be asked"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .windowDecision)
  }
}
