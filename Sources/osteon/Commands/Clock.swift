import Foundation

/// The one place that reads the clock; everything below is given its day.
enum Clock {
  /// Seconds since 1970, UTC.
  static func secondsSince1970() -> Int64 { Int64(Date().timeIntervalSince1970) }
}
