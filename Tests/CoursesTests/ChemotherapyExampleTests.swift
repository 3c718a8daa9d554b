import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Worked example 19 of the clinical reference, section 11, chemotherapy, and 20 d, radiation after surgery.
@Suite("Worked examples of chemotherapy and after surgery") struct ChemotherapyExampleTests {
  private func scenario(_ regimen: String, start: String) throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen(regimen), at: Samples.lakeside(), signed: "2026-10-01", start: start)
    scenario.counts["cycles"] = 6
    return scenario
  }

  /// The same course of a patient of 172 cm.
  private func plan(_ scenario: Scenario, asOf: String) throws -> Plan {
    let plain = scenario.course
    let patient = Patient(
      id: plain.patient.id, label: plain.patient.label, born: plain.patient.born,
      sex: plain.patient.sex, height: try amount("172 cm"))
    return try Planner.plan(
      Course(
        id: plain.id, patient: patient, regimen: plain.regimen, order: plain.order,
        ledger: plain.ledger), regimen: scenario.regimen, clinic: scenario.clinic,
      asOf: day(asOf), through: scenario.through)
  }

  // 19 a. 10 Nov + 21 = 1 Dec, 22 Dec, 12 Jan, 2 Feb, 23 Feb 2027. Square root of 172 x 78 / 3600 = 1.930;
  // 75 x 1.930 = 144.75, to one decimal 144.8.
  @Test func `docetaxel comes every 21 days at 144.8 mg`() throws {
    var scenario = try scenario("docetaxel", start: "2026-11-10")
    scenario.on("2026-11-09", .weight(try amount("78 kg")))
    let plan = try plan(scenario, asOf: "2026-11-09")
    #expect(
      plan.doseDays
        == days(
          "2026-11-10", "2026-12-01", "2026-12-22", "2027-01-12", "2027-02-02", "2027-02-23"))
    #expect(try plan.visit("dose-1").doseText.hasPrefix("144.8 mg"))
  }

  // 19 a, tablets before the infusion: Tue 09:00 - 12 h = Mon 21:00, - 3 h = 06:00, - 1 h = 08:00.
  @Test func `dexamethasone comes 12, 3 and 1 hours before an infusion at nine`() throws {
    var scenario = try scenario("docetaxel", start: "2026-11-10")
    let nine = try #require(TimeOfDay("09:00"))
    scenario.on("2026-11-02", .booked(occurrence: 1, day: day("2026-11-10"), time: nine))
    let plan = try scenario.plan(asOf: "2026-11-02")
    let found = plan.visits.filter { $0.key.hasPrefix("dexamethasone-1") }
      .map { "\($0.date) \($0.time.map { "\($0)" } ?? "")" }
    #expect(found == ["2026-11-09 21:00", "2026-11-10 06:00", "2026-11-10 08:00"])
  }

  // 19 b. Three weeks on and one off from Thu 3 Dec: + 7, + 14; the next cycle + 28 = 31 Dec; then 28 Jan.
  @Test func `weekly paclitaxel has three weeks on and one off`() throws {
    let plan = try scenario("paclitaxel-weekly", start: "2026-12-03").plan(asOf: "2026-11-30")
    #expect(
      plan.doseDays.prefix(9)
        == days(
          "2026-12-03", "2026-12-10", "2026-12-17", "2026-12-31", "2027-01-07", "2027-01-14",
          "2027-01-28", "2027-02-04", "2027-02-11")[...])
  }

  // 19 c. 14 days from Mon 16 Nov end on 29 Nov; + 21 = 7 Dec. From the evening on they end in the morning of
  // 30 Nov: 14 evenings and 14 mornings, 28 doses either way.
  @Test(arguments: [(false, "2026-11-29"), (true, "2026-11-30")])
  func `capecitabine runs for 14 days of 21, morning or evening first`(
    inEvening: Bool, last: String
  ) throws {
    var scenario = try scenario("capecitabine", start: "2026-11-16")
    if inEvening { scenario.options.insert("evening-start") }
    let plan = try scenario.plan(asOf: "2026-11-09")
    let first = try plan.visit("dose-1")
    #expect(first.date == day("2026-11-16"))
    #expect(first.lastDate == day(last))
    #expect(try plan.visit("dose-2").date == day("2026-12-07"))
  }

  // 19 d. Day 8 due on 9 Nov comes on Fri 13 Nov (+ 4; at the latest + 7 = 16 Nov). The next cycle waits
  // 14 d from it: 27 Nov, not 2 Nov + 21 = 23 Nov.
  @Test func `after a late eribulin the next cycle waits two weeks`() throws {
    var scenario = try scenario("eribulin-us", start: "2026-11-02")
    scenario.on("2026-11-01", .weight(try amount("78 kg")))
    scenario.on("2026-11-01", .lab(.creatinine, try amount("0.9 mg/dL"), isBaseline: true))
    scenario.on("2026-11-02", .given(occurrence: 1, amount: nil))
    scenario.on(
      "2026-11-09", .deferred(occurrence: 2, to: day("2026-11-13"), reason: "neutrophils"))
    let planned = try plan(scenario, asOf: "2026-11-09")
    #expect(try planned.visit("dose-2").date == day("2026-11-13"))
    #expect(try planned.visit("dose-3").date == day("2026-11-27"))
    scenario.on("2026-11-13", .given(occurrence: 2, amount: nil))
    let given = try plan(scenario, asOf: "2026-11-13")
    #expect(given.doseDays.dropFirst(2).prefix(2) == days("2026-11-27", "2026-12-04")[...])
  }

  // 19 d, limit: 9 Nov + 7 = 16 Nov still counts, 17 Nov is left out and cycle 2 keeps 23 Nov.
  @Test(arguments: [("2026-11-16", false), ("2026-11-17", true)])
  func `an eribulin more than a week late is left out`(moved: String, isLeftOut: Bool) throws {
    var scenario = try scenario("eribulin-us", start: "2026-11-02")
    scenario.on("2026-11-02", .given(occurrence: 1, amount: nil))
    scenario.on("2026-11-09", .deferred(occurrence: 2, to: day(moved), reason: "neutrophils"))
    let plan = try scenario.plan(asOf: "2026-11-09")
    #expect(try (plan.visit("dose-2").state == .omitted) == isLeftOut)
    #expect(
      try plan.visit("dose-3").date == day(isLeftOut ? "2026-11-23" : "2026-11-30"))
  }

  // 20 d. Surgery on Wed 11 Nov: + 14 d = Wed 25 Nov, + 28 d = Wed 9 Dec.
  @Test func `radiation after surgery falls two to four weeks on`() throws {
    let plan = try scenario("fixation-surgery", start: "2026-11-11").plan(asOf: "2026-11-02")
    let window = try plan.visit("radiation-window")
    #expect(window.date == day("2026-11-25"))
    #expect(window.lastDate == day("2026-12-09"))
  }
}
