import CivilTime
import Courses
import Quantities
import Regimens
import Testing

/// What the vials at hand hold at the hour of the dose, held against it (clinical reference, 3.1, 3.2 and 3.5).
@Suite("Vials at hand") struct VialsAtHandTests {
  /// Dose 2 of radium-223 in London on 8 October 2026 at 10:30, 09:30 UTC, from vials with 1100 kBq/mL at noon of 1
  /// October in Berlin, 10:00 UTC: 167.5 h before, and 2^(-167.5 / 274.32) = 0.654924.
  ///
  /// The dose is 55 kBq/kg x 82 kg = 4510 kBq. A vial of 6 mL holds 6 x 1100 = 6600 kBq at the reference and
  /// 6600 x 0.654924 = 4322.4984 kBq at the dose.
  private func radium(vial: String?, vials: Int?, asOf: String) throws -> Plan {
    var scenario = try Scenario(
      Samples.regimen("radium-223"), at: Samples.riverside(), signed: "2026-08-10",
      start: "2026-09-10")
    scenario.on("2026-09-10", .weight(try amount("82 kg")))
    scenario.on("2026-09-10", .given(occurrence: 1, amount: try amount("4.51 MBq")))
    scenario.on(
      "2026-09-30",
      .booked(occurrence: 2, day: day("2026-10-08"), time: try #require(TimeOfDay("10:30"))))
    scenario.on(
      "2026-09-30",
      .product(
        occurrence: 2,
        ProductAtHand(
          dose: "radium-223", strength: try amount("1100 kBq/mL"), day: day("2026-10-01"),
          time: try #require(TimeOfDay("12:00")), zone: try ClinicZone(identifier: "Europe/Berlin"),
          lot: nil, vial: try vial.map(amount), vials: vials)))
    return try scenario.plan(asOf: day(asOf).description)
  }

  @Test func `one vial too small is asked about before the day and holds on it`() throws {
    let before = try radium(vial: "6 mL", vials: 1, asOf: "2026-10-01")
    let finding = try #require(before.findings("dose.vials").first)
    #expect(finding.severity == .warn)
    #expect(
      finding.message
        == "the vial at hand holds 4322.49 kBq at the hour of dose 2, and the dose of radium-223, 4510 kBq, "
        + "needs more: get another vial, or book an hour at which it is enough")
    // 4510 / 6600 is left after 274.32 h x log2(6600 / 4510) = 150.69 h: 1 October 10:00 UTC + 150 h 41 min =
    // 7 October 16:41 UTC, which is 17:41 in London.
    #expect(finding.facts.contains("enough for the whole dose until 2026-10-07 17:41"))
    #expect(try before.visit("dose-2").state == .booked)
    let working = try before.visit("dose-2").working
    #expect(working.contains("one vial holds 6 mL x 1100 kBq/mL = 6600 kBq at the reference"))
    #expect(
      working.contains(
        "at hand at the hour of the dose = 1 x 6600 kBq x 0.654924 = 4322.49 kBq, down to 2 decimals; "
          + "the dose is 4510 kBq"))
    let onDay = try radium(vial: "6 mL", vials: 1, asOf: "2026-10-08")
    #expect(onDay.findings("dose.vials").first?.severity == .hold)
    #expect(try onDay.visit("dose-2").state == .held)
  }

  // The paper may state the activity instead: 6.6 MBq / 1100 kBq/mL = 6 mL, the same vial. Two of them hold
  // 8644.99 kBq. Without contents the label's 6 mL count; without anything written down nothing is said.
  @Test(
    arguments: [
      ("6.6 MBq", nil, true), ("6.6 MBq", 1, true), ("6 mL", 2, false), (nil, 1, true),
      (nil, 2, false), (nil, nil, false), ("7 mL", nil, false), ("2 mL", 3, true),
    ] as [(String?, Int?, Bool)]
  ) func `contents and number decide`(
    _ row: (vial: String?, vials: Int?, isShort: Bool)
  ) throws {
    let plan = try radium(vial: row.vial, vials: row.vials, asOf: "2026-10-01")
    #expect(plan.findings("dose.vials").isEmpty != row.isShort)
    if row.vial == "6.6 MBq" {
      #expect(try plan.visit("dose-2").doseText.contains("from 2 vials"))
    }
  }

  // Lutetium-177, 7.4 GBq within 10 % by its label: at least 6.66 GBq. 4.5 h after the reference 2^(-4.5 / 159.528) =
  // 0.980638 is left: of 7.4 GBq 7256.72 MBq, inside; of 6.5 GBq 6374.147 MBq, not.
  @Test(arguments: [("7.4 GBq", Severity.warn), ("6.5 GBq", .hold), ("7.6 GBq", nil)])
  func `inside the share that the label allows a dose may be given, and is asked about`(
    vial: String, severity: Severity?
  ) throws {
    var scenario = try Scenario(
      Samples.regimen("lutetium-177-vipivotide"), at: Samples.lakeside(), signed: "2026-08-01",
      start: "2026-09-08")
    scenario.on("2026-09-08", .given(occurrence: 1, amount: try amount("7.4 GBq")))
    scenario.on(
      "2026-09-30",
      .booked(occurrence: 2, day: day("2026-10-20"), time: try #require(TimeOfDay("10:30"))))
    scenario.on(
      "2026-09-30",
      .product(
        occurrence: 2,
        ProductAtHand(
          dose: "lutetium-177", strength: try amount("1 GBq/mL"), day: day("2026-10-20"),
          time: try #require(TimeOfDay("12:00")), zone: try ClinicZone(identifier: "Europe/Berlin"),
          lot: nil, vial: try amount(vial))))
    let finding = try scenario.plan(asOf: "2026-10-20").findings("dose.vials").first
    #expect(finding?.severity == severity)
    if severity == .warn { #expect(finding?.message.contains("10 %") == true) }
  }
}
