import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// The product a dose is drawn from: volume and vials at the planned moment, and products that do not fit
/// (clinical reference, 3.1 and rule X30).
@Suite("Product at hand") struct ProductAtHandTests {
  /// Radium-223 in London, dose 1 given; dose 2 is due 28 d later, on 8 October 2026.
  private func radium(at clinic: ClinicProfile) throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: clinic, signed: "2026-08-10", start: "2026-09-10")
    scenario.on("2026-09-10", .weight(try amount("82 kg")))
    scenario.on("2026-09-10", .given(occurrence: 1, amount: try amount("4.51 MBq")))
    return scenario
  }

  private func product(
    _ strength: String, _ date: String, zone: String = "Europe/Berlin", vial: String? = nil,
    vials: Int? = nil
  ) throws -> Fact {
    .product(
      occurrence: 2,
      ProductAtHand(
        dose: "radium-223", strength: try amount(strength), day: day(date),
        time: try #require(TimeOfDay(hour: 12, minute: 0)),
        zone: try ClinicZone(identifier: zone), lot: nil, vial: try vial.map(amount), vials: vials))
  }

  private func booked(_ date: String) throws -> Fact {
    .booked(
      occurrence: 2, day: day(date), time: try #require(TimeOfDay(hour: 10, minute: 30)))
  }

  // 55 kBq/kg x 82 kg = 4510 kBq. Dose 2 on 8 October 10:30 London = 09:30 UTC; the reference, 12 October 12:00
  // Berlin = 10:00 UTC, lies 96.5 h ahead: 2^(96.5 / 274.32) = 1.276133, so 4510 / (1100 x 1.276133) = 3.2128 mL.
  @Test func `the volume is that of the planned moment, in elapsed hours`() throws {
    var scenario = try radium(at: Samples.riverside())
    scenario.on("2026-09-30", try booked("2026-10-08"))
    scenario.on("2026-09-30", try product("1100 kBq/mL", "2026-10-12"))
    let plan = try scenario.plan(asOf: "2026-10-01")
    #expect(
      try plan.visit("dose-2").doseText == "4.51 MBq (3.21 mL at the planned time from 1 vial)")
    // Dose 3 has no product yet: the activity alone.
    #expect(try plan.visit("dose-3").doseText == "4.51 MBq")
  }

  // The clocks go back on 25 October 2026. From 29 October 10:30 London (10:30 UTC) back to 22 October 12:00 Berlin
  // (10:00 UTC) are 168.5 h, not 167.5: 2^(-168.5 / 274.32) = 0.653271, and 4510 / (1100 x 0.653271) = 6.2760 mL.
  @Test func `a change of the clocks counts`() throws {
    var scenario = try radium(at: Samples.riverside())
    scenario.on("2026-09-30", try booked("2026-10-29"))
    scenario.on("2026-09-30", try product("1100 kBq/mL", "2026-10-22"))
    #expect(
      try scenario.plan(asOf: "2026-10-01").visit("dose-2").doseText
        == "4.51 MBq (6.28 mL at the planned time from 2 vials)")
  }

  @Test func `without an hour no volume is printed, and the working says why`() throws {
    var scenario = try radium(at: Samples.riverside())
    scenario.on("2026-09-30", try product("1100 kBq/mL", "2026-10-12"))
    let visit = try scenario.plan(asOf: "2026-10-01").visit("dose-2")
    #expect(visit.doseText == "4.51 MBq")
    #expect(visit.working.contains("no volume: the time of the dose is not booked"))
  }

  // Lutetium-177, 7.4 GBq for dose 2; the paper says 1.2 GBq/mL at noon of 20 October in Berlin (10:00 UTC), and the
  // dose is booked for 10:30 in New York of the same day (14:30 UTC): 4.5 h, 2^(-4.5 / 159.528) = 0.980638, and
  // 7400 / (1200 x 0.980638) = 6.2884 mL. The label's 1 GBq/mL would give 7.55 mL.
  @Test func `the strength of the batch counts, not the label's`() throws {
    var scenario = try Scenario(
      Samples.regimen("lutetium-177-vipivotide"), at: Samples.lakeside(), signed: "2026-08-01",
      start: "2026-09-08")
    scenario.on("2026-09-08", .given(occurrence: 1, amount: try amount("7.4 GBq")))
    scenario.on("2026-09-30", try booked("2026-10-20"))
    scenario.on(
      "2026-09-30",
      .product(
        occurrence: 2,
        ProductAtHand(
          dose: "lutetium-177", strength: try amount("1.2 GBq/mL"),
          day: day("2026-10-20"), time: try #require(TimeOfDay(hour: 12, minute: 0)),
          zone: try ClinicZone(identifier: "Europe/Berlin"), lot: "L-4")))
    let visit = try scenario.plan(asOf: "2026-10-01").visit("dose-2")
    #expect(visit.doseText.contains("(6.29 mL at the planned time"), "\(visit.doseText)")
    #expect(
      visit.working.contains {
        $0.hasPrefix("strength 1.2 GBq/mL as recorded; the label states 1 GBq/mL")
      })
  }

  @Test func `a reference a year off gives no volume`() throws {
    var scenario = try radium(at: Samples.riverside())
    scenario.on("2026-09-30", try booked("2026-10-08"))
    scenario.on("2026-09-30", try product("1100 kBq/mL", "2027-10-12"))
    #expect(try scenario.plan(asOf: "2026-10-01").visit("dose-2").doseText == "4.51 MBq")
  }

  @Test(
    arguments: [
      // The strength before 2016, and one in other units that is the same: 1.1 MBq/mL = 1100 kBq/mL.
      ("1000 kBq/mL", "Europe/Berlin", false, true), ("1.1 MBq/mL", "Europe/Berlin", false, false),
      // In New York the label's table has its own hour, so that a reference in the site's time is a slip.
      ("1100 kBq/mL", "America/New_York", true, true),
      ("1100 kBq/mL", "Europe/Berlin", true, false),
      // In London the label has no such table.
      ("1100 kBq/mL", "Europe/London", false, false),
    ]
  ) func `a product of the old standard, or in the site's time, stops the dose`(
    _ row: (strength: String, zone: String, isUS: Bool, isStopped: Bool)
  ) throws {
    var scenario = try radium(at: row.isUS ? Samples.lakeside() : Samples.riverside())
    scenario.on("2026-09-30", try product(row.strength, "2026-10-12", zone: row.zone))
    let plans = try PatientPlanner.plans(
      of: [PatientPlanner.Member(course: scenario.course, regimen: scenario.regimen)],
      rules: InteractionTests.rules(), clinic: scenario.clinic, asOf: day("2026-10-01"),
      through: scenario.through)
    let plan = try #require(plans.first)
    let found = plan.findings("X30")
    #expect(found.isEmpty != row.isStopped)
    #expect(try (plan.visit("dose-2").state == .stopped) == row.isStopped)
    if row.isStopped { #expect(found.first?.facts.count == 2) }
  }

  @Test func `an amount of another kind, or another flat amount, is told`() throws {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.riverside(), signed: "2026-08-10",
      start: "2026-09-10")
    scenario.on("2026-09-10", .given(occurrence: 1, amount: try amount("1.7 mL")))
    #expect(
      try scenario.plan(asOf: "2026-10-01").findings("dose.given-unit").first?.message
        == "dose 1 was recorded as 1.7 mL, and denosumab is counted in mg: record it again")
    scenario.on("2026-10-08", .given(occurrence: 2, amount: try amount("60 mg")))
    #expect(
      try scenario.plan(asOf: "2026-10-09").findings("dose.given-differs").first?.message
        == "dose 2 was recorded as 60 mg; the regimen gives 120 mg")
  }
}
