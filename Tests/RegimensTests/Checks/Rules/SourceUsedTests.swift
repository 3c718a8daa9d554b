import Testing

@testable import Regimens

@Suite("source.used")
struct SourceUsedTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "  D:\n",
        "  S2:\n    mark: read\n    cite: Another label\n  D:\n",
        at: "sources.S2", says: "nothing cites the source 'S2'")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .sourceUsed)
  }
}
