/// A day of the proleptic Gregorian calendar at the clinic, without a zone or an hour.
///
/// It is an integer day number, so that adding 28 days is one addition and never meets a clock
/// change. The range is 1900-01-01 to 2200-12-31; arithmetic that would leave it stays at its end.
package struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let dayNumber: Int32

  /// 1900-01-01, the first day that can be named.
  package static let earliest = CivilDate(unchecked: -25_567)
  /// 2200-12-31, the last day that can be named.
  package static let latest = CivilDate(unchecked: 84_370)

  private init(unchecked dayNumber: Int32) { self.dayNumber = dayNumber }

  /// Names a day by its number; numbers outside the range give the nearest end.
  package init(dayNumber: Int32) {
    self.dayNumber = min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber)
  }

  /// Names a day by its parts; nil when there is no such day in the range.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.lastDay(ofMonth: month, in: year)
    else { return nil }
    self.init(unchecked: Int32(Self.number(year: year, month: month, day: day)))
  }

  /// Reads `2026-10-01` and nothing looser.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day.
  package var components: (year: Int, month: Int, day: Int) { Self.components(of: Int(dayNumber)) }

  /// The year, 1900 to 2200.
  package var year: Int { components.year }
  /// The month, 1 to 12.
  package var month: Int { components.month }
  /// The day of the month, 1 to 31.
  package var day: Int { components.day }

  /// Number of days in a month, 1 to 12, of a year.
  package static func lastDay(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day as ISO 8601 spells it, such as 2026-10-01.
  package var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Whether the left-hand day comes first.
  package static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// Whole days from the right-hand day to the left-hand one.
  package static func - (left: Self, right: Self) -> Int {
    Int(left.dayNumber) - Int(right.dayNumber)
  }
}
