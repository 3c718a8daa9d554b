/// An exact number: a reduced fraction of two 128-bit integers.
///
/// Limits, bands and doses are compared exactly: in binary floating point 1.4 - 0.9 is less than 0.5.
/// Fractions rather than decimals, because creatinine clearance divides. Overflow is an error, never a trap.
package struct Exact: Hashable, Sendable {
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
    var (left, right) = (abs(numerator), abs(denominator))
    while right != 0 { (left, right) = (right, left % right) }
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / max(left, 1)
    self.denominator = sign * denominator / max(left, 1)
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
  /// Compares whole parts first, then remainders, so that nothing can overflow.
  package static func < (left: Self, right: Self) -> Bool {
    var (a, b, c, d) = (left.numerator, left.denominator, right.numerator, right.denominator)
    var flipped = false
    while true {
      let (wholeLeft, wholeRight) = (floorDivision(a, b), floorDivision(c, d))
      if wholeLeft != wholeRight { return (wholeLeft < wholeRight) != flipped }
      let (restLeft, restRight) = (a - wholeLeft * b, c - wholeRight * d)
      if restLeft == 0 || restRight == 0 {
        return restLeft == restRight ? false : (restLeft == 0) != flipped
      }
      (a, b, c, d) = (b, restLeft, d, restRight)
      flipped.toggle()
    }
  }

  private static func floorDivision(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }
}
