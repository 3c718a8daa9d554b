import Quantities
package import Regimens

/// A product's own table of decay factors, by days from the reference.
package enum DecayTable {
  /// The days whose factor is not the formula's to the table's last digit.
  ///
  /// The table counts from its own hour, so many hours after the reference (US Xofigo label: 7 h, from
  /// 12:00 CET to 12:00 Central Standard Time). None where there is no table or no half-life.
  package static func disagreements(of product: Product) throws(DosingError) -> [Int] {
    guard let table = product.decayTable?.value, let halfLife = product.halfLife?.value else {
      return []
    }
    let places = table.values.map { max($0.description.drop { $0 != "." }.count - 1, 0) }.max() ?? 0
    let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
    let offset = try offsetSeconds(of: product)
    var wrong: [Int] = []
    for (day, printed) in table {
      let elapsed = Int64(clamping: day) * 86_400 + offset
      let factor = try Decay.factor(halfLife: halfLife, elapsedSeconds: elapsed)
      guard factor < 1_000_000 else {
        wrong.append(day)
        continue
      }
      let rounded = try calculating { () throws(QuantityError) in
        try Exact(Int128((factor * Double(scale)).rounded()), over: scale)
      }
      if rounded != printed { wrong.append(day) }
    }
    return wrong.sorted()
  }

  /// The elapsed times, in seconds, for which a volume may be worked out: half a day beyond the product's
  /// table, or four half-lives either way where there is none.
  ///
  /// A time outside is almost always a slip in a date, and its volume would be absurd or, worse, not.
  static func usableSeconds(
    of product: Product, halfLife: Quantity
  ) throws(DosingError) -> ClosedRange<Int64> {
    if let days = product.decayTable?.value.keys, let first = days.min(), let last = days.max() {
      let offset = try offsetSeconds(of: product)
      let (low, high) = (max(first, -100_000), min(last, 100_000))
      guard low <= high else {
        throw .outside("the decay table of the product names no usable day")
      }
      return (Int64(low) * 86_400 + offset - 43_200)...(Int64(high) * 86_400 + offset + 43_200)
    }
    let most = Int64(min(try Decay.seconds(of: halfLife).approximate * 4, 1e12))
    return -most...most
  }

  private static func offsetSeconds(of product: Product) throws(DosingError) -> Int64 {
    guard let offset = product.tableOffset?.value else { return 0 }
    let seconds = try calculating { () throws(QuantityError) in
      try offset.converted(to: .second).value.approximate
    }
    guard abs(seconds) <= 86_400 else {
      throw .outside("a table's hour lies within a day of the reference, not \(offset) from it")
    }
    return Int64(seconds)
  }
}
