/// A day of the proleptic Gregorian calendar at the clinic, without a zone or an hour.
///
/// It is an integer day number, so that adding 28 days is one addition and never meets a clock change.
/// The range is 1900-01-01 to 2200-12-31; arithmetic that would leave it stays at its end.
package struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let dayNumber: Int32

  /// First and last day that can be named.
  package static let earliest = CivilDate(unchecked: -25_567)
  package static let latest = CivilDate(unchecked: 84_371)

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
    self.init(unchecked: Self.number(year: year, month: month, day: day))
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

  /// Days from 1970-01-01, counted in 400-year eras of 146 097 days with the year starting in March,
  /// so that the leap day is the last of its year.
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  /// Number of days in a month.
  package static func lastDay(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  package static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// Whole days from the right-hand day to the left-hand one.
  package static func - (left: Self, right: Self) -> Int {
    Int(left.dayNumber) - Int(right.dayNumber)
  }
}
