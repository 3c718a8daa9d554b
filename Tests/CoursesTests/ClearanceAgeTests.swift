import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// A clearance with a maximum age, and the days a dose is early without comment.
@Suite("Ages and early days") struct ClearanceAgeTests {
  // Strontium-89: a bone scan of the last 8 weeks. 5 Oct - 56 d = 10 Aug still counts, 9 Aug does not.
  @Test(arguments: [("2026-08-10", false), ("2026-08-09", true)])
  func `a bone scan counts for 56 days`(scanned: String, holds: Bool) throws {
    var scenario = try Scenario(
      Samples.regimen("strontium-89"), at: Samples.lakeside(), signed: "2026-08-01",
      start: "2026-10-05")
    scenario.on(scanned, .done(companion: "bone-scan"))
    let plan = try scenario.plan(asOf: "2026-10-05")
    #expect(plan.findings("gate.bone-scan").contains { $0.severity == .hold } == holds)
    if holds {
      #expect(
        plan.findings("gate.bone-scan").first?.message.contains(
          "bone-scan clearance of 2026-08-10 or later (latest 2026-08-09)") == true)
    }
  }

  // Denosumab 120 mg is due on Tue 3 Nov 2026, 28 d after 6 Oct. Two days before is no matter, three days
  // before asks, seven days before is the earliest day.
  @Test(arguments: [
    ("2026-11-01", Severity?.none), ("2026-10-31", .warn), ("2026-10-27", .warn),
  ])
  func `a dose booked early is asked about beyond two days`(
    booked: String, expected: Severity?
  ) throws {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    try scenario.ready(on: "2026-10-05")
    scenario.on("2026-10-06", .given(occurrence: 1, amount: nil))
    scenario.on("2026-10-07", .booked(occurrence: 2, day: day(booked), time: .midnight))
    let plan = try scenario.plan(asOf: "2026-10-07")
    #expect(plan.findings("window.early").first?.severity == expected)
    scenario.on(booked, .given(occurrence: 2, amount: nil))
    #expect(
      try scenario.plan(asOf: booked).findings("window.given-early").first?.severity == expected)
  }
}
