import Testing

@testable import Regimens

@Suite("bone.creatinine")
struct BoneCreatinineTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .infusion,
        "scope: every-dose\n    severity: hold\n    measured:\n      analyte: creatinine\n    maximum-age: 7 d [D]\n    holds-from: 0 d [D]\n    sources: [S1]\n",
        "scope: every-dose\n    severity: hold\n    confirmed: nothing\n    holds-from: 0 d [D]\n    sources: [S1]\n",
        at: "gates", says: "before every dose")
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .boneCreatinine)
  }
}
