import Dosing
import Quantities
import Regimens
import TestSupport
import Testing

/// Each way a dose is found, and each step after it.
@Suite struct DoseCalculationTests {
  private func text(_ rule: DoseRule, _ facts: DosingFacts) -> String {
    let result = DoseCalculation.result(of: rule, for: facts)
    return result.problem.map { "\($0)" } ?? result.text
  }

  @Test func `a flat dose is the same for everyone`() throws {
    let rule = try rule(.flat(cited("120 mg", "S9")))
    let result = try DoseCalculation.result(of: rule, for: facts())
    #expect(try result.amount == amount("120 mg"))
    #expect(result.text == "120 mg")
    #expect(result.working == ["flat dose 120 mg [S9]"])
  }

  @Test func `a dose per kilogram shows the weight and its day`() throws {
    let result = try DoseCalculation.result(
      of: rule(.perWeight(cited("2 mg/kg", "K"))), for: facts(weight: "73.5 kg"))
    #expect(result.text == "147 mg")
    #expect(result.working == ["2 mg/kg x 73.5 kg (weight of 2026-10-01) = 147 mg [K]"])
    #expect(
      try text(rule(.perWeight(cited("2 mg/kg"))), facts(weight: "73500 g")) == "147 mg",
      "a weight in grams is converted, not multiplied")
  }

  @Test func `kilobecquerels from a thousand up are printed as megabecquerels`() throws {
    let rule = try rule(.perWeight(cited("55 kBq/kg", "S5")))
    // 55 x 66 = 3630 kBq; 55 x 18 = 990 kBq
    #expect(try text(rule, facts(weight: "66 kg")) == "3.63 MBq")
    #expect(try text(rule, facts(weight: "18 kg")) == "990 kBq")
    let working = try DoseCalculation.result(of: rule, for: facts(weight: "66 kg")).working
    #expect(working.last == "3630 kBq = 3.63 MBq")
  }

  @Test func `docetaxel 75 mg/m2 for 172 cm and 78 kg is 144.8 mg`() throws {
    // Example 19a: 75 x 1.930 = 144.75, to one decimal 144.8
    let rule = try rule(.perSurface(cited("75 mg/m2", "S114")), rounding: ("0.1", .halfUp))
    let result = try DoseCalculation.result(of: rule, for: facts(height: "172 cm", weight: "78 kg"))
    #expect(result.text == "144.8 mg")
    #expect(
      result.working == [
        "body surface = square root of (172 cm x 78 kg / 3600) = 1.93 m², to 3 decimals "
          + "(weight of 2026-10-01)",
        "75 mg/m² x 1.93 m² = 144.75 mg [S114]",
        "rounded half-up to a multiple of 0.1 mg: 144.8 mg [R]",
      ])
  }

  @Test func `an ordered dose is the prescriber's own`() throws {
    let ordered = try facts(ordered: ["agent": amount("6 mg")])
    #expect(try text(rule(.ordered), ordered) == "6 mg")
    #expect(try text(rule(.ordered), facts()).contains("order.amounts.agent"))
  }

  @Test(
    arguments: [
      ("2 mg/kg", nil, nil, "body weight"), ("75 mg/m2", nil, "78 kg", "height"),
      ("75 mg/m2", "172 cm", nil, "body weight"),
    ] as [(String, String?, String?, String)])
  func `a fact that is missing is named and no dose is printed`(
    rate: String, height: String?, weight: String?, missing: String
  ) throws {
    let basis: DoseBasis =
      rate.hasSuffix("kg") ? .perWeight(try cited(rate)) : .perSurface(try cited(rate))
    let result = try DoseCalculation.result(
      of: rule(basis), for: facts(height: height, weight: weight))
    #expect(result.amount == nil && result.text.isEmpty)
    guard case .missing(let what) = result.problem else {
      Issue.record("\(String(describing: result.problem))")
      return
    }
    #expect(what.contains(missing))
  }

  @Test(arguments: [
    ("2 mg/kg", "0 kg"), ("2 mg/kg", "-70 kg"), ("2 mg/kg", "70 cm"), ("120 mg", "70 kg"),
    ("2 mL/min", "70 kg"), ("75 mg/m2", "70 kg"),
  ])
  func `numbers that cannot be right give no dose and say why`(rate: String, weight: String) throws
  {
    let result = try DoseCalculation.result(
      of: rule(.perWeight(cited(rate))), for: facts(weight: weight))
    #expect(result.amount == nil && result.text.isEmpty && result.problem != nil)
  }

  // Percent of the dose, a fixed amount, another rate.
  @Test(arguments: [
    (0, "80 %", "400 mg"), (1, "80 %", "320 mg"), (1, "300 mg", "300 mg"), (1, "0.3 g", "0.3 g"),
    (1, "500 mg", "400 mg"),
  ])
  func `a dose level lowers the dose and never raises it`(
    level: Int, step: String, wanted: String
  ) throws {
    let rule = try rule(.flat(cited("400 mg")), levels: [cited(step, "L")])
    #expect(try text(rule, facts(level: level)) == wanted)
  }

  @Test func `a level that is a rate replaces the rate, never the dose`() throws {
    let rule = try rule(
      .perSurface(cited("75 mg/m2", "A")), levels: [cited("60 mg/m2", "L")])
    let result = try DoseCalculation.result(
      of: rule, for: facts(height: "180 cm", weight: "80 kg", level: 1))
    // 60 x 2.000 m2
    #expect(result.text == "120 mg")
    #expect(result.working.contains("dose level 1: 60 mg/m² instead of 75 mg/m² [L]"))
  }

  @Test(arguments: [
    (2, "80 %", "there is no dose level 2"), (1, "120 %", "above the full dose"),
    (1, "60 mg/m2", "does not fit"), (1, "3 MBq", "cannot be used"),
  ])
  func `a level that does not fit gives no dose`(level: Int, step: String, reason: String) throws {
    let rule = try rule(.flat(cited("400 mg")), levels: [cited(step)])
    #expect(try text(rule, facts(level: level)).contains(reason))
    let result = try DoseCalculation.result(of: rule, for: facts(level: level))
    #expect(result.amount == nil)
  }

  @Test func `a rate above the full rate is refused as a level`() throws {
    let rule = try rule(.perWeight(cited("2 mg/kg")), levels: [cited("3 mg/kg")])
    #expect(try text(rule, facts(weight: "70 kg", level: 1)).contains("above the full 2 mg/kg"))
  }

  @Test func `a dose is capped, and rounding never goes above the cap`() throws {
    #expect(
      try text(rule(.perWeight(cited("2 mg/kg")), most: "100 mg"), facts(weight: "70 kg"))
        == "100 mg")
    #expect(
      try text(rule(.perWeight(cited("2 mg/kg")), most: "0.1 g"), facts(weight: "70 kg"))
        == "100 mg")
    // 98 mg rounds half up to 100 mg in steps of 5, above the most: so down to 95 mg.
    let capped = try DoseCalculation.result(
      of: rule(.flat(cited("120 mg")), rounding: ("5", .halfUp), most: "98 mg"), for: facts())
    #expect(capped.text == "95 mg")
    #expect(
      capped.working.last == "rounded down, because of the cap, to a multiple of 5 mg: 95 mg [R]")
  }

  @Test func `rounding counts in the unit of the rule, before kilobecquerels become mega`() throws {
    // 55 x 66.3 = 3646.5 kBq, in steps of 10 kBq 3650 kBq
    let rule = try rule(.perWeight(cited("55 kBq/kg")), rounding: ("10", .halfUp))
    #expect(try text(rule, facts(weight: "66.3 kg")) == "3.65 MBq")
  }

  @Test func `a dose that rounds to nothing is no dose`() throws {
    let result = try DoseCalculation.result(
      of: rule(.flat(cited("1 mg")), rounding: ("5", .halfUp)), for: facts())
    #expect(result.amount == nil && result.text.isEmpty)
    #expect(
      result.problem == .ruledOut(reason: "the dose comes to 0 mg", citations: []))
  }

  @Test(
    arguments: [
      (nil, true), ("440 mg", true), ("440.5 mg", false), ("0.44 g", true), ("500 mg", false),
    ] as [(String?, Bool)])
  func `the most all doses may add up to rules a dose out, it never shrinks it`(
    given: String?, isAllowed: Bool
  ) throws {
    let before = try given.map { ["agent": try amount($0)] } ?? [:]
    let result = try DoseCalculation.result(
      of: rule(.flat(cited("60 mg")), mostInAll: "500 mg"), for: facts(givenSoFar: before))
    #expect(result.text == (isAllowed ? "60 mg" : ""))
    if !isAllowed, case .ruledOut(let reason, let citations)? = result.problem {
      #expect(reason.contains("above the most allowed, 500 mg") && citations == ["C"])
    } else {
      #expect(result.problem == nil)
    }
  }

  @Test func `a cap per square metre is counted on the patient's surface`() throws {
    // 550 mg/m2 x 2.000 m2 = 1100 mg
    let rule = try rule(.perSurface(cited("50 mg/m2")), mostInAll: "550 mg/m2")
    for (given, isAllowed) in [("1000 mg", true), ("1000.001 mg", false)] {
      let facts = try facts(
        height: "180 cm", weight: "80 kg", givenSoFar: ["agent": amount(given)])
      #expect((DoseCalculation.result(of: rule, for: facts).problem == nil) == isAllowed)
    }
  }

  @Test func `a product without decay gives its volume and vials`() throws {
    let product = Product(
      concentration: try cited("70 mg/mL"), vial: try cited("1.7 mL", "V"), halfLife: nil,
      decayTable: nil, tableOffset: nil)
    let result = try DoseCalculation.result(
      of: rule(.flat(cited("120 mg")), products: [product]), for: facts())
    // 120 / 70 = 1.714
    #expect(result.text == "120 mg (1.71 mL from 2 vials)")
    #expect(result.volume == (try amount("1.71 mL")) && result.vials == 2)
    #expect(result.working.contains("volume = 120 mg / 70 mg/mL = 1.71 mL, to 2 decimals"))
  }

  @Test func `doses per kilogram are linear in the weight`() throws {
    let seed: UInt64 = 55
    var generator = SeededGenerator(seed: seed)
    let rule = try rule(.perWeight(cited("1.49 mg/kg")))
    func dose(_ grams: Int) throws -> Exact {
      let facts = try facts(weight: "\(Quantity(Exact(grams), .gram))")
      return try #require(DoseCalculation.result(of: rule, for: facts).amount?.value)
    }
    for _ in 0..<500 {
      let (one, other) = (
        Int.random(in: 1...150_000, using: &generator),
        Int.random(in: 1...150_000, using: &generator)
      )
      #expect(try dose(one) + dose(other) == dose(one + other), "seed \(seed)")
      #expect(try dose(one * 3) == dose(one) * Exact(3), "seed \(seed)")
    }
  }

  @Test func `the same facts give the same result`() throws {
    let rule = try rule(.perSurface(cited("75 mg/m2")), rounding: ("0.1", .halfUp), most: "150 mg")
    let facts = try facts(height: "172 cm", weight: "78 kg")
    #expect(
      DoseCalculation.result(of: rule, for: facts) == DoseCalculation.result(of: rule, for: facts))
  }
}
