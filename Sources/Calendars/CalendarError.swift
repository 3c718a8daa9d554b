package import CivilTime

/// Why a calendar cannot be written or read.
package enum CalendarError: Error, Hashable, Sendable {
  /// A file that is not a calendar we can trust: its name, the line where there is one, what is wrong.
  case unreadable(file: String, line: Int?, problem: String)
  /// A booked time over which the clocks go forward, so that it never comes.
  case inGap(course: String, visit: String, date: CivilDate, time: TimeOfDay, zone: String)
  /// The clinic's zone cannot be used.
  case zone(CivilTimeError)
  /// libical refused what we gave it; a fault of ours.
  case writing(String)

  /// What is wrong and what would be right; the file's name is left to whoever prints it.
  package var message: String {
    switch self {
    case .unreadable(_, let line?, let problem): "line \(line): \(problem)"
    case .unreadable(_, nil, let problem): problem
    case .inGap(let course, let visit, let date, let time, let zone):
      "course '\(course)', \(visit): \(date) \(time) does not exist in \(zone), where the clocks go "
        + "forward over it; book another time"
    case .zone(let error): error.message
    case .writing(let problem): "the calendar could not be written: \(problem)"
    }
  }
}
