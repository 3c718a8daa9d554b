import CivilTime
import Courses
import Regimens
import Testing

/// Order, blood test and injection move together when no radium can be given or delivered on a day.
@Suite("Supplies") struct SupplyTests {
  /// A clinic in New York whose injection bay, and nothing else, is closed on some days.
  private func clinic(bayClosedOn closed: [String]) throws -> ClinicProfile {
    let own = try Samples.lakeside()
    let closures = Dictionary(uniqueKeysWithValues: closed.map { (day($0), "no delivery") })
    return ClinicProfile(
      id: own.id, name: own.name, zone: own.zone, jurisdiction: own.jurisdiction,
      hours: own.hours, placeHours: [.injectionBay: own.hours.closing(closures)],
      labValidity: own.labValidity, leads: own.leads, location: own.location,
      uidNamespace: own.uidNamespace)
  }

  private func dates(_ closed: [String], _ keys: [String]) throws -> [CivilDate] {
    let scenario = try Scenario(
      Samples.regimen("radium-223"), at: clinic(bayClosedOn: closed), signed: "2026-09-01",
      start: "2026-10-01")
    let plan = try scenario.plan(asOf: "2026-09-15")
    return try keys.map { try plan.visit($0).date }
  }

  // Dose 2 is due on Thu 29 Oct: blood test 3 d before on Mon 26 Oct, order 14 d before on Thu 15 Oct.
  @Test func `each dose has its order and its blood test`() throws {
    #expect(
      try dates([], ["dose-2", "blood-test-2", "supply-2"])
        == days("2026-10-29", "2026-10-26", "2026-10-15"))
  }

  // Closed on the 29th, the dose is on Fri 30 Oct: less 3 d Tue 27 Oct, less 14 d Fri 16 Oct. Dose 3 counts from there:
  // 30 Oct + 28 d = Fri 27 Nov, its test on Tue 24 Nov, its order on Fri 13 Nov.
  @Test func `a closed day of delivery moves dose, blood test and order together`() throws {
    #expect(
      try dates(
        ["2026-10-29"],
        ["dose-2", "blood-test-2", "supply-2", "dose-3", "blood-test-3", "supply-3"])
        == days(
          "2026-10-30", "2026-10-27", "2026-10-16", "2026-11-27", "2026-11-24", "2026-11-13"))
  }

  @Test func `a dose that is put off takes its order and its blood test along`() throws {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: clinic(bayClosedOn: []), signed: "2026-09-01",
      start: "2026-10-01")
    scenario.on("2026-09-10", .deferred(occurrence: 1, to: day("2026-10-08"), reason: "supply"))
    let plan = try scenario.plan(asOf: "2026-09-15")
    // 8 Oct less 3 d is Mon 5 Oct, less 14 d Thu 24 Sep.
    #expect(try plan.visit("dose-1").date == day("2026-10-08"))
    #expect(try plan.visit("blood-test-1").date == day("2026-10-05"))
    #expect(try plan.visit("supply-1").date == day("2026-09-24"))
  }
}
