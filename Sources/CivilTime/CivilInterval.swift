/// A length of civil time: calendar months, then days.
///
/// Twelve weeks are 84 days and are not three months; the two never convert into each other.
package struct CivilInterval: Hashable, Sendable, CustomStringConvertible {
  package let months: Int
  package let days: Int

  /// Makes an interval of months and days.
  package init(months: Int, days: Int) {
    self.months = months
    self.days = days
  }

  /// So many days.
  package static func days(_ days: Int) -> Self { Self(months: 0, days: days) }
  /// So many calendar months.
  package static func months(_ months: Int) -> Self { Self(months: months, days: 0) }
  /// So many weeks of seven days.
  package static func weeks(_ weeks: Int) -> Self { Self(months: 0, days: weeks * 7) }

  /// Reads `28 d`, `4 wk`, `6 mo` or `5 mo 14 d`, with a sign for the whole where wanted.
  package init(parsing text: some StringProtocol) throws(CivilTimeError) {
    let original = String(text)
    var body = original[...]
    var sign = 1
    if let first = body.first, first == "-" || first == "+" {
      sign = first == "-" ? -1 : 1
      body = body.dropFirst()
    }
    let words = body.split(separator: " ")
    guard !words.isEmpty, words.count.isMultiple(of: 2), words.count <= 4 else {
      throw .notAnInterval(original)
    }
    var months = 0
    var days = 0
    for index in stride(from: 0, to: words.count, by: 2) {
      guard words[index].count <= 5, words[index].allSatisfy({ $0.isASCII && $0.isNumber }),
        let count = Int(words[index])
      else { throw .notAnInterval(original) }
      switch words[index + 1] {
      case "d": days += count
      case "wk": days += count * 7
      case "mo": months += count
      default: throw .notAnInterval(original)
      }
    }
    guard months <= 1_200, days <= 36_600 else { throw .notAnInterval(original) }
    self.init(months: sign * months, days: sign * days)
  }

  package static prefix func - (interval: Self) -> Self {
    Self(months: -interval.months, days: -interval.days)
  }

  /// A rough length in days, 30 to the month, to order intervals by; never to date anything.
  package var nominalDays: Int { months * 30 + days }

  package var description: String {
    let isNegative = months < 0 || days < 0
    let (months, days) = (abs(months), abs(days))
    let body =
      months == 0 ? "\(days) d" : days == 0 ? "\(months) mo" : "\(months) mo \(days) d"
    return (isNegative ? "-" : "") + body
  }
}
