import Testing

@testable import Regimens

@Suite("source.reference")
struct SourceReferenceTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .beam, "cite: Label of the example",
        "cite: Label",
        at: "sources.S1", says: "cannot be looked up"),
      Breach(
        .beam, "cite: Planner's own default",
        "cite: Label of the example",
        at: "sources.S1", says: "'D' has the same reference"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .sourceReference)
  }
}
