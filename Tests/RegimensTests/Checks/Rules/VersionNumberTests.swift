import Testing

@testable import Regimens

@Suite("version.number")
struct VersionNumberTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "version: 1.0.0",
        "version: 0.9.0",
        at: "version", says: "the version of a draft"),
      Breach(
        .infusion, "status: active",
        "status: retired\nreplaced-by: drip",
        at: "replaced-by", says: "cannot replace itself"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .versionNumber)
  }
}
