import CivilTime

/// A date or date with time as a calendar file writes it.
struct CalendarStamp: Hashable, Sendable {
  let date: CivilDate
  /// Seconds since midnight; nil for a date alone.
  let secondOfDay: Int?
  let isUniversal: Bool

  /// Wall clock in seconds since 1970, midnight for a date alone.
  var wallSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(secondOfDay ?? 0) }

  /// What is wrong with a stamp.
  struct Problem: Error {
    let text: String
  }

  /// Reads `20261001` or `20261001T090000` or `20261001T090000Z`.
  init(_ text: String) throws(Problem) {
    let octets = Array(text.utf8)
    guard octets.count == 8 || octets.count == 15 || (octets.count == 16 && octets[15] == 90),
      octets.prefix(8).allSatisfy({ (48...57).contains($0) }),
      octets.count == 8
        || (octets[8] == 84 && octets[9..<15].allSatisfy { (48...57).contains($0) })
    else { throw Problem(text: "'\(text)' is not a date or a date with time") }
    func number(_ range: Range<Int>) -> Int { octets[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    guard let date = CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else {
      throw Problem(text: "'\(text)' names a day that does not exist between 1900 and 2200")
    }
    self.date = date
    isUniversal = octets.count == 16
    guard octets.count > 8 else {
      secondOfDay = nil
      return
    }
    let (hour, minute, second) = (number(9..<11), number(11..<13), number(13..<15))
    guard hour < 24, minute < 60, second < 60 else {
      throw Problem(text: "'\(text)' names a time that does not exist")
    }
    secondOfDay = hour * 3_600 + minute * 60 + second
  }
}
