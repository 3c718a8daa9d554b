import Quantities
import TestSupport
import Testing

/// Amounts with units: read, printed, compared.
@Suite struct QuantityTests {
  @Test(arguments: [
    ("4 mg", "4 mg"), ("3.50 mg", "3.5 mg"), ("0.5 mg/dL", "0.5 mg/dL"),
    ("1.5 10*9/L", "1.5 × 10⁹/L"),
    ("400 [IU]", "400 units"), ("1 [IU]", "1 unit"), ("500 ug", "500 micrograms"),
    ("1 ug", "1 microgram"), ("1.930 m2", "1.93 m²"), ("115 umol/L", "115 µmol/L"),
    ("2 {tablet}", "2 tablets"), ("1 {tablet}", "1 tablet"), ("0.5 {tablet}", "0.5 tablets"),
    ("75 a", "75 years"), ("1 a", "1 year"), ("10 %", "10 %"), ("3 1", "3"),
    ("40 U/L", "40 units/L"),
    ("30 uCi", "30 microcuries"), ("75 mg/m2", "75 mg/m²"), ("55 kBq/kg", "55 kBq/kg"),
    ("2 ug/kg", "2 micrograms/kg"), ("15 min", "15 min"),
  ])
  func `an amount is read with its code and printed so that it cannot be misread`(
    text: String, printed: String
  ) throws {
    let quantity = try Quantity(parsing: text)
    #expect(quantity.description == printed)
    #expect(try Quantity(parsing: quantity.written) == quantity)
  }

  @Test(arguments: [
    "", "4", "mg", "4mg", "4  mg", " 4 mg", "4 mg ", "4 m g", "four mg", "4,5 mg", "4\tmg", "mg 4",
    ".5 mg", "4. mg", "4 MG", "1e3 mg", "4 mg mg",
  ])
  func `an amount spelt otherwise is refused`(text: String) {
    #expect(throws: QuantityError.self) { try Quantity(parsing: text) }
  }

  /// Spellings that medication-safety lists forbid: a naked point, a trailing zero, a unit stuck to its
  /// number, and U, IU, cc, mcg and the micro sign before g.
  @Test func `no printed amount holds an unsafe spelling`() throws {
    let seed: UInt64 = 55_1100
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let unit = try #require(Unit.all.randomElement(using: &generator))
      let bottom = [1, 3, 7, 10, 100, 1_000, 4_096].randomElement(using: &generator) ?? 1
      let top = Int.random(in: 0...10_000_000, using: &generator)
      let quantity = Quantity(try Exact(Int128(top), over: Int128(bottom)), unit)
      let text = quantity.description
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      let number = words[0]
      let isSafe =
        number.first?.isNumber == true && number.last?.isNumber == true
        && !(number.contains(".") && number.hasSuffix("0"))
        && number.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
        && words.dropFirst().allSatisfy { word in
          !word.isEmpty && !word.hasPrefix("µg") && !word.hasPrefix("ug")
            && !["U", "u", "IU", "cc", "mcg", "QD"].contains(word.split(separator: "/")[0])
        }
      #expect(isSafe, "\(text), seed \(seed)")
    }
  }

  @Test func `amounts of one kind are compared and added across units`() throws {
    let (gram, milligrams) = (try Quantity(parsing: "1 g"), try Quantity(parsing: "1000 mg"))
    #expect(try gram.compared(to: milligrams) == 0)
    #expect(gram != milligrams, "equality is of number and unit; compared(to:) is of amounts")
    #expect(try gram.compared(to: Quantity(parsing: "999.999999 mg")) == 1)
    #expect(try milligrams.compared(to: Quantity(parsing: "1.000001 g")) == -1)
    #expect(try gram.adding(Quantity(parsing: "500 mg")) == Quantity(parsing: "1.5 g"))
    #expect(try milligrams.adding(gram).description == "2000 mg")
  }
}
