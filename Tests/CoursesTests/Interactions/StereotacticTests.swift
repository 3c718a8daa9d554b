import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// Stereotactic radiation after conventional radiation to one site (X26; clinical reference, 4.3): at least 5 months,
/// at most 25 Gy in fractions of 2 Gy to the thecal sac, at most 70 Gy together, and half of that at most.
///
/// With alpha/beta 2, n x d x (1 + d / 2) is the BED and half of it the dose in fractions of 2 Gy.
@Suite("Stereotactic after conventional radiation") struct StereotacticTests {
  private static let cord = "2026-09-28"

  /// 24 Gy in 2 to L3 on 5 and 7 Oct 2026.
  private func findings(
    after elsewhere: [(ended: String, fractions: Int, dose: String)], inField: Bool = true,
    cordMaximum: String? = nil, confirmed: String? = nil, name: String = "radiation"
  ) throws -> [Finding] {
    var second = Treatment(regimen: "stereotactic-24gy-2", start: "2026-10-05", site: "L3")
    if inField { second.options = ["cord-in-field"] }
    second.facts = try elsewhere.map { beam in
      let radiation = Circumstance.Radiation(
        site: "l3", fractions: beam.fractions, dose: try amount(beam.dose), hasCord: inField)
      return (
        day: beam.ended,
        fact: .circumstance(
          Circumstance(kind: .elsewhere, name: name, until: nil, radiation: radiation))
      )
    }
    if let cordMaximum { second.facts.append((Self.cord, .cordMaximum(try amount(cordMaximum)))) }
    if let confirmed { second.facts.append((Self.cord, .confirmed(confirmed))) }
    return try PatientPlanner.plans(
      of: [second.member()], rules: InteractionTests.rules(), clinic: Samples.riverside(),
      asOf: day("2026-10-01"), through: day("2027-06-30")
    ).flatMap { $0.findings("X26") }
  }

  // 20 Gy in 5: 5 x 4 x (1 + 4 / 2) = 60, 30 Gy. 12 Gy in 2 to the sac: 2 x 6 x (1 + 6 / 2) = 48, 24 Gy.
  // Together 54 Gy, of which 24 are 44 %; BED 108.
  @Test func `a course inside every limit is left alone`() throws {
    #expect(
      try findings(after: [("2026-04-01", 5, "4 Gy")], cordMaximum: "12 Gy").isEmpty)
  }

  // 14 Gy in 2: 2 x 7 x (1 + 7 / 2) = 63, 31.5 Gy; with 30 Gy 61.5, of which 51.2 %.
  @Test func `too much to the thecal sac stops, with the sum and the share`() throws {
    let found = try findings(after: [("2026-04-01", 5, "4 Gy")], cordMaximum: "14 Gy")
    let finding = try #require(found.first)
    #expect(finding.severity == .stop)
    #expect(
      finding.message.contains(
        "the stereotactic course brings 31.5 Gy in fractions of 2 Gy to the thecal sac, more than 25 Gy"
      ), "\(finding.message)")
    #expect(finding.message.contains("51.2 % of it comes from the stereotactic course"))
    #expect(finding.message.hasSuffix("(physics must verify)"))
    #expect(finding.facts.count == 2, "\(finding.facts)")
    #expect(finding.facts.last?.contains("at most 14 Gy to the thecal sac") == true)
  }

  // 8 Gy in 1: 8 x (1 + 8 / 2) = 40, 20 Gy. 24 of 44 Gy are 54.5 %.
  @Test func `more than half of the sum from the stereotactic course stops`() throws {
    let found = try findings(after: [("2026-04-01", 1, "8 Gy")], cordMaximum: "12 Gy")
    #expect(found.first?.message.contains("54.5 % of it") == true)
    #expect(found.first?.message.contains("brings") == false)
  }

  // 30 Gy in 10 are 37.5 Gy and 20 in 5 are 30; with 24 they are 91.5.
  @Test func `all courses together stay within 70 Gy`() throws {
    let found = try findings(
      after: [("2024-04-01", 10, "3 Gy"), ("2026-04-01", 5, "4 Gy")], cordMaximum: "12 Gy")
    #expect(
      found.first?.message.contains("add up to 91.5 Gy in fractions of 2 Gy, more than 70 Gy")
        == true)
  }

  // Without a recorded dose to the sac the prescribed one counts: 2 x 12 x (1 + 12 / 2) = 168, 84 Gy.
  @Test func `the prescribed dose counts until the one to the thecal sac is recorded`() throws {
    let found = try findings(after: [("2026-04-01", 5, "4 Gy")])
    #expect(
      found.first?.message.contains(
        "brings 84 Gy in fractions of 2 Gy to the thecal sac (as prescribed; record cord-maximum)")
        == true)
  }

  // Five months before 5 Oct are 5 May; the cord's six months of any second course reach back to 5 April.
  @Test(arguments: [("2026-05-05", false), ("2026-05-06", true)])
  func `conventional radiation ended at least five months before`(
    ended: String, speaks: Bool
  ) throws {
    let found = try findings(after: [(ended, 5, "4 Gy")], cordMaximum: "12 Gy")
    #expect(found.first?.severity == .stop)
    #expect(
      found.first?.message.contains("radiation ended on \(ended); stereotactic radiation") == speaks
    )
  }

  @Test(arguments: [("2026-05-05", false), ("2026-05-06", true)])
  func `where nobody said that the thecal sac is in the field, sooner than five months asks`(
    ended: String, asks: Bool
  ) throws {
    let found = try findings(after: [(ended, 5, "4 Gy")], inField: false)
    #expect(found.map(\.severity) == (asks ? [.warn] : []))
    #expect(
      try findings(
        after: [(ended, 5, "4 Gy")], inField: false, confirmed: "cord-out-of-field"
      ).isEmpty)
  }

  @Test func `a first course that was stereotactic too is judged by the general limits`() throws {
    let found = try findings(
      after: [("2026-04-01", 2, "6 Gy")], cordMaximum: "12 Gy", name: "stereotactic radiation")
    #expect(found.isEmpty, "\(found.map(\.message))")
  }
}
