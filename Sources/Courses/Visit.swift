package import CivilTime
package import Regimens

/// An occurrence or a check with its date, window, state and the reason for each.
package struct Visit: Hashable, Sendable {
  /// What the visit is.
  package enum Role: Hashable, Sendable {
    /// The n-th of `of` occurrences; `of` is nil while the course runs until stopped.
    case dose(number: Int, of: Int?)
    /// A companion: its id and kind, and the occurrence it belongs to where it has one.
    case check(companion: String, kind: Companion.Kind, occurrence: Int?)
  }

  /// Where a visit stands.
  package enum State: String, CaseIterable, Sendable, Hashable {
    case planned
    case booked
    case overdue
    case held
    case stopped
    case done
    case omitted
    case cancelled

    /// Whether an appointment in this state belongs in a calendar as a live entry.
    package var isLive: Bool { self == .planned || self == .booked || self == .overdue }
  }

  /// Stable for the life of the occurrence within its course, for example `dose-3` or `dental-review-2`.
  package let key: String
  package let role: Role
  package let date: CivilDate
  /// The last day of a block of daily doses or of an all-day period; equals `date` otherwise.
  package let lastDate: CivilDate
  /// Set only when booked.
  package let time: TimeOfDay?
  /// Minutes to book; zero when it takes no appointment.
  package let minutes: Int
  /// Earliest and latest day; nil where no window applies.
  package let window: DateSpan?
  package let state: State
  /// Why it stands so, in a few words; empty when planned without comment.
  package let reason: String
  /// The dose as a nurse reads it, empty for a check.
  package let doseText: String
  /// How the dose was found.
  package let working: [String]
  package let titles: Titles
  /// What the patient should bring or do.
  package let patientNote: String?
  package let staffNote: String?
  package let place: Occupancy.Place?
  /// Why this date, as data; kept small, because a year of a clinic holds millions of them.
  package let origin: Trace
  /// Why this date, in sentences.
  package var trace: [String] { origin.lines }

  /// Gathers a visit.
  package init(
    key: String, role: Role, date: CivilDate, lastDate: CivilDate, time: TimeOfDay?, minutes: Int,
    window: DateSpan?, state: State, reason: String, doseText: String, working: [String],
    titles: Titles, patientNote: String?, staffNote: String?, place: Occupancy.Place?,
    origin: Trace
  ) {
    self.key = key
    self.role = role
    self.date = date
    self.lastDate = lastDate
    self.time = time
    self.minutes = minutes
    self.window = window
    self.state = state
    self.reason = reason
    self.doseText = doseText
    self.working = working
    self.titles = titles
    self.patientNote = patientNote
    self.staffNote = staffNote
    self.place = place
    self.origin = origin
  }
}
