import CLibical
import Synchronization

/// The door to libical: one caller at a time.
///
/// libical 3.0 keeps process-wide tables that every parse and every print write to, so each call is made under
/// one lock, with no suspension between making a component and freeing it, and no pointer leaves the lock.
enum Libical {
  private static let lock = Mutex(())

  /// Keeps libical from reading the system's list of zones at its first date: nothing here asks it for a zone
  /// other than UTC, and the list takes longer to read than a clinic's holidays.
  private static let withoutZoneList: Void = {
    icaltimezone_set_builtin_tzdata(1)
    set_zone_directory("/")
    _ = icaltimezone_get_utc_timezone()
    icalerror_clear_errno()
  }()

  /// Runs a body that calls libical; only values may come out.
  static func locked<Result: Sendable, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try lock.withLock { _ throws(Failure) in
      withoutZoneList
      return try body()
    }
  }

  /// Forgets an earlier error, so that ``hasFailed`` speaks of the calls to come.
  static func clearFailure() { icalerror_clear_errno() }

  /// Whether libical refused something on this thread: a constructor that got nothing returns nothing.
  static var hasFailed: Bool { icalerrno_return().pointee != ICAL_NO_ERROR }

  /// The reason of the last failure, in libical's words.
  static var failure: String { String(cString: icalerror_strerror(icalerrno_return().pointee)) }

  /// A component as text; nil when libical gives none.
  ///
  /// The variant that ends in `_r` gives memory of our own; the other one hands out a slot of a ring that a
  /// later call on the thread overwrites.
  static func text(of component: OpaquePointer) -> [UInt8]? {
    guard let text = icalcomponent_as_ical_string_r(component) else { return nil }
    defer { icalmemory_free_buffer(text) }
    var length = 0
    while text[length] != 0 { length += 1 }
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}
