import Testing

@testable import Regimens

@Suite("status.draft")
struct StatusDraftTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "status: active",
        "status: draft",
        at: "status", says: "this is a draft")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .statusDraft)
  }
}
