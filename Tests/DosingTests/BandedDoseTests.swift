import Dosing
import Quantities
import Regimens
import TestSupport
import Testing

/// Doses by bands, on the zoledronic acid that ships in `Schedules`.
@Suite struct BandedDoseTests {
  private let zoledronate: DoseRule
  private let table: BandTable

  init() throws {
    zoledronate = try shippedRule("zoledronic-acid-q4w", "zoledronic-acid")
    table = try #require(zoledronate.bands)
  }

  // Examples 1 and 3: the clearance is never rounded before it is banded.
  @Test(arguments: [
    (70, "80 kg", "1.2 mg/dL", Sex.male, "4 mg (5 mL) in 100 mL over at least 15 min"),
    // 49.65 is below 50; rounded it would give 3.5 mg
    (75, "66 kg", "1.2 mg/dL", .male, "3.3 mg (4.1 mL) in 100 mL over at least 15 min"),
    // 60.00 exactly is not above 60
    (68, "60 kg", "1.0 mg/dL", .male, "3.5 mg (4.4 mL) in 100 mL over at least 15 min"),
    (59, "54 kg", "115 umol/L", .female, "3 mg (3.8 mL) in 100 mL over at least 15 min"),
    // just above 60: 72 x 60.001 / 72
    (68, "60.001 kg", "1.0 mg/dL", .male, "4 mg (5 mL) in 100 mL over at least 15 min"),
    // the lower edges belong to their bands: 50, 40 and 30 exactly
    (68, "50 kg", "1.0 mg/dL", .male, "3.5 mg (4.4 mL) in 100 mL over at least 15 min"),
    (68, "40 kg", "1.0 mg/dL", .male, "3.3 mg (4.1 mL) in 100 mL over at least 15 min"),
    (68, "30 kg", "1.0 mg/dL", .male, "3 mg (3.8 mL) in 100 mL over at least 15 min"),
  ])
  func `zoledronic acid is banded on the exact clearance at the start`(
    age: Int, weight: String, creatinine: String, sex: Sex, wanted: String
  ) throws {
    let facts = try facts(age: age, sex: sex, weight: weight, creatinine: creatinine)
    let result = DoseCalculation.result(of: zoledronate, for: facts)
    #expect(result.text == wanted)
    #expect(result.problem == nil)
  }

  @Test func `below 30 mL/min nothing is printed and the label is cited`() throws {
    // Example 3d: (140 - 82) x 55 / (72 x 1.9) = 23.32
    let result = try DoseCalculation.result(
      of: zoledronate, for: facts(age: 82, weight: "55 kg", creatinine: "1.9 mg/dL"))
    #expect(result.amount == nil && result.volume == nil && result.text.isEmpty)
    guard case .ruledOut(let reason, let citations)? = result.problem else {
      Issue.record("no problem")
      return
    }
    #expect(reason.contains("30 mL/min") && citations.contains("S1"))
    #expect(result.working.contains { $0.hasSuffix("= 23.32 mL/min") })
  }

  @Test func `the working can be redone by hand`() throws {
    let result = try DoseCalculation.result(
      of: zoledronate, for: facts(age: 75, weight: "66 kg", creatinine: "1.2 mg/dL"))
    #expect(
      result.working == [
        "creatinine 1.2 mg/dL of 2026-10-01, weight 66 kg of 2026-10-01",
        "creatinine clearance = (140 - 75) x 66 kg / (72 x 1.2 mg/dL) = 49.65 mL/min",
        "band from 40 mL/min to below 50 mL/min: 3.3 mg [S1, S2]",
      ])
  }

  @Test func `the band at the start stays when the patient gains weight`() throws {
    let start = try facts(age: 75, weight: "66 kg", creatinine: "1.2 mg/dL")
    let later = try facts(
      age: 75, weight: "90 kg", weightAtStart: "66 kg", creatinine: "1.2 mg/dL")
    let drifted = try facts(age: 75, weight: "90 kg", creatinine: "1.2 mg/dL")
    let dose = { DoseCalculation.result(of: zoledronate, for: $0).amount }
    #expect(dose(start) == dose(later))
    #expect(dose(start) != dose(drifted), "without the weight at the start the latest one counts")
  }

  @Test func `a missing creatinine or weight is named`() throws {
    for (facts, missing) in [
      (try facts(weight: "66 kg"), "baseline creatinine"),
      (try facts(creatinine: "1 mg/dL"), "body weight"),
    ] {
      let result = DoseCalculation.result(of: zoledronate, for: facts)
      #expect(result.problem == .missing(missing))
    }
  }

  @Test func `every clearance above zero falls into exactly one band`() throws {
    let seed: UInt64 = 4_965
    var generator = SeededGenerator(seed: seed)
    var values = (0...120).map { Exact($0) }
    for edge in [30, 40, 50, 60] {
      let step = try Exact(1, over: 1_000_000_000)
      values += try [Exact(edge) - step, Exact(edge) + step]
    }
    for _ in 0..<5_000 {
      let bottom = Int128.random(in: 1...1_000_000, using: &generator)
      values.append(
        try Exact(Int128.random(in: 1...200, using: &generator) * bottom + 1, over: bottom))
    }
    for value in values {
      let holding = try table.bands.filter {
        try $0.range.contains(Quantity(value, .millilitrePerMinute))
      }
      #expect(holding.count == 1, "\(value) mL/min lies in \(holding.count) bands, seed \(seed)")
    }
  }

  @Test func `mg/dL and umol/L of the same blood give the same band`() throws {
    let seed: UInt64 = 44_88
    var generator = SeededGenerator(seed: seed)
    var bands: Set<String> = []
    for _ in 0..<1_000 {
      let milligrams = Int.random(in: 50...400, using: &generator)
      let (age, weight) = (
        Int.random(in: 30...95, using: &generator), Int.random(in: 40...120, using: &generator)
      )
      // 88.4 umol/L a mg/dL: hundredths of mg/dL are 0.884 umol/L each.
      let pair = try [
        "\(Exact(Int128(milligrams), over: 100)) mg/dL",
        "\(Exact(Int128(milligrams * 884), over: 1_000)) umol/L",
      ].map { text in
        DoseCalculation.result(
          of: zoledronate, for: try facts(age: age, weight: "\(weight) kg", creatinine: text))
      }
      #expect(pair[0].text == pair[1].text && pair[0].problem == pair[1].problem, "seed \(seed)")
      bands.insert(pair[0].text)
    }
    #expect(bands.count == 5, "the sample must meet every band: \(bands)")
  }

  @Test func `a worse creatinine never gives more`() throws {
    for weight in [45, 60, 80, 110] {
      var before: Exact?
      for step in 5...60 {
        let result = try DoseCalculation.result(
          of: zoledronate,
          for: facts(
            age: 70, weight: "\(weight) kg", creatinine: "\(Exact(Int128(step), over: 10)) mg/dL"))
        let dose = result.amount?.value ?? Exact(0)
        if let before { #expect(!(before < dose)) }
        before = dose
      }
    }
  }

  @Test func `a band's volume is not printed for another amount`() throws {
    let lowered = DoseRule(
      id: zoledronate.id, agent: zoledronate.agent, route: zoledronate.route,
      basis: zoledronate.basis, bands: table, levels: [try cited("50 %", "L")])
    let result = try DoseCalculation.result(
      of: lowered, for: facts(age: 70, weight: "80 kg", creatinine: "1.2 mg/dL", level: 1))
    #expect(result.text == "2 mg")
    #expect(result.volume == nil)
    #expect(result.working.last == "the volume 5 mL is for 4 mg, not for 2 mg: it is not printed")
  }

  @Test func `tablets by band say every how many days`() throws {
    func band(_ range: LimitRange, _ days: Int) throws -> DoseBand {
      DoseBand(
        range: range,
        outcome: .amount(
          BandDose(
            amount: try cited("50 mg", "S44"), volume: nil, minimumInfusion: nil,
            infusionVolume: nil, everyDays: Cited(days, ["S44"]))))
    }
    func limit(_ text: String, _ isInside: Bool) throws -> LimitRange.Limit {
      LimitRange.Limit(quantity: try amount(text), isInside: isInside)
    }
    let bands = try [
      band(LimitRange(lower: limit("50 mL/min", true), upper: nil, citations: []), 1),
      band(
        LimitRange(
          lower: limit("30 mL/min", true), upper: limit("50 mL/min", false), citations: []), 2),
      band(LimitRange(lower: nil, upper: limit("30 mL/min", false), citations: []), 7),
    ]
    let ibandronate = try rule(
      .flat(cited("50 mg")), bands: BandTable(basis: .clearanceNow, bands: bands))
    for (creatinine, wanted) in [
      ("1 mg/dL", "50 mg"), ("2 mg/dL", "50 mg every 2 days"), ("4 mg/dL", "50 mg every 7 days"),
    ] {
      // 72 x 80 / 72 = 80 mL/min at 1 mg/dL
      let facts = try facts(
        age: 68, weight: "80 kg", creatinine: "0.5 mg/dL", creatinineNow: creatinine)
      #expect(DoseCalculation.result(of: ibandronate, for: facts).text == wanted)
    }
  }

  @Test func `an age band counts the age on the day of the dose`() throws {
    let edge = LimitRange.Limit(quantity: try amount("65 a"), isInside: true)
    let older = LimitRange(lower: edge, upper: nil, citations: [])
    let younger = LimitRange(
      lower: nil, upper: .init(quantity: edge.quantity, isInside: false), citations: [])
    let bands = try [(older, "300 mg"), (younger, "600 mg")].map { range, text in
      DoseBand(
        range: range,
        outcome: .amount(
          BandDose(
            amount: try cited(text), volume: nil, minimumInfusion: nil, infusionVolume: nil,
            everyDays: nil)))
    }
    let rule = try rule(.flat(cited("600 mg")), bands: BandTable(basis: .age, bands: bands))
    #expect(try DoseCalculation.result(of: rule, for: facts(age: 65)).text == "300 mg")
    #expect(try DoseCalculation.result(of: rule, for: facts(age: 64)).text == "600 mg")
  }

  @Test func `a value that no band holds gives no dose`() throws {
    let gap = BandTable(basis: .clearanceAtStart, bands: Array(table.bands.prefix(1)))
    let rule = try rule(.flat(cited("4 mg")), bands: gap)
    let result = try DoseCalculation.result(
      of: rule, for: facts(age: 75, weight: "66 kg", creatinine: "1.2 mg/dL"))
    #expect(result.problem == .ruledOut(reason: "no band holds 49.65 mL/min", citations: []))
  }

  // Infusion time and fluid change with the band: 6 mg in 100 mL over 15 min, below 50 mL/min 4 mg in
  // 500 mL over an hour, below 30 mL/min 2 mg.
  @Test(arguments: [
    ("1 mg/dL", "6 mg in 100 mL over at least 15 min"),
    ("2 mg/dL", "4 mg in 500 mL over at least 60 min"),
    ("4 mg/dL", "2 mg in 500 mL over at least 60 min"),
  ])
  func `an ibandronic acid infusion changes fluid and time with its band`(
    creatinine: String, wanted: String
  ) throws {
    // (140 - 68) x 80 / (72 x creatinine): 80, 40 and 20 mL/min
    let ibandronate = try shippedRule("ibandronate-infusion", "ibandronic-acid")
    let facts = try facts(age: 68, weight: "80 kg", creatinine: creatinine)
    #expect(DoseCalculation.result(of: ibandronate, for: facts).text == wanted)
  }

  @Test func `a band that gives a rate is counted for the body, and so is a level below it`() throws
  {
    // Capecitabine at 180 cm and 80 kg, 2.000 m2: 1250 x 2 = 2500 mg, between 30 and 50 mL/min 950 x 2.
    let capecitabine = try shippedRule("capecitabine", "capecitabine")
    for (creatinine, wanted) in [("1 mg/dL", "2500 mg"), ("2 mg/dL", "1900 mg")] {
      let facts = try facts(age: 68, height: "180 cm", weight: "80 kg", creatinine: creatinine)
      #expect(DoseCalculation.result(of: capecitabine, for: facts).text == "\(wanted) twice a day")
    }
    let lowered = try rule(
      capecitabine.basis, bands: capecitabine.bands, levels: [cited("900 mg/m2"), cited("75 %")])
    for (level, wanted) in [(1, "1800 mg"), (2, "1425 mg")] {
      let facts = try facts(
        age: 68, height: "180 cm", weight: "80 kg", creatinine: "2 mg/dL", level: level)
      #expect(DoseCalculation.result(of: lowered, for: facts).text == wanted)
    }
  }
}
