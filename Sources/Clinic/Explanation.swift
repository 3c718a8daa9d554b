import CivilTime
package import Courses
package import Regimens

/// Why each date of a course stands where it does.
package struct Explanation: Sendable {
  /// One visit with its reasons.
  package struct Item: Sendable {
    package let visit: Visit
    package let what: String
    package let reasons: [String]
  }

  package let course: Course
  package let regimen: Regimen
  package let items: [Item]
  package let findings: [Finding]

  /// Explains the visits of one case, all of them or those whose key begins with a word.
  package static func make(
    desk: Desk, one: Desk.Case, key: String?, weeks: Int
  ) throws(DeskError) -> Explanation {
    let plan = try desk.plan(one, through: desk.today.adding(days: weeks * 7))
    let items = plan.visits.filter { visit in key.map { visit.key == $0 } ?? true }
    if items.isEmpty, let key {
      let keys = plan.visits.map(\.key).joined(separator: ", ")
      throw .usage("course \(one.course.id) has no visit '\(key)'; there are: \(keys)")
    }
    return Explanation(
      course: one.course, regimen: one.regimen,
      items: items.map { visit in
        Item(
          visit: visit, what: Preview.what(visit, one.regimen),
          reasons: visit.trace + rule(of: visit, one.regimen) + visit.working)
      },
      findings: plan.findings)
  }

  private static func rule(of visit: Visit, _ regimen: Regimen) -> [String] {
    var lines = ["regimen \(regimen.id) \(regimen.version)"]
    guard case .dose = visit.role else {
      if case .check(let id, _, _) = visit.role,
        let companion = regimen.companions.first(where: { $0.id == id })
      {
        lines += sources(companion.citations, regimen)
      }
      return lines
    }
    for phase in regimen.phases {
      guard case .cycles(let length, _, _) = phase.rhythm else { continue }
      lines.append("phase \(phase.id): every \(length.value)")
      lines += sources(length.citations, regimen)
    }
    return lines
  }

  private static func sources(_ keys: [String], _ regimen: Regimen) -> [String] {
    keys.compactMap { regimen.sources[$0] }.map {
      "source \($0.key): \($0.citation) (\($0.mark.rawValue))"
    }
  }
}
