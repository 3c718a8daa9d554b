import CivilTime
package import Courses
import Regimens

/// What an entry would change: the visits that move, come, go or change their state, and the findings.
package struct Difference: Sendable {
  /// One visit before and after; nil where there is none.
  package struct Change: Sendable {
    package let what: String
    package let before: Visit?
    package let after: Visit?
  }

  package let patient: String
  package let changes: [Change]
  /// Findings that would come, and those that would go; what only informs is left out.
  package let gained: [Finding]
  package let lost: [Finding]

  /// Whether a stop or hold would stand.
  package let isWithheld: Bool

  /// Compares the plans of a course before and after an entry.
  package static func make(
    desk: Desk, recording: Recording, weeks: Int
  ) throws(DeskError) -> Difference {
    let last = desk.today.adding(days: weeks * 7)
    // Planned further than shown, so that a visit that moves out of sight is seen to move.
    let through = last.adding(days: 366)
    let before = try desk.plan(recording.before, through: through)
    let after = try desk.plan(recording.after, through: through)
    let old = Dictionary(before.visits.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(after.visits.map { ($0.key, $0) }) { first, _ in first }
    let keys = (after.visits.map(\.key) + before.visits.map(\.key).filter { new[$0] == nil })
    let changes = keys.compactMap { key -> Change? in
      let (left, right) = (old[key], new[key])
      guard differ(left, right), let visit = right ?? left,
        [left, right].contains(where: { $0.map { $0.date <= last } ?? false })
      else { return nil }
      return Change(
        what: Preview.what(visit, recording.after.regimen), before: left, after: right)
    }
    return Difference(
      patient: recording.after.course.patient.label, changes: changes,
      gained: after.findings.filter { $0.severity >= .warn && !before.findings.contains($0) },
      lost: before.findings.filter { $0.severity >= .warn && !after.findings.contains($0) },
      isWithheld: after.findings.contains { $0.severity >= .hold })
  }

  private static func differ(_ left: Visit?, _ right: Visit?) -> Bool {
    left?.date != right?.date || left?.lastDate != right?.lastDate || left?.time != right?.time
      || left?.state != right?.state || left?.doseText != right?.doseText
  }
}
