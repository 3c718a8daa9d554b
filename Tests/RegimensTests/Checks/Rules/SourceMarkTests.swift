import Testing

@testable import Regimens

@Suite("source.mark")
struct SourceMarkTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "mark: read",
        "mark: knowledge",
        at: "sources.S1", says: "belongs to a source marked read, not knowledge")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .sourceMark)
  }
}
