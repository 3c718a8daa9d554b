package import CivilTime

/// How the occurrences of a phase repeat.
package enum Rhythm: Hashable, Sendable {
  /// Days within a cycle of a fixed length, repeated.
  case cycles(length: Cited<CivilInterval>, days: Cited<[DayBlock]>, count: RepeatCount)
  /// A fixed number of fractions.
  case fractions(count: Cited<Int>, spacing: FractionSpacing)
  /// One occurrence; each further one only when it is requested in the ledger.
  case onRequest(most: Cited<Int>?)
  /// Exactly one occurrence, such as a procedure.
  case once
}

/// One dosing day of a cycle, or an unbroken block of daily doses; days count from 1.
package struct DayBlock: Hashable, Sendable {
  package let first: Int
  package let last: Int

  /// Makes a block; `last` equals `first` for a single day.
  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// Reads `1` or `1-14`; nil when it is neither or runs backwards.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), let last = parts.last.flatMap({ Int($0) }),
      parts.count <= 2, first >= 1, last >= first, last <= 3_660
    else { return nil }
    self.init(first: first, last: last)
  }
}

/// How often a cycle comes.
package enum RepeatCount: Hashable, Sendable {
  /// A fixed number of cycles.
  case times(Cited<Int>)
  /// Until a prescriber stops it, for at most the given time where one is published.
  case untilStopped(atMost: Cited<CivilInterval>?)
  /// The order must say how many.
  case ordered
}

/// Which days fractions fall on.
package enum FractionSpacing: Hashable, Sendable {
  /// Each treatment day of the place, one fraction a day.
  case treatmentDays
  /// Every second day, moved to the next treatment day when closed.
  ///
  /// The hours, where they are named, lie between the times of two fractions that follow each other.
  case everySecondDay(hoursApart: Cited<Int>? = nil)
  /// Two a day, at least so many hours apart, only where prescribed.
  case twiceDaily(hoursApart: Cited<Int>)
}
