#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one place that reads the clock; everything below is given its day.
enum Clock {
  /// Seconds since 1970, UTC.
  static func secondsSince1970() -> Int64 { Int64(time(nil)) }
}
