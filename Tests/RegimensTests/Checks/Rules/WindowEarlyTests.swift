import Testing

@testable import Regimens

@Suite("window.early")
struct WindowEarlyTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "late-ok: +7 d [D]",
        "early-ok: 28 d [D]\n      late-ok: +7 d [D]",
        at: "phases[0].window.early-ok", says: "before the target"),
      Breach(
        .infusion, "late-ok: +7 d [D]",
        "early-ok: -20 d [D]\n      late-ok: +7 d [D]",
        at: "phases[0].window.early-ok", says: "before the earliest"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .windowEarly)
  }
}
