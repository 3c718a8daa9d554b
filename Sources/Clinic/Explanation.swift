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
  /// What the rules say that belongs to no visit shown.
  package let findings: [Finding]

  /// Explains the visits of one case, all of them or those whose key begins with a word.
  package static func make(
    desk: Desk, one: Desk.Case, key: String?, weeks: Int
  ) throws(DeskError) -> Explanation {
    let plan = try desk.plan(one, through: desk.today.adding(days: weeks * 7))
    let days = namedDays(of: plan, one)
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
          reasons: visit.origin.lines { days[$0] } + hour(of: visit) + rule(of: visit, one.regimen)
            + visit.working
            + findings(plan.findings, on: visit))
      },
      findings: plan.findings.filter { finding in !plan.visits.contains { isOn($0, finding) } })
  }

  /// The hour of a blood test that stands on the day of its visit.
  private static func hour(of visit: Visit) -> [String] {
    guard case .check(_, .lab, _) = visit.role, let time = visit.time else { return [] }
    return ["at \(time), the hour agreed with the booking of the visit"]
  }

  /// What happened or is to happen on the days that dates count from: doses, else what a dentist reported.
  private static func namedDays(of plan: Plan, _ one: Desk.Case) -> [CivilDate: String] {
    var days: [CivilDate: String] = [:]
    for entry in one.course.ledger where entry.recorded <= plan.asOf {
      guard case .dental(let event) = entry.fact else { continue }
      days[entry.on] = "mouth: \(event.rawValue)"
    }
    for visit in plan.visits {
      guard case .dose(let number, _) = visit.role else { continue }
      days[visit.date] = "\(one.regimen.kind.occurrenceWord) \(number)"
    }
    return days
  }

  /// Whether a finding speaks of a visit: of a dose by its number, of a check by its name.
  private static func isOn(_ visit: Visit, _ finding: Finding) -> Bool {
    switch visit.role {
    case .dose(let number, _):
      finding.occurrence == number && !finding.rule.hasPrefix("companion.")
    case .check(let companion, _, let occurrence):
      (finding.rule == "companion.\(companion)" || finding.rule == "companion.\(companion).closed")
        && (finding.occurrence == nil || finding.occurrence == occurrence)
    }
  }

  /// What the rules say of a visit, with the facts and sources each rests on.
  private static func findings(_ findings: [Finding], on visit: Visit) -> [String] {
    findings.filter { isOn(visit, $0) }.flatMap { finding in
      ["\(finding.severity.rawValue) \(finding.rule): \(finding.message)"]
        + (finding.override.map { ["lifted: \($0)"] } ?? []) + finding.facts.map { "fact: \($0)" }
        + finding.sources.map { "source \($0)" }
    }
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
