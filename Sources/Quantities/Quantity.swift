/// An exact amount with its unit.
///
/// Two amounts are equal when number and unit are: 1 g and 1000 mg are the same amount only to
/// ``compared(to:)``.
package struct Quantity: Hashable, Sendable, CustomStringConvertible {
  /// The number, in the unit.
  package let value: Exact
  /// The unit.
  package let unit: Unit

  /// Joins a number to a unit.
  package init(_ value: Exact, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// Reads `4 mg` or `1.5 10*9/L`: a number, one space, a unit.
  package init(parsing text: some StringProtocol) throws(QuantityError) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .notAQuantity(String(text)) }
    self.init(try Exact(parsing: parts[0]), try Unit(parsing: parts[1]))
  }

  /// The same amount in another unit of the same dimension; anything else is an error.
  package func converted(to other: Unit) throws(QuantityError) -> Quantity {
    guard unit != other else { return self }
    guard unit.dimension == other.dimension else {
      throw .unitMismatch(have: unit.code, want: other.code)
    }
    return Quantity(try (value * unit.scale).divided(by: other.scale), other)
  }

  /// Whether the amount counts limits of a laboratory's normal range, and so means nothing by itself.
  package var isMultipleOfNormal: Bool {
    unit == .upperLimitOfNormal || unit == .lowerLimitOfNormal
  }

  /// -1, 0 or 1 as this amount is less than, equal to or more than another.
  package func compared(to other: Quantity) throws(QuantityError) -> Int {
    let mine = try converted(to: other.unit)
    return mine.value == other.value ? 0 : mine.value < other.value ? -1 : 1
  }

  /// The sum, in this amount's unit.
  package func adding(_ other: Quantity) throws(QuantityError) -> Quantity {
    Quantity(try value + other.converted(to: unit).value, unit)
  }

  /// The amount printed so that it cannot be misread: a zero before the point, none after the last
  /// digit, a space before the unit, the unit in full where its sign is unsafe.
  package var description: String {
    let name = unit.printed.map { value == Exact(1) ? $0.one : $0.other } ?? unit.code
    return name.isEmpty ? "\(value)" : "\(value) \(name)"
  }

  /// The amount as files spell it, with the UCUM code.
  package var written: String { "\(value) \(unit.code)" }
}
