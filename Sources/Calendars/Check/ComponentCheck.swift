/// Checks any component against its rules: which properties, how often, with which parameters and values.
enum ComponentCheck {
  /// Parameters of RFC 5545 and 7986 that a property of ours may carry, and the properties that may.
  private static let parameters: [String: Set<String>] = [
    "TZID": ["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"],
    "RELATED": ["TRIGGER"],
    "RANGE": ["RECURRENCE-ID"],
    "RELTYPE": ["RELATED-TO"],
    "LANGUAGE": [
      "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "CATEGORIES", "RESOURCES",
      "TZNAME", "NAME",
    ],
    "ALTREP": ["SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "RESOURCES"],
    "VALUE": [
      "DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE", "TRIGGER", "REFRESH-INTERVAL",
      "SOURCE", "URL", "DURATION",
    ],
  ]

  /// Checks a component and all within.
  static func check(_ component: CalendarComponent, _ problems: inout ProblemList) {
    guard let rules = ComponentRules.rules(for: component.name) else { return }
    var seen: [String: Int] = [:]
    for line in component.properties {
      checkParameters(line, &problems)
      if let why = ComponentRules.forbidden[line.name] {
        problems.note(line.number, "\(line.name) \(why)")
        continue
      }
      guard let syntax = rules.properties[line.name] else {
        if !line.name.hasPrefix("X-") {
          problems.note(line.number, "\(component.name) has no property \(line.name)")
        }
        continue
      }
      if let first = seen[line.name], !rules.repeatable.contains(line.name) {
        problems.note(
          line.number, "\(line.name) comes twice (line \(first)); it may come once")
      } else {
        seen[line.name] = line.number
      }
      problems.note(line.number, syntax.problem(with: line).map { "\(line.name) \($0)" })
    }
    for name in rules.required where seen[name] == nil {
      problems.note(component.number, "\(component.name) has no \(name)")
    }
    for child in component.children {
      if rules.children.contains(child.name) {
        check(child, &problems)
      } else {
        problems.note(child.number, "\(child.name) has no place in \(component.name)")
      }
    }
  }

  private static func checkParameters(_ line: ContentLine, _ problems: inout ProblemList) {
    var seen: Set<String> = []
    for parameter in line.parameters {
      let name = parameter.name
      if !seen.insert(name.uppercased()).inserted {
        problems.note(line.number, "\(line.name) has the parameter \(name) twice")
      }
      if name != name.uppercased() {
        problems.note(line.number, "the parameter '\(name)' is not written in capitals")
      }
      if !name.hasPrefix("X-"), !(parameters[name.uppercased()]?.contains(line.name) ?? false) {
        problems.note(line.number, "\(line.name) has no parameter \(name)")
      }
      if parameter.values.count > 1 || parameter.values[0].isEmpty {
        problems.note(line.number, "the parameter \(name) of \(line.name) must have one value")
      }
    }
  }
}
