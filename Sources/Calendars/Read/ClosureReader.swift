package import CivilTime

/// Reads a clinic's closed days from a holiday calendar.
///
/// The clinic has named the file as one of closures, so each of its all-day events closes its days, also where it
/// is marked TRANSPARENT, as public holidays commonly are. What does not close a day: an event with an hour, a
/// cancelled event, and a day the file itself calls an observance and no public holiday, as Google's holiday
/// calendars do.
package enum ClosureReader {
  /// Periods of all rules of a file that are looked at; a file of public holidays needs some ten thousand.
  private static let budget = 500_000
  /// The longest closure that is believed, in days.
  private static let longestSpan = 366

  /// The closed days of a file, each with the reason the file gives.
  /// - Parameters:
  ///   - bytes: The file; at most ``CalendarReader/limit`` bytes.
  ///   - name: What messages call it.
  /// - Returns: A reason for each closed day.
  /// - Throws: When it is no calendar, closes no day at all, or holds a rule that is not understood.
  package static func closures(
    in bytes: [UInt8], name: String
  ) throws(CalendarError) -> [CivilDate: String] {
    let contents = try CalendarReader.contents(of: bytes, name: name)
    let replaced = replacedDays(contents.events)
    var closures: [CivilDate: String] = [:]
    var left = budget
    for event in contents.events where closes(event) {
      let length = try spanLength(event, name)
      for first in try firstDays(event, name, &left)
      where event.replaces != nil || !(replaced[event.uid]?.contains(first) ?? false) {
        for offset in 0..<length {
          let day = first.adding(days: offset)
          if closures[day] == nil { closures[day] = reason(event) }
        }
        left -= length
      }
      guard left > 0 else {
        throw .unreadable(
          file: name, line: event.line, problem: "the events of this file give too many days")
      }
    }
    guard !closures.isEmpty else {
      throw .unreadable(
        file: name, line: nil,
        problem: "the calendar closes no day: it has no all-day event (of \(contents.events.count) "
          + "events)")
    }
    return closures
  }

  private static func closes(_ event: CalendarEvent) -> Bool {
    event.isAllDay && event.status != "CANCELLED"
      && !event.description.lowercased().hasPrefix("observance")
  }

  private static func reason(_ event: CalendarEvent) -> String {
    let reason = CalendarText.line(event.summary)
    return reason.isEmpty ? "closed" : String(reason.prefix(120))
  }

  /// By UID, the days of a series that another event stands in for, or that are cancelled.
  private static func replacedDays(_ events: [CalendarEvent]) -> [String: Set<CivilDate>] {
    var days: [String: Set<CivilDate>] = [:]
    for event in events {
      if let replaces = event.replaces { days[event.uid, default: []].insert(replaces.date) }
    }
    return days
  }

  private static func spanLength(
    _ event: CalendarEvent, _ name: String
  ) throws(CalendarError) -> Int {
    // Some programs end an all-day event on its own day; it lasts that day.
    let days = max(event.end.date - event.start.date, 1)
    guard days <= longestSpan else {
      throw .unreadable(
        file: name, line: event.line,
        problem:
          "the event lasts \(days) days; a closure of more than \(longestSpan) is not believed")
    }
    return days
  }

  private static func firstDays(
    _ event: CalendarEvent, _ name: String, _ budget: inout Int
  ) throws(CalendarError) -> Set<CivilDate> {
    var days: Set<CivilDate> = [event.start.date]
    if let text = event.rule, event.replaces == nil {
      do throws(RecurrenceRule.NotUnderstood) {
        let rule = try RecurrenceRule(text)
        days = Set(rule.days(from: event.start.date, through: .latest, budget: &budget))
      } catch {
        throw .unreadable(
          file: name, line: event.line,
          problem: "the rule '\(text)' is not understood (\(error.part)); list the days one by one")
      }
    }
    days.formUnion(event.added.map(\.date))
    return days.subtracting(event.excluded.map(\.date))
  }
}
