extension JSONParser {
  /// Reads a number exactly, and remembers whether it was written as a whole number.
  mutating func number() throws(VerifierError) -> JSONValue {
    let negative = next == UInt8(ascii: "-")
    if negative { index += 1 }
    let first = index
    var run = DigitRun()
    try digits(into: &run)
    if index - first > 1, bytes[first] == UInt8(ascii: "0") {
      index = first
      throw fault("a number that starts with 0", "leave out the leading zero")
    }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      index += 1
      isWhole = false
      run.inFraction = true
      try digits(into: &run)
    }
    var exponent = 0
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      isWhole = false
      exponent = try readExponent()
    }
    guard let value = run.value(negative: negative, exponent: exponent) else {
      return .beyondRange
    }
    return isWhole ? .whole(value.digits) : .decimal(value)
  }

  private mutating func readExponent() throws(VerifierError) -> Int {
    let negative = next == UInt8(ascii: "-")
    if negative || next == UInt8(ascii: "+") { index += 1 }
    var run = DigitRun()
    try digits(into: &run)
    let size = run.value(negative: false, exponent: 0)?.digits ?? DigitRun.limit
    return negative ? -size : size
  }

  private mutating func digits(into run: inout DigitRun) throws(VerifierError) {
    let start = index
    while let byte = next, Self.digits.contains(byte) {
      run.append(Int(byte - UInt8(ascii: "0")))
      index += 1
    }
    guard index > start else {
      throw fault("\(shown(next)) inside a number", "a digit is needed")
    }
  }
}

/// The digits of a number while they are read: at most 18 of them.
private struct DigitRun {
  /// One more than the largest number of 18 digits.
  static let limit = 1_000_000_000_000_000_000

  private var total = 0
  private var scale = 0
  private var overflowed = false
  var inFraction = false

  mutating func append(_ digit: Int) {
    guard !overflowed else { return }
    let (tenfold, overflow) = total.multipliedReportingOverflow(by: 10)
    guard !overflow, tenfold < Self.limit else {
      overflowed = true
      return
    }
    total = tenfold + digit
    if inFraction { scale += 1 }
  }

  /// The number, or nil when it needs more than 18 digits.
  func value(negative: Bool, exponent: Int) -> ExactDecimal? {
    guard !overflowed else { return nil }
    var total = negative ? -total : total
    var places = scale - max(-Self.limit, min(exponent, Self.limit))
    guard total != 0 else { return .zero }
    while places < 0 {
      let (tenfold, overflow) = total.multipliedReportingOverflow(by: 10)
      guard !overflow, abs(tenfold) < Self.limit else { return nil }
      total = tenfold
      places += 1
    }
    return ExactDecimal(digits: total, scale: places)
  }
}
