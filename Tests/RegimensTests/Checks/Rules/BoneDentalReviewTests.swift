import Testing

@testable import Regimens

@Suite("bone.dental-review")
struct BoneDentalReviewTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "every: 6 mo [S1]",
        "every: 12 mo [S1]",
        at: "companions[1].repeat", says: "at least every 6 mo"),
      Breach(
        .infusion, "late: 1 mo [D]",
        "late: 3 mo [D]",
        at: "companions[1].repeat.late", says: "at most 1 mo late"),
      Breach(
        .infusion, "id: dental-review\n    kind: dental",
        "id: dental-review\n    kind: review",
        at: "companions", says: "no dental review repeats"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .boneDentalReview)
  }
}
