import Testing

@testable import Regimens

@Suite("visit.place")
struct VisitPlaceTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "place: chair",
        "place: linac",
        at: "visit.place", says: "not given on a linac")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .visitPlace)
  }
}
