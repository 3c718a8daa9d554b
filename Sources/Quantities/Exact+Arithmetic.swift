extension Exact {
  /// The exact sum.
  package static func + (left: Self, right: Self) throws(QuantityError) -> Self {
    let (a, first) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (b, second) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let (sum, third) = a.addingReportingOverflow(b)
    let (bottom, fourth) = left.denominator.multipliedReportingOverflow(by: right.denominator)
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

  /// The nearest multiple of an increment, by a stated rule.
  package func rounded(_ rounding: Rounding) throws(QuantityError) -> Self {
    let steps = try divided(by: rounding.increment)
    let (top, bottom) = (steps.numerator, steps.denominator)
    let down = top >= 0 ? top / bottom : -((-top + bottom - 1) / bottom)
    let rest = top - down * bottom
    let goesUp =
      switch rounding.mode {
      case .down: false
      case .up: rest > 0
      case .halfUp: rest * 2 >= bottom
      case .halfEven: rest * 2 > bottom || (rest * 2 == bottom && down % 2 != 0)
      }
    return try Self(goesUp ? down + 1 : down, over: 1) * rounding.increment
  }
}

/// A named rounding: to a multiple of an increment, by a rule.
package struct Rounding: Hashable, Sendable {
  /// Which multiple is taken.
  package enum Mode: String, CaseIterable, Sendable, Hashable {
    case halfUp = "half-up"
    case halfEven = "half-even"
    case up
    case down
  }

  package let increment: Exact
  package let mode: Mode

  /// States a rounding; the increment is positive.
  package init(increment: Exact, mode: Mode) {
    self.increment = increment
    self.mode = mode
  }
}
