/// A length of civil time: calendar months, then days.
///
/// Twelve weeks are 84 days and are not three months; the two never convert into each other.
package struct CivilInterval: Hashable, Sendable, CustomStringConvertible {
  /// Calendar months, at most 12 000 either way.
  package let months: Int
  /// Days, at most 400 000 either way.
  package let days: Int

  /// Makes an interval of months and days.
  ///
  /// What lies beyond the limits is cut to them: either already spans every day that can be named.
  package init(months: Int, days: Int) {
    self.months = min(max(months, -12_000), 12_000)
    self.days = min(max(days, -400_000), 400_000)
  }

  /// So many days.
  package static func days(_ days: Int) -> Self { Self(months: 0, days: days) }
  /// So many calendar months.
  package static func months(_ months: Int) -> Self { Self(months: months, days: 0) }
  /// So many weeks of seven days.
  package static func weeks(_ weeks: Int) -> Self {
    Self(months: 0, days: min(max(weeks, -60_000), 60_000) * 7)
  }

  /// The same length the other way.
  package static prefix func - (interval: Self) -> Self {
    Self(months: -interval.months, days: -interval.days)
  }

  /// A rough length in days, 30 to the month, to order intervals by; never to date anything.
  package var nominalDays: Int { months * 30 + days }

  /// The interval as files spell it, such as `28 d` or `-5 mo 14 d`.
  ///
  /// One of mixed signs, which no file can hold, shows the sign of each part.
  package var description: String {
    guard months != 0 else { return "\(days) d" }
    guard days != 0 else { return "\(months) mo" }
    guard months < 0 || days < 0 else { return "\(months) mo \(days) d" }
    if months < 0, days < 0 { return "\(months) mo \(-days) d" }
    return "\(months) mo \(days < 0 ? "" : "+")\(days) d"
  }
}
