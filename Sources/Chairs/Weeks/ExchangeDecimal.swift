/// An exact decimal number as it stood in an exchange file: `mantissa` times ten to the `-places`.
package struct ExchangeDecimal: Hashable, Sendable {
  /// The digits without the point.
  package let mantissa: Int
  /// How many of the digits stand behind the point; never negative.
  package let places: Int

  /// The decimal with these digits, trailing zeros behind the point dropped.
  package init(mantissa: Int, places: Int = 0) {
    var digits = mantissa
    var behind = max(0, places)
    while behind > 0, digits % 10 == 0 {
      digits /= 10
      behind -= 1
    }
    self.mantissa = digits
    self.places = behind
  }

  /// The number in units of ten to the `-places`; `places` is at least the decimal's own.
  package func scaled(toPlaces places: Int) -> Int {
    mantissa * powerOfTen(places - self.places)
  }
}

/// Ten to the given power, which is between 0 and 18.
package func powerOfTen(_ power: Int) -> Int {
  var result = 1
  for _ in 0..<max(0, min(18, power)) { result *= 10 }
  return result
}
