/// A strict checker for the calendar files we write.
///
/// It shares no code with the writer and does not use libical: it reads octets, then lines, then the tree, then
/// what the properties say of each other. It is stricter than RFC 5545 where a client is known to stumble.
package enum CalendarCheck {
  /// The properties of a calendar, in the order they come.
  private static let order = [
    "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "COLOR", "REFRESH-INTERVAL",
    "X-PUBLISHED-TTL", "SOURCE",
  ]

  /// Everything that is wrong with a file, each with its line; empty when it is sound.
  package static func problems(in bytes: [UInt8]) -> [String] {
    var problems = ProblemList()
    let physical = PhysicalLine.lines(of: bytes)
    OctetCheck.check(bytes, physical, &problems)
    guard !bytes.isEmpty else { return problems.sentences }
    var lines = LogicalLine.lines(of: physical)
    if let first = lines.first, first.octets.starts(with: [0xEF, 0xBB, 0xBF]) {
      lines[0] = LogicalLine(number: first.number, octets: Array(first.octets.dropFirst(3)))
    }
    let tree = CalendarTree(lines)
    for complaint in tree.complaints { problems.note(complaint.line, complaint.text) }
    guard let calendar = tree.roots.first(where: { $0.name == "VCALENDAR" }) else {
      problems.note(1, "this is not a calendar: there is no VCALENDAR")
      return problems.sentences
    }
    check(calendar, &problems)
    return problems.sentences
  }

  private static func check(_ calendar: CalendarComponent, _ problems: inout ProblemList) {
    ComponentCheck.check(calendar, &problems)
    checkHead(calendar, &problems)
    var zones = ZoneCheck(calendar, &problems)
    for event in calendar.components("VEVENT") {
      EventCheck.check(event, &problems)
      zones.check(event, &problems)
    }
    zones.checkUse(&problems)
    checkIdentifiers(calendar, &problems)
  }

  private static func checkHead(_ calendar: CalendarComponent, _ problems: inout ProblemList) {
    if calendar.children.isEmpty {
      problems.note(calendar.number, "VCALENDAR is empty; it must hold a component")
    }
    var reached = -1
    for line in calendar.properties {
      guard let place = order.firstIndex(of: line.name) else { continue }
      if place < reached {
        problems.note(line.number, "\(line.name) must come before \(order[reached])")
      }
      reached = max(reached, place)
    }
    if let line = calendar.first("REFRESH-INTERVAL"), line.parameter("VALUE") != "DURATION" {
      problems.note(line.number, "REFRESH-INTERVAL must say VALUE=DURATION (RFC 7986, section 5.7)")
    }
    if let line = calendar.first("SOURCE"), line.parameter("VALUE") != "URI" {
      problems.note(line.number, "SOURCE must say VALUE=URI (RFC 7986, section 5.8)")
    }
    if let event = calendar.components("VEVENT").first,
      let zone = calendar.components("VTIMEZONE").last, zone.number > event.number
    {
      problems.note(zone.number, "VTIMEZONE must come before the events")
    }
  }

  /// A UID belongs to one event, or to one and the days that replace some of its series.
  private static func checkIdentifiers(
    _ calendar: CalendarComponent, _ problems: inout ProblemList
  ) {
    var events: [String: Int] = [:]
    var alarms: [String: Int] = [:]
    for event in calendar.components("VEVENT") {
      if let line = event.first("UID") {
        let replaced = event.first("RECURRENCE-ID").map { "\u{0}\($0.value)" } ?? ""
        if let first = events.updateValue(line.number, forKey: line.value + replaced) {
          problems.note(line.number, "the UID '\(line.value)' is in use already (line \(first))")
        }
      }
      for alarm in event.components("VALARM") {
        guard let line = alarm.first("UID") else { continue }
        if let first = alarms.updateValue(line.number, forKey: line.value) {
          problems.note(line.number, "the UID '\(line.value)' is in use already (line \(first))")
        }
      }
    }
  }
}
