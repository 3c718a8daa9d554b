import CivilTime
import Courses
import Foundation
import Quantities
import RegimenFiles
import Regimens
import Testing

/// One treatment of a patient in a test: its regimen, its start, and facts by day.
struct Treatment: Sendable {
  let regimen: String
  let start: String
  var site: String?
  var options: Set<String> = []
  var facts: [(day: String, fact: Fact)] = []
  var over: String?

  func member() throws -> PatientPlanner.Member {
    var scenario = Scenario(
      try Samples.regimen(regimen), at: try Samples.riverside(), signed: "2026-01-05", start: start)
    try scenario.ready(on: "2026-01-20")
    for (day, fact) in facts.sorted(by: { $0.day < $1.day }) { scenario.on(day, fact) }
    let plain = scenario.course
    let order = Order(
      prescriber: plain.order.prescriber, signed: plain.order.signed, start: plain.order.start,
      time: nil, counts: ["cycles": 6], amounts: [:], site: site, options: options, carriedOver: [])
    let ledger = try plain.ledger.map { entry in
      guard case .given = entry.fact, let over else { return entry }
      return LedgerEntry(
        recorded: entry.recorded, on: entry.on, fact: entry.fact, by: nil, note: nil,
        over: try amount(over))
    }
    return PatientPlanner.Member(
      course: Course(
        id: regimen, patient: plain.patient, regimen: plain.regimen, order: order, ledger: ledger),
      regimen: scenario.regimen)
  }
}

/// What a rule must find, and what it must leave alone.
struct Meeting: Sendable, CustomTestStringConvertible {
  let rule: String
  let severity: Severity
  let clash: [Treatment]
  let clean: [Treatment]
  var testDescription: String { rule }
}

private func given(_ number: Int) -> Fact { .given(occurrence: number, amount: nil) }

private func beside(_ kind: Circumstance.Kind, _ name: String, until: String? = nil) -> Fact {
  .circumstance(Circumstance(kind: kind, name: name, until: until.map { day($0) }))
}

@Suite("Rules across treatments")
struct InteractionTests {
  private static let asOf = "2026-10-01"
  private static let zoledronate = Treatment(regimen: "zoledronic-acid-q4w", start: "2026-10-05")
  private static let denosumab = Treatment(regimen: "denosumab-120mg", start: "2026-10-05")
  private static let radium = Treatment(regimen: "radium-223", start: "2026-10-05")
  private static let strontium = Treatment(regimen: "strontium-89", start: "2026-10-05")

  private static func with(_ treatment: Treatment, _ facts: (String, Fact)...) -> Treatment {
    var other = treatment
    other.facts = facts.map { (day: $0.0, fact: $0.1) }
    return other
  }

  static func rules() throws -> InteractionRules {
    try InteractionReader.rules(
      from: SourceText(
        path: Samples.root + "Schedules/rules/interactions.yaml", limit: SourceText.limit))
  }

  private func findings(_ treatments: [Treatment], asOf: String) throws -> [Finding] {
    try PatientPlanner.plans(
      of: treatments.map { try $0.member() }, rules: Self.rules(), clinic: Samples.riverside(),
      asOf: day(asOf), through: day("2027-06-30")
    ).flatMap(\.findings)
  }

  static let meetings: [Meeting] = [
    Meeting(
      rule: "X01", severity: .stop,
      clash: [zoledronate, Treatment(regimen: "denosumab-120mg", start: "2026-10-19")],
      clean: [zoledronate]),
    // 20 September to 5 October is 15 d, and 28 are asked for; 20 August to 5 October is 46.
    Meeting(
      rule: "X02", severity: .warn,
      clash: [with(denosumab, ("2026-09-20", beside(.elsewhere, "Zometa")))],
      clean: [with(denosumab, ("2026-08-20", beside(.elsewhere, "Zometa")))]),
    Meeting(
      rule: "X03", severity: .stop,
      clash: [with(radium, ("2026-09-01", beside(.taking, "abiraterone")))],
      clean: [with(radium, ("2026-09-01", beside(.taking, "abiraterone", until: "2026-09-30")))]),
    // The last radium on 10 September, enzalutamide from the 21st: 11 d, and 30 are asked for.
    Meeting(
      rule: "X04", severity: .stop,
      clash: [
        with(
          Treatment(regimen: "radium-223", start: "2026-09-10"), ("2026-09-10", given(1)),
          ("2026-09-11", .ceased(reason: "counts")),
          ("2026-09-21", beside(.taking, "enzalutamide")))
      ],
      clean: [
        with(
          Treatment(regimen: "radium-223", start: "2026-08-10"), ("2026-08-10", given(1)),
          ("2026-08-11", .ceased(reason: "counts")),
          ("2026-09-21", beside(.taking, "enzalutamide")))
      ]),
    Meeting(
      rule: "X05", severity: .warn, clash: [radium],
      clean: [
        radium,
        with(
          Treatment(regimen: "denosumab-120mg", start: "2026-08-10"), ("2026-08-10", given(1))),
      ]),
    Meeting(
      rule: "X06", severity: .warn,
      clash: [with(radium, ("2026-09-01", beside(.taking, "darolutamide")))], clean: [radium]),
    // 5 October is 15 d after 20 September, and 4 weeks are asked for.
    Meeting(
      rule: "X07", severity: .stop,
      clash: [with(radium, ("2026-09-20", beside(.elsewhere, "docetaxel")))],
      clean: [with(radium, ("2026-09-01", beside(.elsewhere, "docetaxel")))]),
    Meeting(
      rule: "X08", severity: .stop,
      clash: [with(strontium, ("2026-09-20", beside(.elsewhere, "docetaxel")))],
      clean: [with(strontium, ("2026-09-01", beside(.elsewhere, "docetaxel")))]),
    // 5 October is 65 d after 1 August, and 90 are asked for.
    Meeting(
      rule: "X09", severity: .stop,
      clash: [with(strontium, ("2026-08-01", beside(.elsewhere, "Metastron")))],
      clean: [with(strontium, ("2026-06-01", beside(.elsewhere, "Metastron")))]),
    Meeting(
      rule: "X10", severity: .stop,
      clash: [
        radium,
        with(
          Treatment(regimen: "radiation-hemibody-upper", start: "2026-09-21"),
          ("2026-09-21", given(1))),
      ],
      clean: [
        radium,
        with(
          Treatment(regimen: "radiation-hemibody-upper", start: "2026-06-22"),
          ("2026-06-22", given(1))),
      ]),
    Meeting(
      rule: "X11", severity: .info,
      clash: [radium, Treatment(regimen: "radiation-8gy-1", start: "2026-10-20", site: "L3")],
      clean: [radium]),
    Meeting(
      rule: "X12", severity: .stop,
      clash: [with(radium, ("2026-09-20", beside(.condition, "cord compression")))],
      clean: [
        with(
          radium, ("2026-09-01", beside(.condition, "cord compression")),
          ("2026-09-20", beside(.resolved, "cord compression")))
      ]),
    Meeting(
      rule: "X13", severity: .stop,
      clash: [
        with(zoledronate, ("2026-09-30", beside(.planned, "tooth extraction", until: "2026-11-10")))
      ],
      clean: [zoledronate]),
    // 5 October is 10 d after 25 September, and 14 are asked for.
    Meeting(
      rule: "X14", severity: .hold,
      clash: [with(zoledronate, ("2026-09-25", beside(.exposed, "tooth extraction")))],
      clean: [with(zoledronate, ("2026-09-15", beside(.exposed, "tooth extraction")))]),
    Meeting(
      rule: "X18", severity: .warn,
      clash: [
        with(
          Treatment(regimen: "zoledronic-acid-q4w", start: "2026-10-02"),
          ("2026-10-01", beside(.exposed, "iodinated contrast")))
      ],
      clean: [with(zoledronate, ("2026-09-20", beside(.exposed, "iodinated contrast")))]),
    Meeting(
      rule: "X21", severity: .warn,
      clash: [
        strontium,
        with(
          Treatment(regimen: "denosumab-120mg", start: "2026-09-07"), ("2026-09-07", given(1))),
      ],
      clean: [strontium]),
    Meeting(
      rule: "X22", severity: .stop,
      clash: [with(denosumab, ("2026-09-20", beside(.condition, "pregnancy")))], clean: [denosumab]
    ),
    Meeting(
      rule: "X23", severity: .warn,
      clash: [with(zoledronate, ("2026-09-20", beside(.taking, "bevacizumab")))],
      clean: [zoledronate]),
    Meeting(
      rule: "X24", severity: .warn,
      clash: [
        with(
          Treatment(regimen: "ibandronate-tablet", start: "2026-10-05"),
          ("2026-09-20", beside(.taking, "iron")))
      ],
      clean: [with(zoledronate, ("2026-09-20", beside(.taking, "iron")))]),
    // Due on 10 August; on 1 October it is 52 d late.
    Meeting(
      rule: "X25", severity: .warn,
      clash: [
        with(
          Treatment(regimen: "denosumab-60mg", start: "2026-02-10"), ("2026-02-10", given(1)))
      ],
      clean: [
        with(
          Treatment(regimen: "denosumab-60mg", start: "2026-03-20"), ("2026-03-20", given(1)))
      ]),
    Meeting(
      rule: "X26", severity: .stop,
      clash: [
        with(
          Treatment(regimen: "radiation-8gy-1", start: "2026-09-21", site: "L3"),
          ("2026-09-21", given(1))),
        Treatment(regimen: "radiation-20gy-5", start: "2026-10-05", site: "L3"),
      ],
      clean: [
        with(
          Treatment(regimen: "radiation-8gy-1", start: "2026-09-21", site: "left hip"),
          ("2026-09-21", given(1))),
        Treatment(regimen: "radiation-20gy-5", start: "2026-10-05", site: "L3"),
      ]),
    Meeting(
      rule: "X27", severity: .warn,
      clash: [
        with(
          Treatment(regimen: "fulvestrant", start: "2026-10-05"),
          ("2026-09-20", beside(.taking, "warfarin")))
      ],
      clean: [Treatment(regimen: "fulvestrant", start: "2026-10-05")]),
    Meeting(
      rule: "X28", severity: .warn,
      clash: [
        with(
          Treatment(regimen: "goserelin-3-6mg", start: "2026-10-05"),
          ("2026-09-20", beside(.condition, "cord-threatening metastasis")))
      ],
      clean: [Treatment(regimen: "goserelin-3-6mg", start: "2026-10-05")]),
  ]

  @Test(
    "each rule finds its clash, with both facts, and leaves a clean pair alone", arguments: meetings
  )
  func meeting(_ meeting: Meeting) throws {
    let found = try findings(meeting.clash, asOf: Self.asOf).filter { $0.rule == meeting.rule }
    let finding = try #require(found.first, "no finding of \(meeting.rule)")
    #expect(finding.severity == meeting.severity)
    #expect(!finding.facts.isEmpty)
    #expect(!finding.sources.isEmpty)
    let clean = try findings(meeting.clean, asOf: Self.asOf).filter { $0.rule == meeting.rule }
    #expect(clean.isEmpty, "\(clean.map(\.message))")
  }

  @Test(
    "where a gate of the regimen looks at the same value, it speaks for the rule",
    arguments: [
      ("X15", "denosumab-120mg", Analyte.correctedCalcium, "1.9 mmol/L"),
      ("X16", "zoledronic-acid-q4w", .vitaminD, "40 nmol/L"),
      ("X19", "zoledronic-acid-q4w", .creatinineClearance, "25 mL/min"),
      ("X20", "denosumab-120mg", .creatinineClearance, "25 mL/min"),
    ])
  func gates(_ rule: String, _ regimen: String, _ analyte: Analyte, _ value: String) throws {
    let low = Self.with(
      Treatment(regimen: regimen, start: "2026-10-05"),
      ("2026-09-29", .lab(analyte, try amount(value), isBaseline: false)))
    let found = try findings([low], asOf: Self.asOf).filter {
      $0.rule == rule || $0.message.contains("(\(rule)")
    }
    #expect(found.contains { $0.severity >= .hold }, "\(found.map(\.message))")
  }

  // Riverside's laboratory calls 2.15 to 2.60 mmol/L normal; the gate stops below 2.0.
  @Test(
    "a calcium below the laboratory's normal stops, although the gate lets it pass",
    arguments: [("2.14 mmol/L", true), ("2.15 mmol/L", false), ("1.9 mmol/L", false)])
  func belowNormal(_ value: String, speaks: Bool) throws {
    let low = Self.with(
      Self.denosumab, ("2026-09-29", .lab(.correctedCalcium, try amount(value), isBaseline: false)))
    let found = try findings([low], asOf: Self.asOf).filter { $0.rule == "X15" }
    #expect(found.contains { $0.severity == .stop } == speaks)
  }

  // Radium begins on 5 October; the tablets and the course were over in August.
  @Test("a bone-protecting agent that was stopped before radium protects no more")
  func endedProtection() throws {
    let tablets = Self.with(
      Self.radium, ("2026-03-01", beside(.taking, "alendronate", until: "2026-08-20")))
    let stopped = Self.with(
      Treatment(regimen: "denosumab-120mg", start: "2026-06-01"), ("2026-06-01", given(1)),
      ("2026-08-20", .ceased(reason: "jaw pain")))
    for treatments in [[tablets], [Self.radium, stopped]] {
      let finding = try #require(findings(treatments, asOf: Self.asOf).first { $0.rule == "X05" })
      #expect(finding.message.contains("the last ended on "), "\(finding.message)")
      #expect(finding.facts.count == 2)
    }
    let going = Self.with(Self.radium, ("2026-03-01", beside(.taking, "alendronate")))
    #expect(try !findings([going], asOf: Self.asOf).contains { $0.rule == "X05" })
  }

  // The tablets stand in one course's ledger; that they were stopped before 5 October, in another's.
  @Test("what one course's ledger says has ended is over for the patient")
  func endedElsewhere() throws {
    let taking = Self.with(Self.zoledronate, ("2026-03-01", beside(.taking, "alendronate")))
    let other = Treatment(regimen: "radiation-20gy-5", start: "2026-10-12", site: "left femur")
    let stopping = Self.with(other, ("2026-08-20", beside(.stopped, "alendronate")))
    for (treatments, speaks) in [([taking, other], true), ([taking, stopping], false)] {
      let found = try findings(treatments, asOf: Self.asOf)
      #expect(found.contains { $0.rule == "X01" } == speaks)
    }
  }

  @Test("an agreed calcium plan answers a low clearance, for every dose")
  func calciumPlan() throws {
    func isHeld(_ facts: (String, Fact)...) throws -> Bool {
      var treatment = Treatment(regimen: "denosumab-120mg", start: "2026-09-07")
      treatment.facts =
        [
          ("2026-09-07", given(1)),
          (
            "2026-09-28",
            .lab(.creatinineClearance, try amount("25 mL/min"), isBaseline: false)
          ),
        ] + facts.map { (day: $0.0, fact: $0.1) }
      return try findings([treatment], asOf: Self.asOf).contains {
        $0.rule == "X20" && $0.severity == .hold
      }
    }
    #expect(try isHeld())
    #expect(try !isHeld(("2026-09-29", .confirmed("calcium-plan"))))
  }

  // Due on 10 Aug 2026. On 1 Oct it is 52 d late and asks; on 12 Dec, 124 d or more than 16 weeks, it stops.
  @Test(
    "denosumab 60 mg is asked about beyond 28 days and stopped beyond 16 weeks",
    arguments: [("2026-10-01", Severity.warn), ("2026-12-12", .stop)])
  func lateDenosumab(_ asOf: String, severity: Severity) throws {
    let late = Self.with(
      Treatment(regimen: "denosumab-60mg", start: "2026-02-10"), ("2026-02-10", given(1)))
    #expect(try findings([late], asOf: asOf).first { $0.rule == "X25" }?.severity == severity)
  }

  @Test("an infusion given too fast asks before the next one")
  func tooFast() throws {
    var fast = Self.with(
      Treatment(regimen: "zoledronic-acid-q4w", start: "2026-09-21"), ("2026-09-21", given(1)))
    fast.over = "10 min"
    #expect(try findings([fast], asOf: Self.asOf).contains { $0.rule == "X17" })
    fast.over = "15 min"
    #expect(try !findings([fast], asOf: Self.asOf).contains { $0.rule == "X17" })
  }

  @Test("a stop withholds the dose and those after it, until a named prescriber overrides it")
  func withholding() throws {
    let later = Treatment(regimen: "denosumab-120mg", start: "2026-10-19")
    func plan(_ second: Treatment, by prescriber: String? = nil) throws -> Plan {
      var member = try second.member()
      if let prescriber {
        let course = member.course
        member = PatientPlanner.Member(
          course: Course(
            id: course.id, patient: course.patient, regimen: course.regimen, order: course.order,
            ledger: course.ledger + [
              LedgerEntry(
                recorded: day("2026-09-30"), on: day("2026-09-30"),
                fact: .override(rule: "X01", occurrence: 1, reason: "last zoledronate cancelled"),
                by: prescriber, note: nil)
            ]),
          regimen: member.regimen)
      }
      return try PatientPlanner.plans(
        of: [Self.zoledronate.member(), member], rules: Self.rules(), clinic: Samples.riverside(),
        asOf: day(Self.asOf), through: day("2027-03-31"))[1]
    }
    let stopped = try plan(later)
    #expect(try stopped.visit("dose-1").state == .stopped)
    #expect(try stopped.visit("dose-2").state == .held)
    let lifted = try plan(later, by: "Dr E. Example")
    #expect(try lifted.visit("dose-1").state != .stopped)
    #expect(lifted.findings("X01").allSatisfy { $0.override != nil })
  }

  @Test("a value recorded in one course is known to the patient's others")
  func shared() throws {
    let zoledronate = Self.with(
      Self.zoledronate,
      ("2026-09-29", .lab(.correctedCalcium, try amount("1.9 mmol/L"), isBaseline: false)))
    let other = Treatment(regimen: "denosumab-60mg", start: "2026-10-05")
    let found = try findings([zoledronate, other], asOf: Self.asOf)
    #expect(found.contains { $0.course == "denosumab-60mg" && $0.message.contains("1.9 mmol/L") })
  }

  @Test("every rule has an id of its own, a source, and names that are known")
  func vocabulary() throws {
    let rules = try Self.rules()
    #expect(Set(rules.rules.map(\.id)).count == rules.rules.count)
    #expect(rules.rules.allSatisfy { !$0.citations.isEmpty })
    #expect(rules.classes.closure(of: ["xgeva"]).contains("bone-modifying"))
    #expect(!rules.classes.closure(of: ["prolia"]).contains("denosumab-120-mg"))
  }
}
