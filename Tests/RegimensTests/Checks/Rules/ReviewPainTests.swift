import Testing

@testable import Regimens

@Suite("review.pain")
struct ReviewPainTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "full: Pain review, 4 weeks later",
        "full: Review, 4 weeks later",
        at: "companions", says: "a review of pain is missing"),
      Breach(
        .infusion, "full: Pain review, 2 to 3 months after the start",
        "full: Review, 2 to 3 months after the start",
        at: "companions", says: "a review of pain is missing"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .reviewPain)
  }
}
