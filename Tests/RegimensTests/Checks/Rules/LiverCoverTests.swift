import Testing

@testable import Regimens

@Suite("liver.cover")
struct LiverCoverTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .cycles, "- class: C\n          stop: not studied [S1]", "",
        at: "doses.drug.child-pugh.classes", says: "class C has no answer"),
      Breach(
        .cycles, "- class: B", "- class: A",
        at: "doses.drug.child-pugh.classes[1]", says: "answered twice"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .liverCover)
  }
}
