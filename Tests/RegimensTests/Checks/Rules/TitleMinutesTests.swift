import Testing

@testable import Regimens

@Suite("title.minutes")
struct TitleMinutesTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "plain: Infusion, about 45 minutes",
        "plain: Infusion, about 30 minutes",
        at: "titles.plain", says: "45 are booked"),
      Breach(
        .cycles, "plain: Injection, about half an hour",
        "plain: Injection, about two hours",
        at: "titles.plain", says: "says 120 minutes"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .titleMinutes)
  }
}
