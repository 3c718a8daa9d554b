/// An exact number: a reduced fraction of two 128-bit integers.
///
/// Limits, bands and doses are compared exactly: in binary floating point 1.4 - 0.9 is less than 0.5.
/// Fractions rather than decimals, because creatinine clearance divides. Overflow is an error, never a trap.
package struct Exact: Hashable, Sendable {
  /// Never the least 128-bit integer, so that it can always be negated.
  package let numerator: Int128
  /// Always positive.
  package let denominator: Int128

  /// A whole number.
  package init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// Reduces a fraction.
  package init(_ numerator: Int128, over denominator: Int128) throws(QuantityError) {
    guard denominator != 0 else { throw .divisionByZero }
    guard numerator != .min, denominator != .min else { throw .overflow }
    let common = Self.greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / common
    self.denominator = sign * denominator / common
  }

  /// The greatest number that divides both; neither is negative, the second is not zero.
  static func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  /// Reads a plain decimal of at most 9 digits before the point and 6 after it.
  package init(parsing text: some StringProtocol) throws(QuantityError) {
    let original = String(text)
    var bytes = Array(original.utf8)[...]
    let isNegative = bytes.first == 45
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: 46, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].count),
      parts.count == 1 || (1...6).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { throw .notANumber(original) }
    var value: Int128 = 0
    var scale: Int128 = 1
    for byte in parts[0] { value = value * 10 + Int128(byte - 48) }
    if parts.count == 2 {
      for byte in parts[1] {
        value = value * 10 + Int128(byte - 48)
        scale *= 10
      }
    }
    try self.init(isNegative ? -value : value, over: scale)
  }

  /// The nearest binary floating-point number, for formulas with a root or a power only.
  package var approximate: Double { Double(numerator) / Double(denominator) }
}

extension Exact: Comparable {
  /// Compares signs, then whole parts, then the turned-over remainders, so that nothing can overflow.
  package static func < (left: Self, right: Self) -> Bool {
    if left.numerator < 0 {
      return right.numerator >= 0 || isMagnitude(of: right, below: left)
    }
    return right.numerator > 0 && isMagnitude(of: left, below: right)
  }

  /// Whether the left-hand number is nearer to zero.
  private static func isMagnitude(of left: Self, below right: Self) -> Bool {
    var (a, b) = (abs(left.numerator), left.denominator)
    var (c, d) = (abs(right.numerator), right.denominator)
    var isTurned = false
    while true {
      let (wholeLeft, wholeRight) = (a / b, c / d)
      if wholeLeft != wholeRight { return (wholeLeft < wholeRight) != isTurned }
      let (restLeft, restRight) = (a % b, c % d)
      if restLeft == 0 || restRight == 0 {
        return restLeft == restRight ? false : (restLeft == 0) != isTurned
      }
      (a, b, c, d) = (b, restLeft, d, restRight)
      isTurned.toggle()
    }
  }
}
