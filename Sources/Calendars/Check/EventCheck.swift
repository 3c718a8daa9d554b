import CivilTime

/// What must hold between the properties of an event.
enum EventCheck {
  /// The most reminders of an entry; clients keep one or two.
  private static let mostAlarms = 2

  /// Checks one event.
  static func check(_ event: CalendarComponent, _ problems: inout ProblemList) {
    checkEnd(event, &problems)
    checkRecurrence(event, &problems)
    if let value = event.first("LAST-MODIFIED"), let created = event.first("CREATED"),
      let later = stamp(value), let earlier = stamp(created),
      later.wallSeconds < earlier.wallSeconds
    {
      problems.note(value.number, "LAST-MODIFIED is before CREATED")
    }
    let alarms = event.components("VALARM")
    if event.first("STATUS")?.value == "CANCELLED" {
      if let alarm = alarms.first {
        problems.note(alarm.number, "a cancelled event reminds of itself; it must have no VALARM")
      }
      if event.first("SEQUENCE").flatMap({ Int($0.value) }) ?? 0 == 0 {
        problems.note(event.number, "a cancelled event must have a SEQUENCE above that of its life")
      }
    }
    if alarms.count > mostAlarms {
      problems.note(
        alarms[mostAlarms].number, "the event has \(alarms.count) alarms; at most \(mostAlarms)")
    }
    for alarm in alarms { checkAlarm(alarm, &problems) }
  }

  private static func stamp(_ line: ContentLine) -> CalendarStamp? {
    do throws(CalendarStamp.Problem) { return try CalendarStamp(line.value) } catch { return nil }
  }

  /// The form of a stamp: day, UTC, or wall clock of a zone.
  private static func form(_ line: ContentLine, _ stamp: CalendarStamp) -> String {
    if stamp.secondOfDay == nil { return "a day" }
    return stamp.isUniversal ? "UTC" : "the wall clock of \(line.parameter("TZID") ?? "no zone")"
  }

  private static func checkEnd(_ event: CalendarComponent, _ problems: inout ProblemList) {
    guard let start = event.first("DTSTART") else { return }
    let duration = event.first("DURATION")
    guard let end = event.first("DTEND") else {
      if let duration {
        if ValueSyntax.durationProblem(duration.value) == nil {
          problems.note(duration.number, "DURATION stands where clients want DTEND")
        }
      } else {
        problems.note(event.number, "VEVENT has no DTEND")
      }
      return
    }
    if let duration {
      problems.note(duration.number, "DURATION and DTEND exclude each other")
    }
    guard let from = stamp(start), let to = stamp(end) else { return }
    guard form(start, from) == form(end, to) else {
      problems.note(
        end.number, "DTEND is \(form(end, to)), but DTSTART is \(form(start, from))")
      return
    }
    if to.wallSeconds <= from.wallSeconds {
      problems.note(end.number, "DTEND is not after DTSTART")
    }
  }

  private static func checkRecurrence(_ event: CalendarComponent, _ problems: inout ProblemList) {
    guard let start = event.first("DTSTART"), let from = stamp(start) else { return }
    for rule in event.all("RRULE") {
      problems.note(
        rule.number,
        RecurrenceSyntax.problem(with: rule.value, until: from.secondOfDay == nil ? .day : .instant)
          .map { "RRULE \($0)" })
      if event.first("RECURRENCE-ID") != nil {
        problems.note(rule.number, "an event with RECURRENCE-ID replaces one day and has no RRULE")
      }
    }
    for name in ["EXDATE", "RDATE", "RECURRENCE-ID"] {
      for line in event.all(name) {
        for part in line.value.split(separator: ",") {
          guard let date = try? CalendarStamp(String(part)) else { continue }
          if form(line, date) != form(start, from) {
            problems.note(
              line.number, "\(name) is \(form(line, date)), but DTSTART is \(form(start, from))")
          }
        }
      }
    }
    if let line = event.first("EXDATE"), event.first("RRULE") == nil, event.first("RDATE") == nil {
      problems.note(line.number, "EXDATE takes a day out of a series, and there is none")
    }
  }

  private static func checkAlarm(_ alarm: CalendarComponent, _ problems: inout ProblemList) {
    if (alarm.first("REPEAT") == nil) != (alarm.first("DURATION") == nil) {
      problems.note(alarm.number, "REPEAT and DURATION of an alarm go together")
    }
    guard let trigger = alarm.first("TRIGGER") else { return }
    if let kind = trigger.parameter("VALUE"), kind != "DURATION" {
      problems.note(
        trigger.number, "TRIGGER has VALUE=\(kind); it must be so long before the start")
      return
    }
    if let related = trigger.parameter("RELATED"), related != "START" {
      problems.note(trigger.number, "TRIGGER has RELATED=\(related); it must count from the start")
    }
    guard let lead = CalendarDuration(trigger.value) else {
      problems.note(
        trigger.number,
        (try? CalendarStamp(trigger.value)) == nil
          ? "TRIGGER is '\(trigger.value)'; it must be a duration such as -P1D"
          : "TRIGGER is the date '\(trigger.value)' without VALUE=DATE-TIME; it must be a duration "
            + "before the start, such as -P1D")
      return
    }
    if lead.seconds >= 0 {
      problems.note(
        trigger.number,
        "TRIGGER is '\(trigger.value)'; clients ignore alarms that are not before the start")
    }
  }
}
