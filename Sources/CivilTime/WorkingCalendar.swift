/// Which way a date moves when its place is closed.
package enum ClosurePolicy: String, Sendable, Hashable, CaseIterable {
  /// To the next open day.
  case after
  /// To the open day before; where that is too early, to the next.
  case before
  /// To whichever is closer; of two as close, the later.
  case nearest
  /// The date stands, open or not.
  case none
}

/// The days on which a place is open: weekly hours, closures and short days.
package struct WorkingCalendar: Hashable, Sendable {
  private let weekly: [Weekday: TimeRange]
  private let weekdays: UInt8
  private let closures: [CivilDate: String]
  private let shortDays: [CivilDate: TimeRange]
  private let closed: DaySet
  private let short: DaySet

  /// Describes a place's days.
  ///
  /// A short day is open for its own hours, also on a weekday that is otherwise closed; a closure wins
  /// over both.
  package init(
    weekly: [Weekday: TimeRange], closures: [CivilDate: String],
    shortDays: [CivilDate: TimeRange] = [:]
  ) {
    self.weekly = weekly
    self.closures = closures
    self.shortDays = shortDays
    closed = DaySet(closures.keys)
    short = DaySet(shortDays.keys)
    weekdays = weekly.keys.reduce(0) { $0 | (1 << UInt8($1.rawValue)) }
  }

  /// The same calendar with more closures, such as those of a holiday file.
  package func closing(_ more: [CivilDate: String]) -> WorkingCalendar {
    WorkingCalendar(
      weekly: weekly, closures: closures.merging(more) { own, _ in own }, shortDays: shortDays)
  }

  /// The same weekly days with no closure at all.
  package var withoutClosures: WorkingCalendar {
    WorkingCalendar(weekly: weekly, closures: [:], shortDays: shortDays)
  }

  /// The closures that take away a day which would be open, in a span, by date.
  package func closures(
    from first: CivilDate, through last: CivilDate
  ) -> [(day: CivilDate, reason: String)] {
    closures.filter { day, _ in
      first <= day && day <= last
        && (weekdays & (1 << UInt8(day.weekday.rawValue)) != 0 || shortDays[day] != nil)
    }.sorted { $0.key < $1.key }.map { (day: $0.key, reason: $0.value) }
  }

  /// Whether anything happens on a day.
  package func isOpen(_ day: CivilDate) -> Bool {
    if closed.contains(day) { return false }
    return weekdays & (1 << UInt8(day.weekday.rawValue)) != 0 || short.contains(day)
  }

  /// The hours of an open day.
  package func hours(on day: CivilDate) -> TimeRange? {
    guard isOpen(day) else { return nil }
    return shortDays[day] ?? weekly[day.weekday]
  }

  /// Why a day is closed; nil when it is open.
  package func closureReason(on day: CivilDate) -> String? {
    guard !isOpen(day) else { return nil }
    return closed.contains(day) ? closures[day] : day.weekday.closedReason
  }

  /// The first open day from a day on; nil when nothing is open within a year.
  package func firstOpen(onOrAfter day: CivilDate) -> CivilDate? {
    var candidate = day
    for _ in 0...366 {
      if isOpen(candidate) { return candidate }
      candidate = candidate.adding(days: 1)
    }
    return nil
  }

  /// The last open day up to a day; nil when nothing is open within a year.
  package func lastOpen(onOrBefore day: CivilDate) -> CivilDate? {
    var candidate = day
    for _ in 0...366 {
      if isOpen(candidate) { return candidate }
      candidate = candidate.adding(days: -1)
    }
    return nil
  }

  /// Moves a day to an open one, never before `notBefore`; nil when there is none within a year.
  ///
  /// A day before the limit is moved to the limit first, whatever the policy: a minimum interval is never
  /// shortened to suit opening hours. Where going back would break the limit, the day goes forward.
  package func shift(
    _ day: CivilDate, by policy: ClosurePolicy, notBefore: CivilDate
  ) -> CivilDate? {
    let start = max(day, notBefore)
    let later = firstOpen(onOrAfter: start)
    switch policy {
    case .none: return start
    case .after: return later
    case .before, .nearest:
      guard let earlier = lastOpen(onOrBefore: start), earlier >= notBefore else { return later }
      guard policy == .nearest, let later else { return earlier }
      return start - earlier < later - start ? earlier : later
    }
  }
}
