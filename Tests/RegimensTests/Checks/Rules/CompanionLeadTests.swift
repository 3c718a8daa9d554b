import Testing

@testable import Regimens

@Suite("companion.lead")
struct CompanionLeadTests {
  @Test(
    "a sound regimen passes, a breach is found at its part",
    arguments: [
      Breach(
        .radio, "lead: supply-exampleium",
        "lead: lab",
        at: "companions[0].lead", says: "called 'supply"),
      Breach(
        .cycles, "lead: lab",
        "lead: supply-x",
        at: "companions[0].lead", says: "called 'lab"),
    ])
  func breach(_ breach: Breach) throws {
    try expect(breach, by: .companionLead)
  }
}
