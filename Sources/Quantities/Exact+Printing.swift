extension Exact: CustomStringConvertible {
  /// The number as a clinic may print it: a zero before the point, none at the end, no exponent.
  ///
  /// A number with no finite decimal of up to 18 places is rounded to four places, more where the first
  /// of its digits come later; it is then for display only.
  package var description: String {
    if let finitePlaces { return Self.trimmed(decimal(places: finitePlaces)) }
    var places = 4
    while places < 18, decimal(places: places).drop(while: { "-0.".contains($0) }).count < 3 {
      places += 1
    }
    return Self.trimmed(decimal(places: places))
  }

  /// The number rounded for display to at least so many places, without zeros at the end.
  ///
  /// Where that would show a number as if it stood on a limit that it does not reach, such as 49.996 as
  /// 50, more places are shown, up to 18.
  package func display(places: Int) -> String {
    var places = places
    while places < 18, denominator != 1, !Self.trimmed(decimal(places: places)).contains(".") {
      places += 1
    }
    return Self.trimmed(decimal(places: places))
  }

  /// A decimal without the zeros at its end, and without the point where nothing follows it.
  private static func trimmed(_ decimal: String) -> String {
    guard decimal.contains(".") else { return decimal }
    var kept = decimal.utf8[...]
    while kept.last == UInt8(ascii: "0") { kept.removeLast() }
    if kept.last == UInt8(ascii: ".") { kept.removeLast() }
    return String(Substring(kept))
  }

  /// The number with a fixed number of places, halves away from zero; for display, never for a
  /// comparison.
  package func decimal(places: Int) -> String {
    var (whole, rest) = abs(numerator).quotientAndRemainder(dividingBy: denominator)
    var digits = Self.digits(of: &rest, over: denominator, places: max(places, 0))
    if rest >= denominator - rest {
      var index = digits.count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 { digits[index] += 1 } else { whole += 1 }
    }
    let sign = numerator < 0 && (whole != 0 || digits.contains { $0 != 0 }) ? "-" : ""
    var text = sign + (Int64(exactly: whole).map { "\($0)" } ?? "\(whole)")
    if !digits.isEmpty {
      text += "."
      text += String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
    return text
  }

  /// The first digits of a fraction below one; `rest` becomes what is left of it.
  ///
  /// In machine words where they are enough, because every plan prints amounts.
  private static func digits(
    of rest: inout Int128, over denominator: Int128, places: Int
  ) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(places)
    if let small = UInt64(exactly: denominator), small <= UInt64.max / 10,
      var left = UInt64(exactly: rest)
    {
      for _ in 0..<places {
        left *= 10
        digits.append(UInt8(left / small))
        left %= small
      }
      rest = Int128(left)
      return digits
    }
    for _ in 0..<places {
      let (digit, next) = denominator.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      digits.append(UInt8(digit))
      rest = next
    }
    return digits
  }

  /// How many places write the number in full; nil when none up to 18 do.
  private var finitePlaces: Int? {
    var power: Int128 = 1
    for places in 0...18 {
      if power % denominator == 0 { return places }
      power *= 10
    }
    return nil
  }
}
