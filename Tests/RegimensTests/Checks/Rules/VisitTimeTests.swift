import Testing

@testable import Regimens

@Suite("visit.time")
struct VisitTimeTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "booked: 45 min [D]",
        "booked: 25 min [D]",
        at: "visit.booked", says: "do not hold the 30 min"),
      Breach(
        .infusion, "nurse-start: 10 min [D]",
        "nurse-start: 12 min [D]",
        at: "visit.nurse-start", says: "not a multiple of 5"),
      Breach(
        .infusion, "booked: 45 min [D]",
        "booked: 450 min [D]",
        at: "visit.booked", says: "long for 30 min"),
      Breach(
        .infusion, "pharmacy: 15 min [D]",
        "pharmacy: 900 min [D]",
        at: "visit", says: "unusual"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .visitTime)
  }
}
