/// An exact decimal number: `digits` x 10^-`scale`, without trailing zeros.
///
/// Weights such as 0.9 are not exact in binary, and a checker whose sums differ from the planner's
/// in the last place could not say "equal".
package struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
  /// The number without its decimal point.
  package let digits: Int
  /// How many of the digits stand behind the point, 0 to 18.
  package let scale: Int

  /// Zero.
  package static let zero = ExactDecimal(0)

  /// A whole number.
  package init(_ whole: Int) {
    digits = whole
    scale = 0
  }

  /// `digits` x 10^-`scale` with its trailing zeros removed; nil when more than 18 places remain.
  init?(digits: Int, scale: Int) {
    var digits = digits
    var scale = digits == 0 ? 0 : scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    guard (0...18).contains(scale) else { return nil }
    self.digits = digits
    self.scale = scale
  }

  /// Whether the number is below zero.
  var isNegative: Bool { digits < 0 }

  /// The number when it is whole, otherwise nil.
  package var whole: Int? { scale == 0 ? digits : nil }

  /// The nearest binary number, for charts; never for comparing.
  package var approximate: Double {
    (0..<scale).reduce(Double(digits)) { value, _ in value / 10 }
  }

  /// The sum, or nil when it does not fit.
  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(scale, other.scale)
    guard let left = rescaled(to: common), let right = other.rescaled(to: common) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(digits: sum, scale: common)
  }

  /// The difference, or nil when it does not fit.
  func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let (negated, overflow) = 0.subtractingReportingOverflow(other.digits)
    guard !overflow, let opposite = ExactDecimal(digits: negated, scale: other.scale) else {
      return nil
    }
    return adding(opposite)
  }

  /// The product, or nil when it does not fit.
  func times(_ other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: other.digits)
    return overflow ? nil : ExactDecimal(digits: product, scale: scale + other.scale)
  }

  private func rescaled(to target: Int) -> Int? {
    var result = digits
    for _ in scale..<target {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }

  package var description: String {
    guard scale > 0 else { return String(digits) }
    let plain = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - plain.count)) + plain
    return (digits < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
