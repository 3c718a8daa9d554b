import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Radiation to a site that was irradiated before (X26; clinical reference, 4.1 and 4.3).
@Suite("Re-irradiation") struct ReirradiationTests {
  /// 20 Gy in 5 to L3 from Mon 5 Oct 2026, after what is given elsewhere or here.
  private func findings(
    _ regimen: String = "radiation-20gy-5", cord: Bool,
    elsewhere: [(String, Int, String, Bool)] = [],
    here: [Treatment] = [], asOf: String = "2026-10-01"
  ) throws -> [Finding] {
    var second = Treatment(regimen: regimen, start: "2026-10-05", site: "L3")
    if cord { second.options = ["cord-in-field"] }
    second.facts = try elsewhere.map { day, fractions, dose, hasCord in
      (
        day: day,
        fact: .circumstance(
          Circumstance(
            kind: .elsewhere, name: "radiation", until: nil,
            radiation: Circumstance.Radiation(
              site: "l3", fractions: fractions, dose: try amount(dose), hasCord: hasCord)))
      )
    }
    return try PatientPlanner.plans(
      of: (here + [second]).map { try $0.member() }, rules: InteractionTests.rules(),
      clinic: Samples.riverside(), asOf: day(asOf), through: day("2027-06-30")
    ).flatMap { $0.findings("X26") }
  }

  // 28 d before 5 Oct is 7 Sep: enough; 8 Sep is 27 d.
  @Test(arguments: [("2026-09-07", false), ("2026-09-08", true)])
  func `a site away from the cord waits 28 days`(ended: String, stops: Bool) throws {
    let found = try findings(cord: false, elsewhere: [(ended, 1, "8 Gy", false)])
    #expect(found.contains { $0.severity == .stop } == stops)
    #expect(found.allSatisfy { $0.message.hasSuffix("(physics must verify)") })
  }

  // Six months before 5 Oct is 5 Apr. BED with alpha/beta 2: 8 Gy in 1 is 40, 20 in 5 is 60, together 100.
  @Test(arguments: [("2026-04-05", false), ("2026-04-06", true)])
  func `the cord waits six months`(ended: String, stops: Bool) throws {
    let found = try findings(cord: true, elsewhere: [(ended, 1, "8 Gy", true)])
    #expect(found.contains { $0.severity == .stop } == stops)
  }

  // 30 in 10 is 75 and 20 in 5 is 60: 135, and 135.5 is allowed. 30 in 10 and 24 in 6 (72) are 147.
  @Test(arguments: [("radiation-20gy-5", false), ("radiation-24gy-6", true)])
  func `the doses to the cord add up to a BED of 135.5 Gy at most`(
    regimen: String, stops: Bool
  ) throws {
    let found = try findings(regimen, cord: true, elsewhere: [("2025-06-02", 10, "3 Gy", true)])
    #expect(found.contains { $0.severity == .stop } == stops)
    if stops {
      #expect(found.first?.message.contains("a BED of 147 Gy, more than 135.5 Gy") == true)
    }
  }

  // Three courses: 40 + 40 + 60 = 140, although each pair is within the limit.
  @Test func `all courses at the site count, not the last two alone`() throws {
    let found = try findings(
      cord: true, elsewhere: [("2024-03-04", 1, "8 Gy", true), ("2025-06-02", 1, "8 Gy", true)])
    #expect(found.first?.message.contains("a BED of 140 Gy") == true)
    #expect(found.first?.facts.count == 3)
  }

  // 5 x 6 x (1 + 6 / 2) = 120, more than 98 for one course.
  @Test func `one course alone may bring a BED of 98 Gy to the cord at most`() throws {
    let found = try findings(cord: true, elsewhere: [("2025-06-02", 5, "6 Gy", true)])
    #expect(found.first?.message.contains("one course alone brings a BED of 120 Gy") == true)
  }

  @Test func `a course that is not over yet is too soon as well`() throws {
    let running = Treatment(
      regimen: "radiation-30gy-10", start: "2026-09-28", site: "L3", options: [],
      facts: [("2026-09-28", .given(occurrence: 1, amount: nil))])
    let found = try findings(cord: false, here: [running])
    #expect(found.first?.severity == .stop)
    #expect(found.first?.message.contains("comes before the last fraction") == true)
  }

  // A fraction here on 28 September, and others to come. What ended elsewhere on that day was there before the first
  // fraction, which alone is withheld; what ended a day later withholds the next one.
  @Test(arguments: [("2026-09-28", Visit.State.overdue), ("2026-09-29", .stopped)])
  func `radiation elsewhere beside a course here is found`(
    ended: String, next: Visit.State
  ) throws {
    let running = Treatment(
      regimen: "radiation-30gy-10", start: "2026-09-28", site: "L3",
      facts: [
        ("2026-09-28", .given(occurrence: 1, amount: nil)),
        (
          ended,
          .circumstance(
            Circumstance(
              kind: .elsewhere, name: "radiation", until: nil,
              radiation: Circumstance.Radiation(
                site: "L3", fractions: 1, dose: try amount("8 Gy"), hasCord: false)))
        ),
      ])
    let plan = try #require(
      PatientPlanner.plans(
        of: [running.member()], rules: InteractionTests.rules(), clinic: Samples.riverside(),
        asOf: day("2026-10-01"), through: day("2027-06-30")
      ).first)
    #expect(plan.findings("X26").map(\.severity) == [.stop])
    #expect(try plan.visit("dose-2").state == next)
  }

  @Test func `another site is no re-irradiation`() throws {
    let hip = Treatment(
      regimen: "radiation-8gy-1", start: "2026-09-28", site: "left hip",
      facts: [("2026-09-28", .given(occurrence: 1, amount: nil))])
    #expect(try findings(cord: false, here: [hip]).isEmpty)
  }
}
