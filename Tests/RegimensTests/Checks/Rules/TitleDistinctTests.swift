import Testing

@testable import Regimens

@Suite("title.distinct")
struct TitleDistinctTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "full: External beam radiation\n",
        "full: Treatment appointment\n",
        at: "titles", says: "tells all"),
      Breach(
        .beam, "plain: Treatment, about 15 minutes",
        "plain: T",
        at: "titles.plain", says: "3 to 120 letters"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .titleDistinct)
  }
}
