import CivilTime
import Quantities
import Regimens

extension Cursor {
  /// A value followed by its sources in brackets, as in `28 d [S9]`.
  func cited<Value>(
    _ read: (Cursor, String) throws(FileError) -> Value
  ) throws(FileError) -> Cited<Value> {
    let text = try text()
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "["), open > text.startIndex else {
      throw fail("'\(text)' has no source; add its key in brackets, such as '\(text) [S1]'")
    }
    let keys = text[text.index(after: open)...].dropLast().split(separator: ",").map {
      String($0.trimmed)
    }
    guard !keys.isEmpty, keys.allSatisfy({ !$0.isEmpty }) else {
      throw fail("'\(text)' has an empty source; write its key in brackets, such as [S1]")
    }
    return Cited(try read(self, String(text[..<open].trimmed)), keys)
  }

  func citedText() throws(FileError) -> Cited<String> {
    try cited { (_, text) throws(FileError) in text }
  }

  func citedNumber(_ range: ClosedRange<Int>) throws(FileError) -> Cited<Int> {
    try cited { (cursor, text) throws(FileError) in
      guard let value = Int(text), range.contains(value) else {
        throw cursor.fail(
          "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return value
    }
  }

  func citedQuantity() throws(FileError) -> Cited<Quantity> {
    try cited { (cursor, text) throws(FileError) in try cursor.quantity(text) }
  }

  func citedInterval() throws(FileError) -> Cited<CivilInterval> {
    try cited { (cursor, text) throws(FileError) in try cursor.interval(text) }
  }

  /// An interval bound: with a sign it counts from the target, without one from the occurrence before.
  func citedBound() throws(FileError) -> Cited<Bound> {
    try cited { (cursor, text) throws(FileError) in
      let interval = try cursor.interval(text)
      let isSigned = text.hasPrefix("+") || text.hasPrefix("-")
      return isSigned ? .beyondTarget(interval) : .sincePrevious(interval)
    }
  }

  /// A number of minutes, written `45 min`.
  func citedMinutes() throws(FileError) -> Cited<Int> {
    try cited { (cursor, text) throws(FileError) in
      guard text.hasSuffix(" min"), let value = Int(text.dropLast(4)), (0...1_440).contains(value)
      else { throw cursor.fail("'\(text)' is not a time in minutes, such as '45 min'") }
      return value
    }
  }

  func quantity(_ text: String) throws(FileError) -> Quantity {
    do { return try Quantity(parsing: text) } catch { throw fail(error.message) }
  }

  func interval(_ text: String) throws(FileError) -> CivilInterval {
    do { return try CivilInterval(parsing: text) } catch {
      let ambiguous = [
        "monthly": "'28 d' or '1 mo'", "quarterly": "'84 d' or '3 mo'", "weekly": "'7 d'",
        "half-yearly": "'182 d' or '6 mo'", "yearly": "'364 d' or '12 mo'", "daily": "'1 d'",
      ]
      guard let choice = ambiguous[text.lowercased()] else { throw fail(error.message) }
      throw fail("'\(text)' does not say which days are meant; write \(choice)")
    }
  }

  func date() throws(FileError) -> CivilDate {
    try parse("a day that exists; write it as 2026-10-01, from 1900 to 2200") { CivilDate($0) }
  }

  func time() throws(FileError) -> TimeOfDay {
    try parse("a time of day; write it as \"09:00\"") { TimeOfDay($0) }
  }

  func quantity() throws(FileError) -> Quantity { try quantity(text()) }

  /// A time zone by its Olson name, such as Europe/London.
  func zone() throws(FileError) -> ClinicZone {
    let name = try text()
    do { return try ClinicZone(identifier: name) } catch { throw fail(error.message) }
  }

  /// An identifier: small letters, digits and hyphens.
  func identifier() throws(FileError) -> String {
    try parse(Identifier.form) { Identifier.isFine($0) ? $0 : nil }
  }
}

/// How the parts of a file are named.
enum Identifier {
  static let form = "an id; use small letters, digits and hyphens, such as 'dental-exam'"

  /// Whether a text is 1 to 64 small letters, digits and hyphens.
  static func isFine(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45
      }
  }
}

extension StringProtocol {
  /// The text without spaces at either end.
  var trimmed: SubSequence {
    let start = firstIndex { $0 != " " } ?? endIndex
    let rest = self[start...]
    guard let last = rest.lastIndex(where: { $0 != " " }) else { return rest }
    return rest[...last]
  }
}
