extension Exact: CustomStringConvertible {
  /// The number as a clinic may print it: a zero before the point, none at the end.
  ///
  /// A number with no finite decimal is cut to four places; it is then for display only.
  package var description: String {
    var rest = denominator
    for prime in [2, 5] as [Int128] { while rest % prime == 0 { rest /= prime } }
    let text = decimal(places: rest == 1 ? finitePlaces : 4)
    guard text.contains(".") else { return text }
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }

  private var finitePlaces: Int {
    var scaled = denominator
    var places = 0
    while scaled != 1, places < 30 {
      scaled = scaled % 10 == 0 ? scaled / 10 : scaled % 2 == 0 ? scaled / 2 : scaled / 5
      places += 1
    }
    return places
  }

  /// The number with a fixed number of places, halves up; for display, never for a comparison.
  package func decimal(places: Int) -> String {
    let isNegative = numerator < 0
    var whole = (isNegative ? -numerator : numerator) / denominator
    var rest = (isNegative ? -numerator : numerator) % denominator
    var digits: [Int128] = []
    for _ in 0..<max(places, 0) {
      let (product, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      digits.append(product / denominator)
      rest = product % denominator
    }
    if rest >= denominator - rest {
      var index = digits.count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 { digits[index] += 1 } else { whole += 1 }
    }
    let sign = isNegative && (whole != 0 || digits.contains { $0 != 0 }) ? "-" : ""
    return sign + "\(whole)" + (digits.isEmpty ? "" : "." + digits.map { "\($0)" }.joined())
  }
}
