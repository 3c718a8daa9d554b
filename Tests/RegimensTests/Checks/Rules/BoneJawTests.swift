import Testing

@testable import Regimens

@Suite("bone.jaw")
struct BoneJawTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion, "jaw:\n  invasive-work: Ask first. [S1]\n  exposed-bone: 8 wk [S1]\n", "",
        at: "jaw", says: "nothing is said"),
      Breach(
        .infusion, "exposed-bone: 8 wk [S1]", "exposed-bone: 8 mo [S1]",
        at: "jaw.exposed-bone", says: "no time in weeks"),
      Breach(
        .infusion, "exposed-bone: 8 wk [S1]",
        "exposed-bone: 8 wk [S1]\n  before-next-dose: 2 mo [S1]",
        at: "jaw.before-next-dose", says: "between two doses"),
      Breach(
        .infusion, "exposed-bone: 8 wk [S1]",
        "exposed-bone: 8 wk [S1]\n  longest-interval: 27 d [S1]",
        at: "jaw.longest-interval", says: "one interval and two"),
      Breach(
        .cycles, "\nvisit:",
        "\njaw:\n  invasive-work: Ask first. [S1]\n  exposed-bone: 8 wk [S1]\nvisit:",
        at: "jaw", says: "only a bone-modifying agent"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .boneJaw)
  }
}
