package import CivilTime

/// A moment as a calendar file states it.
package enum CalendarMoment: Hashable, Sendable {
  /// A whole day.
  case day(CivilDate)
  /// Seconds since 1970.
  case instant(Int64)
  /// A wall clock, in seconds since midnight, in a zone by its name; nil where the file names none.
  case wall(CivilDate, second: Int, zone: String?)

  /// The day it falls on, where it is written.
  package var date: CivilDate {
    switch self {
    case .day(let date), .wall(let date, _, _): date
    case .instant(let seconds): CivilDate(secondsSince1970: seconds)
    }
  }
}

/// An event read from a calendar file.
package struct CalendarEvent: Hashable, Sendable {
  /// The line of its BEGIN:VEVENT.
  package let line: Int
  /// Empty where the file gives none.
  package let uid: String
  package let start: CalendarMoment
  /// The first moment after it; the next day for an all-day event that states no end.
  package let end: CalendarMoment
  /// The same as instants; nil for days, and for a zone that is not known.
  package let startUTC: Int64?
  package let endUTC: Int64?
  /// TENTATIVE, CONFIRMED or CANCELLED; nil where the file says nothing.
  package let status: String?
  package let sequence: Int
  package let summary: String
  package let description: String
  package let location: String
  /// Whether it takes nobody's time: TRANSPARENT, cancelled, or FREE in Microsoft's words.
  package let isFree: Bool
  /// Seconds from the start to each reminder, negative before it.
  package let alarms: [Int]
  /// The RRULE as written; nil for a single event.
  package let rule: String?
  /// Days and further days of the series, as written.
  package let excluded: [CalendarMoment]
  package let added: [CalendarMoment]
  /// The day of the series this event stands for.
  package let replaces: CalendarMoment?

  /// Whether it is made of whole days.
  package var isAllDay: Bool {
    if case .day = start { true } else { false }
  }
}

/// What a calendar file holds.
package struct CalendarContents: Hashable, Sendable {
  /// In the order of the file.
  package let events: [CalendarEvent]
  /// What could not be read and was passed over, each with its line where it has one.
  package let warnings: [String]
}
