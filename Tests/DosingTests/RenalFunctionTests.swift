import CivilTime
import Dosing
import Quantities
import TestSupport
import Testing

/// Creatinine clearance after Cockcroft and Gault.
@Suite struct RenalFunctionTests {
  private func clearance(
    _ age: Int, _ weight: String, _ creatinine: String, _ sex: Sex
  ) throws -> Exact {
    try RenalFunction.cockcroftGault(
      age: age, weight: amount(weight), creatinine: amount(creatinine), sex: sex
    ).value.value
  }

  // Examples 1 and 3 of the worked examples; the fraction is the exact result.
  @Test(arguments: [
    // (140 - 70) x 80 / (72 x 1.2) = 5600 / 86.4
    (70, "80 kg", "1.2 mg/dL", Sex.male, 56_000, 864, "64.81"),
    // (140 - 75) x 66 / (72 x 1.2) = 4290 / 86.4
    (75, "66 kg", "1.2 mg/dL", .male, 42_900, 864, "49.65"),
    // (140 - 68) x 60 / (72 x 1.0) = 60 exactly
    (68, "60 kg", "1.0 mg/dL", .male, 60, 1, "60"),
    // (140 - 59) x 54 / (72 x 115 / 88.4) x 0.85 = 81 x 54 x 88.4 x 0.85 / (72 x 115)
    (59, "54 kg", "115 umol/L", .female, 32_866_236, 828_000, "39.69"),
    // (140 - 82) x 55 / (72 x 1.9) = 3190 / 136.8
    (82, "55 kg", "1.9 mg/dL", .male, 31_900, 1_368, "23.32"),
  ])
  func `worked examples come out exactly`(
    age: Int, weight: String, creatinine: String, sex: Sex, top: Int, bottom: Int, shown: String
  ) throws {
    let worked = try RenalFunction.cockcroftGault(
      age: age, weight: amount(weight), creatinine: amount(creatinine), sex: sex)
    #expect(worked.value.value.display(places: 2) == shown)
    #expect(try worked.value.value == Exact(Int128(top), over: Int128(bottom)))
    #expect(worked.value.unit == .millilitrePerMinute)
    #expect(worked.working.lines.last?.hasSuffix("= \(shown) mL/min") == true)
  }

  @Test func `the constant for umol/L is 88.4 / 72, not a rounded one`() throws {
    // (140 - 120) x 0.05 kg = 1, so that at 1 umol/L the formula leaves its constant.
    let male = try RenalFunction.cockcroftGault(
      age: 120, weight: amount("0.05 kg"), creatinine: amount("1 umol/L"), sex: .male
    ).value.value
    #expect(try male == Exact(884, over: 720))
    #expect(male.decimal(places: 4) == "1.2278")
    let female = try RenalFunction.cockcroftGault(
      age: 120, weight: amount("0.05 kg"), creatinine: amount("1 umol/L"), sex: .female
    ).value.value
    #expect(try female == Exact(884 * 85, over: 72_000))
    #expect(female.decimal(places: 4) == "1.0436")
  }

  @Test func `the rounded constant would give another dose`() throws {
    // Man of 70, 60 kg, 86 umol/L: 70 x 60 x 1.22777 / 86 = 59.96, below 60; with 1.23 it is 60.07.
    let exact = try clearance(70, "60 kg", "86 umol/L", .male)
    #expect(exact.decimal(places: 2) == "59.96")
    let rounded = try (Exact(70 * 60) * Exact(123, over: 100)).divided(by: Exact(86))
    #expect(exact < Exact(60) && Exact(60) < rounded)
  }

  @Test func `the working of a value in umol/L shows the conversion`() throws {
    let worked = try RenalFunction.cockcroftGault(
      age: 59, weight: amount("54 kg"), creatinine: amount("115 umol/L"), sex: .female)
    #expect(
      worked.working.lines == [
        "creatinine 115 µmol/L / 88.4 = 1.3009 mg/dL",
        "creatinine clearance = (140 - 59) x 54 kg / (72 x 1.3009 mg/dL) x 0.85 = 39.69 mL/min",
      ])
  }

  @Test func `the working never shows a value on a limit that it misses`() throws {
    // 72 x 59.999 / 72 = 59.999 exactly.
    let worked = try RenalFunction.cockcroftGault(
      age: 68, weight: amount("59.999 kg"), creatinine: amount("1 mg/dL"), sex: .male)
    #expect(worked.working.lines.last?.hasSuffix("= 59.999 mL/min") == true)
  }

  @Test func `clearance falls as creatinine or age rises and grows with weight`() throws {
    let seed: UInt64 = 1_976
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let age = Int.random(in: 18...119, using: &generator)
      let weight = Int.random(in: 300...2_000, using: &generator)
      let creatinine = Int.random(in: 30...900, using: &generator)
      let sex: Sex = Bool.random(using: &generator) ? .male : .female
      let step = Int.random(in: 1...50, using: &generator)
      func at(_ age: Int, _ weight: Int, _ creatinine: Int, _ sex: Sex) throws -> Exact {
        try RenalFunction.cockcroftGault(
          age: age, weight: Quantity(Exact(Int128(weight), over: 10), .kilogram),
          creatinine: Quantity(Exact(Int128(creatinine), over: 100), .milligramPerDecilitre),
          sex: sex
        ).value.value
      }
      let base = try at(age, weight, creatinine, sex)
      #expect(try at(age, weight, creatinine + step, sex) < base, "seed \(seed)")
      #expect(try at(age + 1, weight, creatinine, sex) < base, "seed \(seed)")
      #expect(try base < at(age, weight + step, creatinine, sex), "seed \(seed)")
      #expect(
        try at(age, weight, creatinine, .female)
          == at(age, weight, creatinine, .male) * Exact(85, over: 100), "seed \(seed)")
      #expect(try at(age, weight * 2, creatinine * 2, sex) == base, "seed \(seed)")
    }
  }

  @Test func `the same blood in mg/dL and in umol/L gives the same clearance`() throws {
    let seed: UInt64 = 884
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let milligrams = try Exact(Int128.random(in: 30...900, using: &generator), over: 100)
      let micromoles = try milligrams * Exact(884, over: 10)
      let (age, weight) = (
        Int.random(in: 18...100, using: &generator), Int.random(in: 30...200, using: &generator)
      )
      let values = try [
        Quantity(milligrams, .milligramPerDecilitre), Quantity(micromoles, .micromolePerLitre),
      ].map { creatinine in
        try RenalFunction.cockcroftGault(
          age: age, weight: Quantity(Exact(weight), .kilogram), creatinine: creatinine, sex: .female
        ).value
      }
      #expect(values[0] == values[1], "seed \(seed)")
    }
  }

  @Test(arguments: [
    (17, "80 kg", "1 mg/dL"), (121, "80 kg", "1 mg/dL"), (60, "0 kg", "1 mg/dL"),
    (60, "-80 kg", "1 mg/dL"), (60, "80 kg", "0 mg/dL"), (60, "80 kg", "-1 umol/L"),
    (60, "80 mL", "1 mg/dL"), (60, "80 kg", "1 mg"), (60, "80 kg", "1 mL/min"),
  ])
  func `an input that the formula is not for is an error`(
    age: Int, weight: String, creatinine: String
  ) {
    #expect(throws: DosingError.self) { try clearance(age, weight, creatinine, .male) }
  }

  @Test(arguments: [
    ("1966-10-01", "2026-10-01", 60), ("1966-10-02", "2026-10-01", 59),
    ("1966-09-30", "2026-10-01", 60), ("1964-02-29", "2026-02-28", 61),
    ("1964-02-29", "2026-03-01", 62), ("1964-02-29", "2028-02-29", 64),
    ("2026-10-01", "2026-10-01", 0),
  ])
  func `age is in completed years`(born: String, on: String, years: Int) throws {
    #expect(try Age.years(born: day(born), on: day(on)) == years)
  }
}
