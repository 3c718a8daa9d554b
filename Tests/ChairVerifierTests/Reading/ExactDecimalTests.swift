import Testing

@testable import ChairVerifier

@Suite("Decimals are exact, or say that they do not fit")
struct ExactDecimalTests {
  private func decimal(_ digits: Int, _ scale: Int) throws -> ExactDecimal {
    try #require(ExactDecimal(digits: digits, scale: scale))
  }

  @Test("equal numbers are equal however they were written")
  func normalForm() throws {
    #expect(try decimal(900, 3) == decimal(9, 1))
    #expect(try decimal(0, 9) == .zero)
    #expect(try decimal(300, 2) == ExactDecimal(3))
    #expect(try decimal(300, 2).whole == 3)
    #expect(try decimal(9, 1).whole == nil)
  }

  @Test("0.1 + 0.2 is 0.3, 1.4 - 0.9 is 0.5, 0.9 x 172 is 154.8")
  func arithmetic() throws {
    #expect(try decimal(1, 1).adding(decimal(2, 1)) == decimal(3, 1))
    #expect(try decimal(14, 1).subtracting(decimal(9, 1)) == decimal(5, 1))
    #expect(try decimal(9, 1).times(ExactDecimal(172)) == decimal(1548, 1))
  }

  @Test("a result that does not fit is nil, never a trap")
  func overflow() throws {
    let large = ExactDecimal(.max)
    #expect(large.adding(ExactDecimal(1)) == nil)
    #expect(large.times(ExactDecimal(2)) == nil)
    #expect(ExactDecimal(-2).subtracting(large) == nil)
    #expect(try large.adding(decimal(1, 1)) == nil)
    #expect(try decimal(1, 10).times(decimal(1, 10)) == nil)
    #expect(ExactDecimal(0).subtracting(ExactDecimal(.min)) == nil)
  }

  @Test(
    "numbers are printed plainly",
    arguments: [
      (5, 1, "0.5"), (-5, 1, "-0.5"), (12345, 2, "123.45"), (7, 3, "0.007"), (70, 1, "7"),
    ])
  func description(digits: Int, scale: Int, text: String) throws {
    #expect(try decimal(digits, scale).description == text)
  }

  @Test("a chart may have the nearest binary number")
  func approximate() throws {
    #expect(abs(try decimal(1548, 1).approximate - 154.8) < 1e-9)
  }
}
