/// An hour and minute on the clinic's wall clock.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  package let minutes: Int

  /// Names a time; nil when there is none such.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `09:00` and nothing looser.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 58,
      [0, 1, 3, 4].allSatisfy({ (48...57).contains(bytes[$0]) })
    else { return nil }
    self.init(
      hour: Int(bytes[0] - 48) * 10 + Int(bytes[1] - 48),
      minute: Int(bytes[3] - 48) * 10 + Int(bytes[4] - 48))
  }

  /// The day's first minute.
  package static let midnight = TimeOfDay(unchecked: 0)

  private init(unchecked minutes: Int) { self.minutes = minutes }

  /// The hour, 0 to 23.
  package var hour: Int { minutes / 60 }
  /// The minute of the hour, 0 to 59.
  package var minute: Int { minutes % 60 }

  /// The time so many minutes later, and how many midnights lie between.
  package func adding(minutes more: Int) -> (dayOffset: Int, time: TimeOfDay) {
    let (days, rest) = more.quotientAndRemainder(dividingBy: 1_440)
    let sum = minutes + rest
    let carry = sum < 0 ? -1 : sum / 1_440
    return (days + carry, TimeOfDay(unchecked: sum - carry * 1_440))
  }

  /// The time as 24 hours spell it, such as 09:00.
  package var description: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Whether the left-hand time comes first.
  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

/// A stretch of one day, its end not included.
package struct TimeRange: Hashable, Sendable, CustomStringConvertible {
  /// The first minute inside.
  package let start: TimeOfDay
  /// The first minute no longer inside.
  package let end: TimeOfDay

  /// Makes a range; nil when it is empty or runs backwards.
  package init?(start: TimeOfDay, end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `08:00-17:30`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1]) else {
      return nil
    }
    self.init(start: start, end: end)
  }

  /// The range as files spell it, such as 08:00-17:30.
  package var description: String { "\(start)-\(end)" }
}
