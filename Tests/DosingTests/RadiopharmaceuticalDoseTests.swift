import CivilTime
import Dosing
import Quantities
import Regimens
import TestSupport
import Testing

/// Activity by weight, volume by decay from the reference time, and vials: radium-223 and the others.
@Suite struct RadiopharmaceuticalDoseTests {
  /// 12:00 CET on Thursday 1 October 2026, which is 11:00 UTC.
  private static let reference: Int64 = 1_790_852_400
  private let radium: DoseRule

  init() throws { radium = try shippedRule("radium-223", "radium-223") }

  /// The dose so many hours after the reference.
  private func result(
    _ weight: String, hours: Int, of other: DoseRule? = nil, label: Jurisdiction? = .us
  ) throws -> DoseResult {
    let rule = other ?? radium
    return try DoseCalculation.result(
      of: rule,
      for: facts(
        weight: weight, administration: Self.reference + Int64(hours) * 3_600,
        references: [rule.id: Self.reference], jurisdiction: label))
  }

  @Test func `the shipped tables agree with the formula to their last digit`() throws {
    let strontium = try shippedRule("strontium-89", "strontium-89")
    for rule in [radium, strontium] {
      let product = try #require(rule.products.first { $0.decayTable != nil })
      #expect((product.decayTable?.value.count ?? 0) >= 25)
      #expect(try DecayTable.disagreements(of: product) == [])
    }
  }

  // mL = kg x 55 / (DF x 1100) = kg / (20 DF), DF = 2^(-(days + 7 h) / 11.43 d); the label prints DF to
  // three decimals.
  @Test(arguments: [
    // 80 / (20 x 0.982468) = 4.0714
    ("80 kg", 0, 0.982, "4.4 MBq (4.07 mL at the planned time from 1 vial)"),
    // 80 / (20 x 0.725495) = 5.5135
    ("80 kg", 5, 0.725, "4.4 MBq (5.51 mL at the planned time from 1 vial)"),
    // 80 / (20 x 0.642629) = 6.2244, more than one vial of 6 mL
    ("80 kg", 7, 0.643, "4.4 MBq (6.22 mL at the planned time from 2 vials)"),
    // 110 / (20 x 0.420342) = 13.0846, three vials
    ("110 kg", 14, 0.420, "6.05 MBq (13.08 mL at the planned time from 3 vials)"),
    // 73.5 / (20 x 1.502022) = 2.4467, a week before the reference
    ("73.5 kg", -7, 1.502, "4.0425 MBq (2.45 mL at the planned time from 1 vial)"),
  ])
  func `radium-223 is drawn by weight and decay at noon Central time`(
    weight: String, days: Int, printed: Double, wanted: String
  ) throws {
    let result = try result(weight, hours: days * 24 + 7)
    #expect(result.text == wanted)
    // The label's own three-figure factor gives the same volume within its rounding.
    let volume = try #require(result.volume).value.approximate
    let byHand = try amount(weight).value.approximate / (20 * printed)
    #expect(abs(volume - byHand) <= byHand * 0.0005 / printed + 0.005)
  }

  @Test func `at the reference itself the EU volume is the weight over twenty`() throws {
    let result = try result("80 kg", hours: 0, label: .europeAndUK)
    #expect(result.text == "4.4 MBq (4 mL at the planned time from 1 vial)")
    #expect(
      result.working == [
        "55 kBq/kg x 80 kg (weight of 2026-10-01) = 4400 kBq [S5]", "4400 kBq = 4.4 MBq",
        "decay factor = 2^(-(0 h) / 274.32 h) = 1, to 6 decimals",
        "volume = 4400 kBq / (1100 kBq/mL x 1) = 4 mL, to 2 decimals",
        "vials to open = 4 mL / 6 mL, rounded up = 1 [S72]",
      ])
  }

  @Test func `the volume follows the hours that pass, not the civil days`() throws {
    let zone = try ClinicZone(identifier: "Europe/Berlin")
    let noon = try #require(TimeOfDay("12:00"))
    let reference = try zone.utcSeconds(of: day("2026-10-22"), at: noon)
    func volume(_ administration: Int64) throws -> Quantity {
      try #require(
        DoseCalculation.result(
          of: radium,
          for: facts(
            weight: "80 kg", administration: administration, references: [radium.id: reference],
            jurisdiction: .us)
        ).volume)
    }
    let sixDays = try zone.utcSeconds(of: day("2026-10-28"), at: noon)
    #expect(sixDays - reference == 145 * 3_600)
    // 4 / 2^(-145 / 274.32) = 5.77, where 144 hours would give 5.76
    #expect(try volume(sixDays) == amount("5.77 mL"))
    #expect(try volume(reference + 144 * 3_600) == amount("5.76 mL"))
  }

  @Test func `without the reference time there is a dose but no volume, and the working says so`()
    throws
  {
    let known = try facts(
      weight: "80 kg", administration: Self.reference, jurisdiction: .us)
    let result = DoseCalculation.result(of: radium, for: known)
    #expect(result.problem == nil)
    #expect(result.text == "4.4 MBq")
    #expect(result.volume == nil && result.vials == nil)
    #expect(
      result.working.last
        == "no volume: the date and time for which the product's strength is stated is not recorded"
    )
    let unbooked = try DoseCalculation.result(
      of: radium,
      for: facts(
        weight: "80 kg", references: [radium.id: Self.reference], jurisdiction: .us))
    #expect(unbooked.text == "4.4 MBq")
    #expect(unbooked.working.last == "no volume: the time of the dose is not booked")
  }

  @Test(arguments: [14 * 24 + 20, -14 * 24 - 6, 365 * 24, -365 * 24])
  func `a reference outside the label's table gives no volume`(hours: Int) throws {
    let result = try result("80 kg", hours: hours)
    #expect(result.text == "4.4 MBq" && result.volume == nil)
    #expect(result.working.last?.contains("check the reference time") == true)
  }

  @Test(arguments: [
    (Int64.max, Int64.min), (.min, .max), (0, .min), (.max, 0), (.min, 0), (0, .max),
  ])
  func `an absurd moment gives no volume and never traps`(
    administration: Int64, reference: Int64
  ) throws {
    let facts = try facts(
      weight: "80 kg", administration: administration, references: [radium.id: reference],
      jurisdiction: .us)
    #expect(DoseCalculation.result(of: radium, for: facts).volume == nil)
  }

  @Test func `the volume grows as the product decays and with the weight`() throws {
    let seed: UInt64 = 1_143
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let hours = Int.random(in: -300...300, using: &generator)
      let kilograms = Int.random(in: 40...140, using: &generator)
      let now = try #require(result("\(kilograms) kg", hours: hours).volume)
      let later = try #require(result("\(kilograms) kg", hours: hours + 24).volume)
      let heavier = try #require(result("\(kilograms + 10) kg", hours: hours).volume)
      #expect(try now.compared(to: later) < 0, "seed \(seed)")
      #expect(try now.compared(to: heavier) < 0, "seed \(seed)")
      let vials = try #require(result("\(kilograms) kg", hours: hours).vials)
      #expect(try now.compared(to: Quantity(Exact(6 * vials), .millilitre)) <= 0, "seed \(seed)")
      #expect(
        try now.compared(to: Quantity(Exact(6 * (vials - 1)), .millilitre)) > 0, "seed \(seed)")
    }
  }

  @Test func `strontium-89 and lutetium-177 are flat and drawn by decay`() throws {
    let strontium = try shippedRule("strontium-89", "strontium-89")
    // 148 MBq / (37 MBq/mL x 2^(-14 / 50.5)) = 4 / 0.825183 = 4.85
    #expect(
      try result("80 kg", hours: 14 * 24, of: strontium).text
        == "148 MBq (4.85 mL at the planned time)")
    let lutetium = try shippedRule("lutetium-177-vipivotide", "lutetium-177")
    #expect(
      try result("80 kg", hours: 120, of: lutetium).text
        == "7.4 GBq (12.46 mL at the planned time)")
    // Without a table four half-lives are the limit: 26.588 d
    #expect(try result("80 kg", hours: 26 * 24, of: lutetium).volume != nil)
    #expect(try result("80 kg", hours: 27 * 24, of: lutetium).volume == nil)
  }

  @Test func `where the labels' products differ the clinic's label chooses, never a default`()
    throws
  {
    let samarium = try shippedRule("samarium-153", "samarium-153")
    // 37 MBq/kg x 75 kg = 2775 MBq: 1.5 mL of 1850 MBq/mL, 2.13 mL of 1.3 GBq/mL
    #expect(
      try result("75 kg", hours: 0, of: samarium, label: .us).text
        == "2775 MBq (1.5 mL at the planned time from 1 vial)")
    #expect(
      try result("75 kg", hours: 0, of: samarium, label: .europeAndUK).text
        == "2775 MBq (2.13 mL at the planned time)")
    let unknown = try result("75 kg", hours: 0, of: samarium, label: nil)
    #expect(unknown.text == "2775 MBq" && unknown.volume == nil)
    #expect(
      unknown.working.last == "no volume: it is not known which label's product the clinic uses")
  }
}
