import CivilTime
import Courses
import Quantities
import Regimens
import Testing

@testable import RegimenFiles

@Suite("What a regimen can say")
struct RegimenShapeTests {
  private func regimen(_ old: String, _ new: String) throws -> Regimen {
    let text = smallRegimen.replacing(old, with: new, maxReplacements: 1)
    #expect(text != smallRegimen)
    return try regimenFile(text).regimen
  }

  private func companion(_ timing: String) throws -> Companion {
    let regimen = try regimen(
      "companions: []",
      """
      companions:
        - id: a-period
          kind: precaution
          anchor: start
      \(timing)
          titles:
            discreet: Period
            plain: Period
            full: Period
          sources: [S1]
      """)
    return try #require(regimen.companions.first)
  }

  @Test(
    "a period ends after its anchor, with the course, or so long after the course",
    arguments: [
      ("7 d [S1]", Companion.PeriodEnd.afterAnchor(Cited(.days(7), ["S1"]))),
      ("end", .afterCourse(nil)),
      ("end + 6 mo [S1]", .afterCourse(Cited(.months(6), ["S1"]))),
    ])
  func periods(_ text: String, _ end: Companion.PeriodEnd) throws {
    let read = try companion("    period:\n      from: 0 d [S1]\n      to: \(text)")
    #expect(read.timing == .period(from: Cited(.days(0), ["S1"]), to: end))
  }

  @Test(
    "a gate may guard single days, hang on the order, open on a checklist and pass without data")
  func gates() throws {
    let read = try regimen(
      "gates: []",
      """
      gates:
        - id: platelets
          title: adequate platelets
          scope: every-dose
          severity: warn
          measured:
            analyte: platelets
            at-least: 75 10*9/L [S1]
          on-days: 8, 15
          unless-confirmed: agreed
          when-ordered: caution
          if-missing: pass
          holds-from: 0 d [D]
          sources: [S1]
      """)
    let gate = try #require(read.gates.first)
    #expect(gate.cycleDays == [8, 15])
    #expect(gate.unlessConfirmed == "agreed")
    #expect(gate.whenOrdered == "caution")
    #expect(gate.passesWithoutData)
  }

  @Test("days of a cycle have rules of their own")
  func days() throws {
    let read = try regimen(
      "    after-late: re-anchor",
      """
          day-rules:
            1:
              earliest: 14 d [S1]
            8:
              omit-beyond: 7 d [S1]
              next-cycle-after: 14 d [S1]
              omit-when-missed: true
              lower-dose-when-late: true
          evening-start: evening-start
          after-late: shift-cycle
      """)
    let phase = try #require(read.phases.first)
    #expect(phase.eveningStart == "evening-start")
    #expect(phase.dayRules[1]?.earliest == Cited(.days(14), ["S1"]))
    let eight = try #require(phase.dayRules[8])
    #expect(eight.omitBeyond == Cited(.days(7), ["S1"]))
    #expect(eight.nextCycleAfter == Cited(.days(14), ["S1"]))
    #expect(eight.omitWhenMissed && eight.lowersDoseWhenLate)
  }

  @Test("a dose says its fluid, its times a day, how a tablet is taken and how it comes by label")
  func doses() throws {
    let read = try regimen(
      "    flat: 4 mg [S1]",
      """
          flat: 4 mg [S1]
          bands:
            by: creatinine-clearance-now
            bands:
              - from: 50 mL/min [S1]
                amount: 4 mg [S1]
                infusion-volume: 100 mL [S1]
              - below: 50 mL/min [S1]
                amount: 2 mg [S1]
                infusion-volume: 500 mL [S1]
                every-days: 2 [S1]
          times-a-day: 2 [S1]
          taking:
            fast-before: 6 h [S1]
            upright: 60 min [S1]
          products:
            - only-in: [us]
              concentration: 1850 MBq/mL [S1]
              half-life: 46.3 h [S1]
            - only-in: [eu-uk, other]
              concentration: 1.3 GBq/mL [S1]
              half-life: 46.3 h [S1]
      """)
    let rule = try #require(read.doses["example"])
    #expect(rule.timesADay == Cited(2, ["S1"]))
    #expect(rule.taking?.fastBefore?.value.description == "6 h")
    #expect(rule.taking?.fastAfter == nil)
    #expect(rule.products.map(\.jurisdictions) == [[.us], [.europeAndUK, .other]])
    let fluids = rule.bands?.bands.map { band -> String? in
      guard case .amount(let dose) = band.outcome else { return nil }
      return dose.infusionVolume?.value.description
    }
    #expect(fluids == ["100 mL", "500 mL"])
  }

  @Test("a regimen of one label says so, and a later phase says its own earliest day")
  func label() throws {
    #expect(
      try regimen("titles:", "only-in: [us]\ntitles:").jurisdictions == [.us])
    let read = try regimen(
      "begins: start",
      "begins:\n        after-last:\n          target: 84 d [S1]\n          earliest: 77 d [D]")
    #expect(
      read.phases.first?.begins
        == .afterLast(Cited(.days(84), ["S1"]), earliest: Cited(.days(77), ["D"])))
  }
}
