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
  package static let midnight = TimeOfDay(wrapping: 0)

  private init(wrapping minutes: Int) { self.minutes = minutes }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  /// The time so many minutes later, and how many midnights lie between.
  package func adding(minutes more: Int) -> (dayOffset: Int, time: TimeOfDay) {
    let sum = minutes + more
    let day = sum >= 0 ? sum / 1_440 : -((-sum + 1_439) / 1_440)
    return (day, TimeOfDay(wrapping: sum - day * 1_440))
  }

  package var description: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

/// A stretch of one day, its end not included.
package struct TimeRange: Hashable, Sendable, CustomStringConvertible {
  package let start: TimeOfDay
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

  package var description: String { "\(start)-\(end)" }
}
