import CivilTime
import Courses
import Regimens

/// A companion in words.
enum CompanionText {
  /// What it is and when, then what patients and staff are told.
  static func lines(_ companion: Companion) -> [String] {
    var lines = [
      "\(companion.id) (\(companion.kind.rawValue)): \(timing(companion)) "
        + "[\(companion.citations.joined(separator: ", "))]"
    ]
    if let option = companion.whenOrdered { lines.append("only when the order names '\(option)'") }
    if let option = companion.unlessOrdered {
      lines.append("not when the order names '\(option)'")
    }
    if let setting = companion.setting {
      lines.append(setting == .clinic ? "given by staff at the clinic" : "taken at home")
    }
    if !companion.jurisdictions.isEmpty {
      let labels = companion.jurisdictions.map(\.rawValue).joined(separator: ", ")
      lines.append("only under labels of: \(labels)")
    }
    if let note = companion.patientNote { lines.append("patient: \(note)") }
    if let note = companion.staffNote { lines.append("staff: \(note)") }
    return lines
  }

  private static func end(_ end: Companion.PeriodEnd) -> String {
    switch end {
    case .afterAnchor(let interval): "\(interval.cited) after it"
    case .afterCourse(let interval):
      interval.map { "\($0.cited) after the end of the course" } ?? "the end of the course"
    }
  }

  private static func timing(_ companion: Companion) -> String {
    let anchor = companion.anchor.rawValue
    switch companion.timing {
    case .window(let earliest, let target, let latest):
      return "\(earliest.cited) to \(latest.cited) from \(anchor), best \(target.cited)"
    case .period(let from, let to):
      return "from \(from.cited) after \(anchor) to \(end(to))"
    case .times(let times):
      return times.map { "\(Trace.offset($0.value)) \($0.keys)" }.joined(separator: ", ")
        + " \(anchor)"
    case .repeating(let first, let every, let late, let until):
      return
        "first \(first.cited) after \(anchor), then every \(every.cited), \(late.cited) late at "
        + "most, until \(until.map(\.cited) ?? "the end")"
    case .clinicLead(let setting): return "before \(anchor), by the clinic's setting '\(setting)'"
    }
  }
}
