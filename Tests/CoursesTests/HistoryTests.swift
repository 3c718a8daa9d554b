import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Sequence numbers of calendar entries, found by replaying the ledger.
@Suite("History") struct HistoryTests {
  private func denosumab() throws -> Scenario {
    var scenario = try Scenario(
      Samples.regimen("denosumab-120mg"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-05")
    try scenario.ready(on: "2026-10-01")
    scenario.through = day("2027-01-31")
    return scenario
  }

  private func entry(
    _ key: String, _ scenario: Scenario, asOf: String
  ) throws -> VisitHistory {
    try #require(try scenario.history(asOf: asOf).first { $0.visit.key == key })
  }

  @Test func `an entry that never changed has sequence 0`() throws {
    let entry = try entry("dose-2", denosumab(), asOf: "2026-10-02")
    #expect(entry.sequence == 0)
    #expect(entry.created == day("2026-09-01"))
    #expect(entry.modified == day("2026-09-01"))
  }

  @Test func `each change of day or hour raises the sequence by one`() throws {
    var scenario = try denosumab()
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    scenario.on("2026-10-20", .deferred(occurrence: 2, to: day("2026-11-05"), reason: "travel"))
    let nine = try #require(TimeOfDay("09:00"))
    scenario.on("2026-10-21", .booked(occurrence: 2, day: day("2026-11-05"), time: nine))
    let entry = try entry("dose-2", scenario, asOf: "2026-10-22")
    #expect(entry.sequence == 2)
    #expect(entry.modified == day("2026-10-21"))
    #expect(entry.visit.time == nine)
  }

  @Test func `a change taken back on the same day counts twice`() throws {
    var scenario = try denosumab()
    scenario.on("2026-10-02", .deferred(occurrence: 1, to: day("2026-10-08"), reason: "travel"))
    let morning = try entry("dose-1", scenario, asOf: "2026-10-02").sequence
    scenario.on("2026-10-02", .deferred(occurrence: 1, to: day("2026-10-05"), reason: "a slip"))
    let evening = try entry("dose-1", scenario, asOf: "2026-10-02")
    #expect(morning == 1)
    #expect(evening.sequence == 2)
    #expect(evening.visit.date == day("2026-10-05"))
  }

  @Test func `doses of a ceased course stay as cancelled entries`() throws {
    var scenario = try denosumab()
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    scenario.on("2026-10-12", .ceased(reason: "progression"))
    let entry = try entry("dose-2", scenario, asOf: "2026-10-12")
    #expect(entry.visit.state == .cancelled)
    #expect(entry.sequence == 1)
    #expect(entry.wasLive)
    #expect(entry.visit.date == day("2026-11-02"))
  }

  @Test func `a dose withheld by the mere passing of time is changed on that day`() throws {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.lakeside(), signed: "2026-09-01",
      start: "2026-10-06")
    scenario.through = day("2027-01-31")
    try scenario.ready(on: "2026-10-05")
    scenario.on("2026-10-06", .given(occurrence: 1, amount: nil))
    // Dose 2 on 3 Nov has no creatinine: held from that day on.
    let entry = try entry("dose-2", scenario, asOf: "2026-11-05")
    #expect(entry.visit.state == .held)
    #expect(entry.sequence == 1)
    #expect(entry.modified == day("2026-11-03"))
  }

  @Test func `a dose moved beyond the horizon is not called cancelled`() throws {
    var scenario = try denosumab()
    scenario.on("2026-10-05", .given(occurrence: 1, amount: nil))
    // Dose 5 stands on 25 Jan 2027, inside the horizon of 31 Jan; a week later it is outside.
    scenario.on("2026-10-20", .deferred(occurrence: 2, to: day("2026-11-09"), reason: "travel"))
    let entry = try entry("dose-5", scenario, asOf: "2026-10-20")
    #expect(entry.visit.state == .planned)
    #expect(entry.visit.date == day("2027-02-01"))
    #expect(entry.sequence == 1)
  }

  @Test func `an upgrade of the regimen replays each day with its own version`() throws {
    var scenario = try denosumab()
    let old = scenario.regimen
    let newer = old.version(SemanticVersion(major: 9, minor: 0, patch: 0))
    scenario.on(
      "2026-10-12", .regimenUpgrade(version: newer.version, fingerprint: nil))
    #expect(scenario.course.pin(on: day("2026-10-11")).version == old.version)
    #expect(scenario.course.pin(on: day("2026-10-12")).version == newer.version)
    #expect(scenario.course.pins.map(\.version) == [old.version, newer.version])
    let history = try History.visits(
      of: scenario.course, regimen: newer, earlier: [old], clinic: scenario.clinic,
      asOf: day("2026-10-12"), through: scenario.through)
    #expect(history.contains { $0.visit.key == "dose-1" && $0.created == day("2026-09-01") })
    // Without the old version its days cannot be planned, and that is said.
    #expect(throws: PlanError.self) {
      try History.visits(
        of: scenario.course, regimen: newer, clinic: scenario.clinic, asOf: day("2026-10-12"),
        through: scenario.through)
    }
  }
}

extension Regimen {
  /// The same regimen under another version.
  fileprivate func version(_ version: SemanticVersion) -> Regimen {
    Regimen(
      id: id, version: version, status: status, title: title, kind: kind, ingredient: ingredient,
      titles: titles, phases: phases, doses: doses, gates: gates, companions: companions,
      occupancy: occupancy, contraindications: contraindications, patientNotes: patientNotes,
      staffNotes: staffNotes, sources: sources, canonicalForm: canonicalForm)
  }
}
