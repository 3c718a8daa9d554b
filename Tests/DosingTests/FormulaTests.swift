import Dosing
import Quantities
import TestSupport
import Testing

/// Body surface and corrected calcium.
@Suite struct FormulaTests {
  @Test(arguments: [
    // Example 19a: square root of 172 x 78 / 3600 = square root of 3.72667
    ("172 cm", "78 kg", "1.930"), ("1.72 m", "78000 g", "1.930"),
    // Square roots that come out even: 180 x 80 / 3600 = 4; 160 x 90 / 3600 = 4; 100 x 36 / 3600 = 1
    ("180 cm", "80 kg", "2.000"), ("160 cm", "90 kg", "2.000"), ("100 cm", "36 kg", "1.000"),
    // 150 x 54 / 3600 = 2.25
    ("150 cm", "54 kg", "1.500"),
    // Exactly half a thousandth rounds up: 1.0005 squared is 1.00100025 = 100 x 36.036009 / 3600
    ("100 cm", "36.036009 kg", "1.001"), ("100 cm", "36.036008 kg", "1.000"),
  ])
  func `Mosteller's surface is the root to three decimals`(
    height: String, weight: String, surface: String
  ) throws {
    let worked = try BodySurface.mosteller(height: amount(height), weight: amount(weight))
    #expect(worked.value.value.decimal(places: 3) == surface)
    #expect(worked.value.unit == .squareMetre)
    #expect(worked.working.lines.last?.contains("= \(worked.value.value) m²") == true)
  }

  @Test func `the surface is the nearest thousandth, and grows with height and weight`() throws {
    let seed: UInt64 = 1_987
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      let centimetres = Int.random(in: 100...220, using: &generator)
      let grams = Int.random(in: 30_000...200_000, using: &generator)
      let weight = Quantity(Exact(grams), .gram)
      let surface = try BodySurface.mosteller(
        height: Quantity(Exact(centimetres), .centimetre), weight: weight
      ).value.value
      let square = try Exact(Int128(centimetres * grams), over: 3_600_000)
      let half = try Exact(1, over: 2_000)
      let (low, high) = try (surface - half, surface + half)
      #expect(try !(square < low * low) && square < high * high, "seed \(seed)")
      let taller = try BodySurface.mosteller(
        height: Quantity(Exact(centimetres + 5), .centimetre), weight: weight)
      #expect(surface < taller.value.value, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("0 cm", "78 kg"), ("172 cm", "0 kg"), ("-172 cm", "-78 kg"), ("172 kg", "78 cm"),
  ])
  func `a body without height or weight is an error`(height: String, weight: String) {
    #expect(throws: DosingError.self) {
      try BodySurface.mosteller(height: amount(height), weight: amount(weight))
    }
  }

  @Test func `an absurd body never traps`() throws {
    let most = Quantity(try Exact(.max, over: 1), .centimetre)
    #expect(throws: DosingError.self) {
      try BodySurface.mosteller(height: most, weight: amount("1 kg"))
    }
    let tall = Quantity(try Exact(1 << 80, over: 1), .centimetre)
    #expect(throws: DosingError.self) {
      try BodySurface.mosteller(height: tall, weight: amount("78 kg"))
    }
  }

  // Example 20b, and values on either side of the albumin that corrects nothing.
  @Test(arguments: [
    // 2.05 + 0.02 x (40 - 32)
    ("2.05 mmol/L", "32 g/L", "2.21 mmol/L"), ("2.05 mmol/L", "3.2 g/dL", "2.21 mmol/L"),
    // 8.0 + 0.8 x (4.0 - 3.1)
    ("8.0 mg/dL", "3.1 g/dL", "8.72 mg/dL"), ("8.0 mg/dL", "31 g/L", "8.72 mg/dL"),
    ("2.40 mmol/L", "40 g/L", "2.4 mmol/L"), ("2.40 mmol/L", "45 g/L", "2.3 mmol/L"),
    ("9.0 mg/dL", "4 g/dL", "9 mg/dL"), ("9.0 mg/dL", "4.5 g/dL", "8.6 mg/dL"),
  ])
  func `calcium is corrected for albumin in the unit it came in`(
    calcium: String, albumin: String, corrected: String
  ) throws {
    let worked = try SerumCalcium.corrected(calcium: amount(calcium), albumin: amount(albumin))
    #expect(worked.value.description == corrected)
    #expect(worked.working.lines.last?.hasSuffix("= \(corrected)") == true)
  }

  @Test func `Bondronat's form of the correction is the same`() throws {
    for step in 10...60 {
      let albumin = Exact(step)
      let ours = try SerumCalcium.corrected(
        calcium: amount("2.05 mmol/L"), albumin: Quantity(albumin, .gramPerLitre))
      let theirs = try Exact(parsing: "2.05") - Exact(2, over: 100) * albumin + Exact(8, over: 10)
      #expect(ours.value.value == theirs)
    }
  }

  @Test(arguments: [
    ("2.05 mg", "32 g/L"), ("2.05 mmol/L", "32 mmol/L"), ("2.05 umol", "32 g/L"),
  ])
  func `calcium or albumin in another kind of unit is an error`(calcium: String, albumin: String) {
    #expect(throws: (any Error).self) {
      try SerumCalcium.corrected(calcium: amount(calcium), albumin: amount(albumin))
    }
  }
}
