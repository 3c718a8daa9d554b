import CivilTime

/// A calendar entry as values, before libical sees it.
struct EventDraft: Sendable {
  /// When an entry is.
  enum Timing: Sendable {
    /// Whole days, the last one included.
    case days(first: CivilDate, last: CivilDate)
    /// Wall clock in the clinic's zone.
    case zoned(start: WallTime, end: WallTime)
    /// Instants in seconds since 1970, where the wall clock would be ambiguous.
    case universal(start: Int64, end: Int64)
  }

  /// What RFC 5545 calls STATUS.
  enum Status: Sendable {
    case tentative
    case confirmed
    case cancelled
  }

  /// A reminder so long before the start.
  struct Alarm: Sendable {
    let uid: String
    let text: String
    let lead: AlarmLead
  }

  let uid: String
  let sequence: Int
  let created: CivilDate
  let modified: CivilDate
  let timing: Timing
  let status: Status
  /// Whether it takes the reader's time; an all-day note does not.
  let isBusy: Bool
  let summary: String
  /// Empty when there is nothing to say.
  let description: String
  let location: String?
  let alarms: [Alarm]
}

extension EventDraft.Timing {
  /// So many minutes from a time on the wall clock; as instants where the clocks go back over its start or end.
  ///
  /// - Throws: Where the time never comes, because the clocks go forward over it.
  init(from start: WallTime, minutes: Int, in zone: ClinicZone) throws(CivilTimeError) {
    let begin = try zone.utcSeconds(of: start.date, at: start.time)
    let end = begin + Int64(minutes) * 60
    let local = zone.local(ofUTC: end)
    if zone.isUniversal || zone.isOverlap(start.date, start.time)
      || zone.isOverlap(local.date, local.time)
    {
      self = .universal(start: begin, end: end)
    } else {
      self = .zoned(start: start, end: WallTime(date: local.date, time: local.time))
    }
  }
}

/// A day and time on the clinic's wall clock.
struct WallTime: Hashable, Comparable, Sendable {
  let date: CivilDate
  let time: TimeOfDay

  static func < (left: Self, right: Self) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

/// How long before its start an entry reminds: days by the calendar, then hours and minutes.
struct AlarmLead: Hashable, Sendable {
  var days = 0
  var hours = 0
  var minutes = 0

  /// Nine in the morning, so many days before an all-day entry, which starts at midnight.
  static func morning(daysBefore days: Int) -> Self { Self(days: days - 1, hours: 15) }
}
