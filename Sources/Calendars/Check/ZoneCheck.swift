import CivilTime

/// Checks the time zones of a calendar, and every wall clock against its zone.
struct ZoneCheck {
  /// An onset as the file states it.
  private struct Onset {
    let start: CalendarStamp
    let from: Int
    let to: Int
    let month: Int?
    let ordinal: Int
    let weekday: Weekday?

    /// The wall clock of the onset in a year, before the change; nil when there is none known.
    func wallSeconds(in year: Int) -> Int64? {
      guard year >= start.date.year else { return nil }
      guard let month, let weekday else {
        return year == start.date.year ? start.wallSeconds : nil
      }
      let last = CivilDate.lastDay(ofMonth: month, in: year)
      let day = ordinal > 0 ? 1 : last
      guard let anchor = CivilDate(year: year, month: month, day: day) else { return nil }
      let date =
        ordinal > 0
        ? anchor.adding(
          days: (weekday.rawValue - anchor.weekday.rawValue + 7) % 7 + 7 * (ordinal - 1))
        : anchor.adding(
          days: -((anchor.weekday.rawValue - weekday.rawValue + 7) % 7) + 7 * (ordinal + 1))
      return Int64(date.dayNumber) * 86_400 + Int64(start.secondOfDay ?? 0)
    }
  }

  private var onsets: [String: [Onset]] = [:]
  private var lines: [String: Int] = [:]
  private var used: Set<String> = []

  /// Reads the zones that a calendar declares.
  init(_ calendar: CalendarComponent, _ problems: inout ProblemList) {
    for zone in calendar.components("VTIMEZONE") {
      let observances = zone.components("STANDARD") + zone.components("DAYLIGHT")
      if zone.components("STANDARD").isEmpty {
        problems.note(zone.number, "VTIMEZONE has no STANDARD")
      }
      for observance in observances {
        for rule in observance.all("RRULE") {
          problems.note(
            rule.number,
            RecurrenceSyntax.problem(with: rule.value, until: .instant).map { "RRULE \($0)" })
        }
      }
      guard let name = zone.first("TZID")?.value else { continue }
      if let first = lines[name] {
        problems.note(zone.number, "the zone \(name) is declared twice (line \(first))")
      }
      lines[name] = zone.number
      onsets[name] = observances.compactMap { Self.onset(of: $0, &problems) }
    }
  }

  private static func onset(
    of observance: CalendarComponent, _ problems: inout ProblemList
  ) -> Onset? {
    guard let line = observance.first("DTSTART"), let start = try? CalendarStamp(line.value),
      let from = observance.first("TZOFFSETFROM").flatMap({ ValueSyntax.offsetSeconds($0.value) }),
      let to = observance.first("TZOFFSETTO").flatMap({ ValueSyntax.offsetSeconds($0.value) })
    else { return nil }
    var parts: [Substring: Substring] = [:]
    for part in observance.first("RRULE")?.value.split(separator: ";") ?? [] {
      let pair = part.split(separator: "=")
      if pair.count == 2 { parts[pair[0]] = pair[1] }
    }
    let names: [Substring: Weekday] = [
      "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday,
      "SA": .saturday, "SU": .sunday,
    ]
    let day = parts["BYDAY"]
    let month = parts["BYMONTH"].flatMap { Int($0) }.flatMap { (1...12).contains($0) ? $0 : nil }
    let ordinal = day.flatMap { Int($0.dropLast(2)) } ?? 0
    let weekday = day.flatMap { names[$0.suffix(2)] }
    let isYearly = parts["FREQ"] == "YEARLY" && month != nil && (1...5).contains(abs(ordinal))
    let onset = Onset(
      start: start, from: from, to: to, month: isYearly ? month : nil, ordinal: ordinal,
      weekday: isYearly ? weekday : nil)
    if isYearly, onset.wallSeconds(in: start.date.year) != start.wallSeconds {
      problems.note(line.number, "DTSTART does not fall on the day its RRULE names")
    }
    return onset
  }

  /// Checks the wall clocks of an event.
  mutating func check(_ event: CalendarComponent, _ problems: inout ProblemList) {
    for line in event.properties {
      guard let name = line.parameter("TZID") else { continue }
      used.insert(name)
      guard let onsets = onsets[name] else {
        problems.note(
          line.number, "\(line.name) is in the zone \(name), which no VTIMEZONE declares")
        continue
      }
      guard let stamp = try? CalendarStamp(line.value), stamp.secondOfDay != nil else { continue }
      let wall = stamp.wallSeconds
      if !onsets.isEmpty, !onsets.contains(where: { $0.start.wallSeconds <= wall }) {
        problems.note(line.number, "\(line.name) is before the first offset of \(name)")
      }
      let isInGap = onsets.contains { onset in
        guard onset.to > onset.from, let change = onset.wallSeconds(in: stamp.date.year) else {
          return false
        }
        return change <= wall && wall < change + Int64(onset.to - onset.from)
      }
      if isInGap {
        problems.note(
          line.number, "\(line.name) is a time that does not come in \(name): the clocks go forward"
        )
      }
    }
  }

  /// Checks that no zone is declared in vain.
  func checkUse(_ problems: inout ProblemList) {
    for (name, line) in lines where !used.contains(name) {
      problems.note(line, "the zone \(name) is declared but not used")
    }
  }
}
