extension Exact {
  /// The exact sum, over the least common denominator.
  package static func + (left: Self, right: Self) throws(QuantityError) -> Self {
    let common = greatestCommonDivisor(left.denominator, right.denominator)
    let (a, first) = left.numerator.multipliedReportingOverflow(by: right.denominator / common)
    let (b, second) = right.numerator.multipliedReportingOverflow(by: left.denominator / common)
    let (sum, third) = a.addingReportingOverflow(b)
    let (bottom, fourth) = left.denominator.multipliedReportingOverflow(
      by: right.denominator / common)
    guard !first, !second, !third, !fourth else { throw .overflow }
    return try Self(sum, over: bottom)
  }

  /// The exact difference.
  package static func - (left: Self, right: Self) throws(QuantityError) -> Self {
    try left + Self(-right.numerator, over: right.denominator)
  }

  /// The exact product.
  package static func * (left: Self, right: Self) throws(QuantityError) -> Self {
    let crossLeft = try Self(left.numerator, over: right.denominator)
    let crossRight = try Self(right.numerator, over: left.denominator)
    let (top, first) = crossLeft.numerator.multipliedReportingOverflow(by: crossRight.numerator)
    let (bottom, second) = crossLeft.denominator.multipliedReportingOverflow(
      by: crossRight.denominator)
    guard !first, !second else { throw .overflow }
    return try Self(top, over: bottom)
  }

  /// The exact quotient; dividing by zero is an error.
  package func divided(by divisor: Self) throws(QuantityError) -> Self {
    guard divisor.numerator != 0 else { throw .divisionByZero }
    return try self * Self(divisor.denominator, over: divisor.numerator)
  }

  /// A multiple of an increment, by a stated rule; an increment of zero or less is an error.
  ///
  /// Up and down mean towards more and towards less, also below zero.
  package func rounded(_ rounding: Rounding) throws(QuantityError) -> Self {
    guard rounding.increment > Exact(0) else { throw .divisionByZero }
    let steps = try divided(by: rounding.increment)
    let (top, bottom) = (steps.numerator, steps.denominator)
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    let down = remainder < 0 ? quotient - 1 : quotient
    let rest = remainder < 0 ? remainder + bottom : remainder
    let goesUp =
      switch rounding.mode {
      case .down: false
      case .up: rest > 0
      case .halfUp: rest >= bottom - rest
      case .halfEven: rest > bottom - rest || (rest == bottom - rest && down % 2 != 0)
      }
    return try Self(goesUp ? down + 1 : down, over: 1) * rounding.increment
  }
}

/// A named rounding: to a multiple of an increment, by a rule.
package struct Rounding: Hashable, Sendable {
  /// Which multiple is taken.
  package enum Mode: String, CaseIterable, Sendable, Hashable {
    /// The nearer one; of two as near, the greater.
    case halfUp = "half-up"
    /// The nearer one; of two as near, the even multiple.
    case halfEven = "half-even"
    /// The next one up.
    case up
    /// The next one down.
    case down
  }

  /// What is counted in, in the unit of the value; above zero.
  package let increment: Exact
  /// Which multiple is taken.
  package let mode: Mode

  /// States a rounding; the increment is positive.
  package init(increment: Exact, mode: Mode) {
    self.increment = increment
    self.mode = mode
  }
}
