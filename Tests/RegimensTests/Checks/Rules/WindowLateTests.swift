import Testing

@testable import Regimens

@Suite("window.late")
struct WindowLateTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "late-ok: +7 d [D]",
        "late-ok: -7 d [D]",
        at: "phases[0].window.late-ok", says: "before the target"),
      Breach(
        .infusion, "late-ok: +7 d [D]",
        "late-ok: +29 d [D]",
        at: "phases[0].window.late-ok", says: "beyond the next dose"),
      Breach(
        .radio, "late-ok: +7 d [D]",
        "late-ok: +15 d [D]",
        at: "phases[0].window.late-ok", says: "beyond the one on which a person decides"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .windowLate)
  }
}
