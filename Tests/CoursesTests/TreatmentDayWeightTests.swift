import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Radium-223 goes by the weight on the day of treatment (clinical reference, 3.2).
@Suite("Weight of the day") struct TreatmentDayWeightTests {
  /// Dose 1 given on 10 September; dose 2 is due 28 d later, on 8 October 2026.
  private func radium() throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.riverside(), signed: "2026-08-10",
      start: "2026-09-10")
    scenario.on("2026-09-10", .weight(try amount("82 kg")))
    scenario.on("2026-09-10", .given(occurrence: 1, amount: try amount("4.51 MBq")))
    return scenario
  }

  // 55 kBq/kg x 82 kg = 4510 kBq: good enough to order by.
  @Test func `before the day the last weight will do`() throws {
    let plan = try radium().plan(asOf: "2026-10-07")
    #expect(try plan.visit("dose-2").doseText == "4.51 MBq")
    #expect(plan.findings("dose.weight").isEmpty)
    #expect(plan.nextChange == day("2026-10-08"))
  }

  @Test func `on the day the dose waits until the patient has been weighed`() throws {
    var scenario = try radium()
    let before = try scenario.plan(asOf: "2026-10-08")
    #expect(before.findings("dose.weight").first?.severity == .hold)
    #expect(try before.visit("dose-2").state == .held)
    scenario.on("2026-10-08", .weight(try amount("79 kg")))
    let after = try scenario.plan(asOf: "2026-10-08")
    #expect(after.findings("dose.weight").isEmpty)
    // 55 x 79 = 4345 kBq
    #expect(try after.visit("dose-2").doseText == "4.345 MBq")
  }

  @Test func `an override lifts it`() throws {
    var scenario = try radium()
    scenario.on(
      "2026-10-08", by: "Dr E. Example",
      .override(rule: "dose.weight", occurrence: 2, reason: "the scales are broken"))
    #expect(
      try scenario.plan(asOf: "2026-10-08").findings("dose.weight").first?.severity == .info)
  }

  // Samarium-153 gives 1850 MBq/mL under the US label and 1.3 GBq/mL under the EU one.
  @Test func `a clinic that does not say whose label it follows is asked`() throws {
    let own = try Samples.lakeside()
    let clinic = ClinicProfile(
      id: own.id, name: own.name, zone: own.zone, jurisdiction: nil, hours: own.hours,
      placeHours: own.placeHours, labValidity: own.labValidity, leads: own.leads,
      location: own.location, uidNamespace: own.uidNamespace)
    let scenario = try Scenario(
      Samples.regimen("samarium-153"), at: clinic, signed: "2026-08-10", start: "2026-09-10")
    #expect(
      throws: PlanError.missingJurisdiction(clinic: "lakeside", regimen: "samarium-153")
    ) { try scenario.plan(asOf: "2026-09-01") }
  }
}
