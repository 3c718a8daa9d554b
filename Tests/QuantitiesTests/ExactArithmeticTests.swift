import Quantities
import TestSupport
import Testing

/// Exact numbers against Python's `fractions`.
@Suite struct ExactArithmeticTests {
  /// Random sums, differences, products, quotients, comparisons, roundings and printed decimals.
  ///
  /// Half of the numbers are small enough that nothing may overflow; the others reach up to 126 bits.
  private static let cases = """
    import random, sys
    from fractions import Fraction
    numbers = random.Random(int(sys.argv[1]))
    def fraction(bits):
      top = numbers.getrandbits(numbers.randint(1, bits)) * numbers.choice([1, -1])
      return Fraction(top, numbers.getrandbits(numbers.randint(1, bits)) or 1)
    def rounded(value, step, mode):
      down, rest = divmod(value / step, 1)
      up = {"down": False, "up": rest > 0, "half-up": rest >= Fraction(1, 2),
        "half-even": rest > Fraction(1, 2) or rest == Fraction(1, 2) and down % 2 == 1}[mode]
      return (down + up) * step
    def decimal(value, places):
      scaled, rest = divmod(abs(value) * 10 ** places, 1)
      scaled += rest >= Fraction(1, 2)
      text = str(scaled).rjust(places + 1, "0")
      body = text[:-places] + "." + text[-places:] if places else text
      return ("-" if value < 0 and scaled else "") + body
    for index in range(int(sys.argv[2])):
      bits = 30 if index % 2 == 0 else 126
      a, b = fraction(bits), fraction(bits)
      if index % 7 == 0: b = a
      if index % 11 == 0: b = -a
      row = [bits, a.numerator, a.denominator, b.numerator, b.denominator]
      row += [a + b, a - b, a * b, a / b if b else "none"]
      row += [(a > b) - (a < b)]
      step = Fraction(numbers.randint(1, 50), numbers.choice([1, 2, 4, 5, 10, 20, 100, 1000]))
      tie = step * (2 * numbers.randint(-30, 30) + 1) / 2 if index % 3 == 0 else a
      row += [tie.numerator, tie.denominator, step.numerator, step.denominator]
      row += [rounded(tie, step, mode) for mode in ("half-up", "half-even", "up", "down")]
      places = numbers.randint(0, 12)
      row += [places, decimal(a, places)]
      print(*row, sep="\\t")
    """

  private func exact(_ top: Substring, _ bottom: Substring) throws -> Exact {
    try Exact(#require(Int128(top)), over: #require(Int128(bottom)))
  }

  /// Nil where a calculation says that it overflows; any other error fails the test.
  private func unlessOverflowing(_ body: () throws -> Exact) throws -> Exact? {
    do { return try body() } catch QuantityError.overflow { return nil }
  }

  /// The number as Python writes a fraction.
  private func written(_ value: Exact) -> String {
    value.denominator == 1 ? "\(value.numerator)" : "\(value.numerator)/\(value.denominator)"
  }

  @Test func `arithmetic, order, rounding and printing agree with Python's fractions`() throws {
    let seed = UInt64(88_400)
    let rows = try Python.table(Self.cases, ["\(seed)", "6000"])
    #expect(rows.count == 6_000)
    var wrong: [String] = []
    var overflowed = 0
    for row in rows {
      let isSmall = row[0] == "30"
      let (a, b) = (try exact(row[1], row[2]), try exact(row[3], row[4]))
      func check(_ what: String, _ wanted: Substring, _ body: () throws -> Exact) throws {
        guard let value = try unlessOverflowing(body) else {
          overflowed += 1
          if isSmall { wrong.append("\(what) overflowed for \(row)") }
          return
        }
        if written(value) != wanted { wrong.append("\(what) = \(written(value)) for \(row)") }
      }
      try check("sum", row[5]) { try a + b }
      try check("difference", row[6]) { try a - b }
      try check("product", row[7]) { try a * b }
      if row[8] == "none" {
        #expect(throws: QuantityError.divisionByZero) { try a.divided(by: b) }
      } else {
        try check("quotient", row[8]) { try a.divided(by: b) }
      }
      let order = a < b ? -1 : b < a ? 1 : 0
      if "\(order)" != row[9] || (order == 0) != (a == b) { wrong.append("order \(order): \(row)") }
      let (value, step) = (try exact(row[10], row[11]), try exact(row[12], row[13]))
      for (mode, wanted) in zip([Rounding.Mode.halfUp, .halfEven, .up, .down], row[14...17]) {
        try check("rounded \(mode)", wanted) {
          try value.rounded(Rounding(increment: step, mode: mode))
        }
      }
      let places = try #require(Int(row[18]))
      if a.decimal(places: places) != row[19] {
        wrong.append("\(a.decimal(places: places)) for \(row)")
      }
    }
    #expect(wrong.isEmpty, "seed \(seed), \(wrong.count) wrong, first: \(wrong.prefix(5))")
    #expect(overflowed > 500, "the sample must hold overflows")
  }

  @Test func `a rise of 0.5 from 0.9 to 1.4 is 0.5, which binary floating point misses`() throws {
    let rise = try Exact(parsing: "1.4") - Exact(parsing: "0.9")
    #expect(try rise == Exact(1, over: 2))
    #expect(try !(rise < Exact(parsing: "0.5")))
    #expect(1.4 - 0.9 < 0.5)
    #expect(try Exact(parsing: "2.5") - Exact(parsing: "1.5") == Exact(1))
    #expect(try Exact(parsing: "0.9") * Exact(parsing: "1.1") == Exact(parsing: "0.99"))
  }

  @Test func `numbers at the ends of 128 bits are ordered, rounded and printed without a trap`()
    throws
  {
    let most = Int128.max
    let values = try [
      Exact(-most, over: 1), Exact(-most, over: 2), Exact(-most, over: (1 << 126) + 1),
      Exact(-1, over: most - 1), Exact(-1, over: most), Exact(0), Exact(1, over: most),
      Exact(1, over: most - 1), Exact(most - 1, over: most), Exact(1), Exact(most, over: most - 1),
      Exact(most, over: (1 << 126) + 1), Exact(most, over: 2), Exact(most, over: 1),
    ]
    for (index, left) in values.enumerated() {
      for (other, right) in values.enumerated() {
        #expect((left < right) == (index < other), "\(left) and \(right)")
        for calculation in [
          { try left + right }, { try left - right }, { try left * right },
          { try left.divided(by: right) },
        ] as [() throws -> Exact] {
          do { _ = try calculation() } catch QuantityError.overflow, QuantityError.divisionByZero {}
        }
        for mode in Rounding.Mode.allCases {
          let rounding = Rounding(increment: right, mode: mode)
          do { _ = try left.rounded(rounding) } catch QuantityError.overflow,
            QuantityError.divisionByZero
          {}
        }
      }
      #expect(!left.description.isEmpty && left.decimal(places: 60).count > 60)
    }
    #expect(throws: QuantityError.overflow) { try Exact(.min, over: 1) }
    #expect(throws: QuantityError.overflow) { try Exact(1, over: .min) }
    #expect(throws: QuantityError.divisionByZero) { try Exact(1, over: 0) }
    #expect(try Exact(most, over: -most) == Exact(-1))
    #expect(
      try Exact(most, over: 1).rounded(.init(increment: Exact(1), mode: .up)).numerator == most)
  }

  @Test func `a sum overflows only when its least common denominator does`() throws {
    // Two halves of 10^25: the product of their denominators would need 167 bits.
    let bottom = Int128(10_000_000_000_000_000_000_000_000)
    let tiny = try Exact(1, over: bottom)
    #expect(try tiny + tiny == Exact(1, over: bottom / 2))
  }

  @Test(arguments: [
    ("4.375", "0.1", Rounding.Mode.halfUp, "4.4"), ("4.35", "0.1", .halfUp, "4.4"),
    ("4.35", "0.1", .halfEven, "4.4"), ("4.25", "0.1", .halfEven, "4.2"),
    ("4.25", "0.1", .halfUp, "4.3"), ("4.21", "0.1", .up, "4.3"), ("4.29", "0.1", .down, "4.2"),
    ("4.2", "0.1", .up, "4.2"), ("144.75", "0.1", .halfUp, "144.8"), ("7", "5", .halfUp, "5"),
    ("7.5", "5", .halfUp, "10"), ("7.5", "5", .halfEven, "10"), ("2.5", "5", .halfEven, "0"),
    ("-2.5", "1", .halfUp, "-2"), ("-2.5", "1", .halfEven, "-2"), ("-3.5", "1", .halfEven, "-4"),
    ("-2.1", "1", .up, "-2"), ("-2.1", "1", .down, "-3"), ("0.3333", "0.25", .halfUp, "0.25"),
  ])
  func `rounding takes the multiple its rule names`(
    value: String, increment: String, mode: Rounding.Mode, wanted: String
  ) throws {
    let rounding = Rounding(increment: try Exact(parsing: increment), mode: mode)
    #expect(try Exact(parsing: value).rounded(rounding) == Exact(parsing: wanted))
  }

  @Test(arguments: ["0", "-1", "-0.5"])
  func `an increment of zero or less is an error`(increment: String) throws {
    let rounding = Rounding(increment: try Exact(parsing: increment), mode: .halfUp)
    #expect(throws: QuantityError.divisionByZero) { try Exact(3).rounded(rounding) }
  }
}
