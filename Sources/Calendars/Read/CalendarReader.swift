import CLibical
import CivilTime

/// Reads calendar files through libical, guarded on both sides.
///
/// Before libical: size, lines, nesting, characters (``ReadableCalendar``). After it: dates are checked, zones
/// resolved and series read from the text, because libical does none of these safely.
package enum CalendarReader {
  /// The largest file that is read, in bytes.
  package static let limit = 10_000_000

  /// What libical made of a file.
  private struct Parsed: Sendable {
    var events: [EventFields] = []
    var errors: [String] = []
    var zone: String?
  }

  /// Reads a file.
  /// - Parameters:
  ///   - bytes: The file; at most ``limit`` bytes.
  ///   - name: What messages call it.
  /// - Returns: Its events, and what had to be passed over.
  /// - Throws: When it is not a calendar, or an event in it has no date that exists.
  package static func contents(
    of bytes: [UInt8], name: String
  ) throws(CalendarError) -> CalendarContents {
    let readable = try ReadableCalendar(bytes, file: name)
    let parsed = try parse(readable)
    let outlines = readable.outline.events
    guard outlines.count == parsed.events.count else {
      throw .unreadable(
        file: name, line: nil,
        problem: "of \(outlines.count) events only \(parsed.events.count) could be read")
    }
    var assembly = EventAssembly(file: name, defaultZone: parsed.zone)
    var events: [CalendarEvent] = []
    events.reserveCapacity(outlines.count)
    for (outline, fields) in zip(outlines, parsed.events) {
      events.append(try assembly.event(outline, fields))
    }
    return CalendarContents(events: events, warnings: parsed.errors + assembly.warnings)
  }

  private static func parse(_ readable: ReadableCalendar) throws(CalendarError) -> Parsed {
    let file = readable.file
    let text = readable.bytes + [0]
    return try Libical.locked { () throws(CalendarError) -> Parsed in
      Libical.clearFailure()
      let root = text.withUnsafeBytes { bytes in
        bytes.baseAddress.flatMap {
          icalparser_parse_string($0.assumingMemoryBound(to: CChar.self))
        }
      }
      guard let root else {
        throw .unreadable(file: file, line: nil, problem: "the calendar cannot be read")
      }
      defer { icalcomponent_free(root) }
      var parsed = Parsed()
      if icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT {
        read(root, into: &parsed)
      } else {
        var next = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT)
        while let calendar = next {
          read(calendar, into: &parsed)
          next = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT)
        }
      }
      return parsed
    }
  }

  private static func read(_ calendar: OpaquePointer, into parsed: inout Parsed) {
    var property = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY)
    while let one = property {
      if let name = icalproperty_get_x_name(one), String(cString: name) == "X-WR-TIMEZONE",
        let value = icalproperty_get_x(one)
      {
        parsed.zone = String(cString: value)
      }
      property = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY)
    }
    noteErrors(of: calendar, into: &parsed)
    var next = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
    while let event = next {
      parsed.events.append(EventFields(of: event))
      noteErrors(of: event, into: &parsed)
      next = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
    }
  }

  /// libical leaves a trace of each property it could not read.
  private static func noteErrors(of component: OpaquePointer, into parsed: inout Parsed) {
    var property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY)
    while let error = property, parsed.errors.count < 100 {
      if let value = icalproperty_get_xlicerror(error) {
        parsed.errors.append(String(cString: value))
      }
      property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)
    }
  }
}
