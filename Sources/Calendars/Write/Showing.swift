import Courses
import Regimens

/// How an entry stands in the calendar file.
enum Showing: Sendable {
  /// It is going to happen, or was and nothing is known of it yet.
  case live
  /// It has happened; it stays, as a diary does.
  case past
  /// It was live once and is off: a file cannot delete, so it must say so.
  case cancelled

  /// Decides for a visit; nil when it has no place in the file.
  ///
  /// What was never live is left out, so that a dose withheld from the beginning names no date. A done visit
  /// always stays, save one dated before the course was first known here: it was given elsewhere. A check that
  /// left the plan on or after its own day is over rather than off, because a blood test is no longer planned
  /// once its dose has been given. Supply order dates, and what is given at the clinic, are for staff alone.
  init?(_ history: VisitHistory, for audience: Audience) {
    let visit = history.visit
    if audience == .patient, visit.isForStaff { return nil }
    switch visit.state {
    case .planned, .booked, .overdue: self = .live
    case .done:
      guard history.wasLive || visit.date >= history.created else { return nil }
      self = .past
    case .held, .stopped, .omitted, .cancelled:
      guard history.wasLive else { return nil }
      self =
        visit.isCheck && visit.state == .cancelled && visit.lastDate <= history.modified
        ? .past : .cancelled
    }
  }
}

extension Visit {
  /// Whether it goes with a dose and is none itself.
  var isCheck: Bool {
    if case .check = role { true } else { false }
  }

  /// Whether it is an appointment at the clinic: a dose that is booked somewhere.
  var takesPlace: Bool { !isCheck && (place != nil || minutes > 0) }

  /// Whether the clinic has still to give it a time.
  var awaitsTime: Bool { (takesPlace || minutesFromTreatment != nil) && time == nil }

  /// Whether it is a blood test with an hour of its own, for which the patient comes to the clinic.
  var isTimedTest: Bool {
    if case .check(_, .lab, _) = role { time != nil } else { false }
  }
}
