import CivilTime
import Courses
import Regimens
import Testing

/// A treatment, medicine or condition that began before the other and goes on through it, as of 1 October 2026.
struct Continuing: Sendable, CustomTestStringConvertible {
  let rule: String
  let what: String
  let treatments: [Treatment]
  /// The rule that speaks, where it is another one.
  var speaks: String?
  var severity: Severity?
  var testDescription: String { "\(rule): \(what)" }
}

private func going(_ kind: Circumstance.Kind, _ name: String) -> (day: String, fact: Fact) {
  ("2026-06-01", .circumstance(Circumstance(kind: kind, name: name, until: nil)))
}

/// Rules that look at two things in time find one that began long before and has no end.
@Suite("What began before and goes on") struct ContinuingTests {
  private static func to(
    _ regimen: String, _ facts: (day: String, fact: Fact)..., site: String? = nil
  ) -> Treatment {
    Treatment(regimen: regimen, start: "2026-10-05", site: site, facts: facts)
  }

  /// A course whose first dose was given on 21 September and whose others are to come.
  private static func running(_ regimen: String) -> Treatment {
    Treatment(
      regimen: regimen, start: "2026-09-21",
      facts: [("2026-09-21", .given(occurrence: 1, amount: nil))])
  }

  static let table: [Continuing] = [
    Continuing(
      rule: "X01", what: "alendronate through zoledronic acid",
      treatments: [to("zoledronic-acid-q4w", going(.taking, "alendronate"))]),
    // No change of the agent: both go on, and X01 says so.
    Continuing(
      rule: "X02", what: "alendronate through denosumab",
      treatments: [to("denosumab-120mg", going(.taking, "alendronate"))], speaks: "X01"),
    Continuing(
      rule: "X03", what: "abiraterone through radium",
      treatments: [to("radium-223", going(.taking, "abiraterone"))]),
    Continuing(
      rule: "X04", what: "olaparib through radium",
      treatments: [to("radium-223", going(.taking, "olaparib"))], severity: .stop),
    Continuing(
      rule: "X04", what: "enzalutamide through radium, which a trial gave",
      treatments: [to("radium-223", going(.taking, "enzalutamide"))], severity: .warn),
    Continuing(
      rule: "X04", what: "a course of pembrolizumab through radium",
      treatments: [to("radium-223"), running("pembrolizumab-200mg-q3w")], severity: .stop),
    Continuing(
      rule: "X06", what: "darolutamide through radium",
      treatments: [to("radium-223", going(.taking, "darolutamide"))]),
    Continuing(
      rule: "X07", what: "docetaxel through radium",
      treatments: [to("radium-223", going(.taking, "docetaxel"))]),
    Continuing(
      rule: "X08", what: "docetaxel through strontium",
      treatments: [to("strontium-89", going(.taking, "docetaxel"))]),
    Continuing(
      rule: "X09", what: "radium through strontium",
      treatments: [to("strontium-89"), running("radium-223")]),
    Continuing(
      rule: "X10", what: "radium through hemibody radiation",
      treatments: [to("radiation-hemibody-upper"), running("radium-223")]),
    Continuing(
      rule: "X11", what: "radium through local radiation",
      treatments: [to("radiation-8gy-1", site: "L3"), running("radium-223")]),
    Continuing(
      rule: "X12", what: "cord compression through radium",
      treatments: [to("radium-223", going(.condition, "cord compression"))]),
    Continuing(
      rule: "X13", what: "zoledronic acid through planned dental work",
      treatments: [
        Treatment(
          regimen: "zoledronic-acid-q4w", start: "2026-09-21",
          facts: [
            ("2026-09-21", .given(occurrence: 1, amount: nil)),
            (
              "2026-09-28",
              .circumstance(
                Circumstance(kind: .planned, name: "tooth extraction", until: day("2026-11-10")))
            ),
          ])
      ]),
    Continuing(
      rule: "X18", what: "ibuprofen through zoledronic acid",
      treatments: [to("zoledronic-acid-q4w", going(.taking, "ibuprofen"))]),
    Continuing(
      rule: "X21", what: "calcium through strontium",
      treatments: [to("strontium-89", going(.taking, "calcium carbonate"))]),
    Continuing(
      rule: "X22", what: "a pregnancy through denosumab",
      treatments: [to("denosumab-120mg", going(.condition, "pregnancy"))]),
    Continuing(
      rule: "X23", what: "bevacizumab through zoledronic acid",
      treatments: [to("zoledronic-acid-q4w", going(.taking, "bevacizumab"))]),
    Continuing(
      rule: "X24", what: "iron through bisphosphonate tablets",
      treatments: [to("ibandronate-tablet", going(.taking, "iron"))]),
    Continuing(
      rule: "X27", what: "warfarin through injections into a muscle",
      treatments: [to("fulvestrant", going(.taking, "warfarin"))]),
    Continuing(
      rule: "X28", what: "a threatened cord through a first GnRH agonist",
      treatments: [to("goserelin-3-6mg", going(.condition, "cord compression"))]),
    Continuing(
      rule: "X29", what: "days of keeping distance through a visit",
      treatments: [
        Treatment(
          regimen: "lutetium-177-vipivotide", start: "2026-09-28",
          facts: [
            (
              "2026-09-27",
              .circumstance(
                Circumstance(kind: .planned, name: "grandchild-visit", until: day("2026-10-02")))
            ), ("2026-09-28", .given(occurrence: 1, amount: nil)),
          ])
      ]),
  ]

  private func findings(_ treatments: [Treatment]) throws -> [Finding] {
    try PatientPlanner.plans(
      of: treatments.map { try $0.member() }, rules: InteractionTests.rules(),
      clinic: Samples.riverside(), asOf: day("2026-10-01"), through: day("2027-06-30")
    ).flatMap(\.findings)
  }

  @Test(arguments: table)
  func `what began before and goes on is found, with both facts`(row: Continuing) throws {
    let found = try findings(row.treatments).filter { $0.rule == row.speaks ?? row.rule }
    let finding = try #require(found.first, "\(row.speaks ?? row.rule) is silent")
    #expect(finding.facts.count >= 2, "\(finding.facts)")
    if let severity = row.severity { #expect(finding.severity == severity) }
  }

  @Test(arguments: ["abiraterone", "olaparib", "enzalutamide", "docetaxel"])
  func `what ended before radium began is none that goes on`(name: String) throws {
    var radium = Self.to("radium-223")
    radium.facts = [
      (
        "2026-06-01",
        .circumstance(Circumstance(kind: .taking, name: name, until: day("2026-08-01")))
      )
    ]
    let rules: Set<String> = ["X03", "X04", "X06", "X07"]
    #expect(try findings([radium]).filter { rules.contains($0.rule) }.isEmpty)
  }

  @Test func `an LHRH analogue through radium is left alone`() throws {
    let found = try findings([Self.to("radium-223"), Self.running("leuprolide-22-5mg")])
    #expect(found.filter { $0.rule == "X04" }.isEmpty)
  }

  // X14 looks at the first dose of a course after a wound, which has no length.
  @Test func `every rule about two things in time has its row`() throws {
    let inTime = try InteractionTests.rules().rules.filter { rule in
      rule.clauses.contains { clause in
        switch clause.shape {
        case .together, .onDoseDay, .tooSoon: true
        case .without, .measured, .infusion, .late, .product, .reirradiation: false
        }
      }
    }
    #expect(Set(inTime.map(\.id)).subtracting(["X14"]) == Set(Self.table.map(\.rule)))
  }
}
