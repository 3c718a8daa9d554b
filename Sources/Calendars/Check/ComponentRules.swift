/// What a component may hold: RFC 5545, section 3.6, and RFC 7986, narrowed to what our own files may say.
struct ComponentRules: Sendable {
  /// Properties by name, with the kind of their value.
  let properties: [String: ValueSyntax]
  let required: [String]
  /// Properties that may come more than once.
  let repeatable: Set<String>
  let children: Set<String>

  /// Properties that are iCalendar but must not go out, and why.
  static let forbidden: [String: String] = [
    "METHOD": "makes the file a message, which a plain file or feed is not (RFC 5546, RFC 4791)",
    "ORGANIZER": "makes the event an invitation", "ATTENDEE": "names a person",
    "X-WR-TIMEZONE": "contradicts the zones of the events", "ATTACH": "is no part of our files",
    "IMAGE": "is no part of our files", "CONFERENCE": "is no part of our files",
    "REQUEST-STATUS": "belongs to messages", "STRUCTURED-DATA": "is lost by readers",
    "LINK": "is lost by readers", "X-LIC-ERROR": "is the trace of an error of libical",
  ]

  /// The rules of a component; nil when it has no place in our files.
  static func rules(for name: String) -> ComponentRules? {
    switch name {
    case "VCALENDAR": calendar
    case "VTIMEZONE": zone
    case "STANDARD", "DAYLIGHT": observance
    case "VEVENT": event
    case "VALARM": alarm
    default: nil
    }
  }

  private static let calendar = ComponentRules(
    properties: [
      "VERSION": .word(["2.0"]), "PRODID": .title, "CALSCALE": .word(["GREGORIAN"]), "NAME": .title,
      "X-WR-CALNAME": .title, "COLOR": .text, "REFRESH-INTERVAL": .duration,
      "X-PUBLISHED-TTL": .duration, "SOURCE": .address, "URL": .address, "UID": .title,
      "LAST-MODIFIED": .instant, "DESCRIPTION": .text, "CATEGORIES": .texts,
    ],
    required: ["VERSION", "PRODID"], repeatable: ["CATEGORIES"],
    children: ["VTIMEZONE", "VEVENT"])

  private static let zone = ComponentRules(
    properties: [
      "TZID": .title, "LAST-MODIFIED": .instant, "TZURL": .address, "X-LIC-LOCATION": .title,
    ],
    required: ["TZID"], repeatable: [], children: ["STANDARD", "DAYLIGHT"])

  private static let observance = ComponentRules(
    properties: [
      "DTSTART": .wallClock, "TZOFFSETFROM": .offset, "TZOFFSETTO": .offset, "RRULE": .rule,
      "TZNAME": .title, "COMMENT": .text,
    ],
    required: ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], repeatable: ["TZNAME", "COMMENT"],
    children: [])

  private static let event = ComponentRules(
    properties: [
      "UID": .title, "DTSTAMP": .instant, "CREATED": .instant, "LAST-MODIFIED": .instant,
      "SEQUENCE": .integer(0...2_147_483_647), "DTSTART": .stamp, "DTEND": .stamp,
      "DURATION": .duration, "RECURRENCE-ID": .stamp, "RRULE": .rule, "RDATE": .stamps,
      "EXDATE": .stamps, "SUMMARY": .title, "LOCATION": .text, "DESCRIPTION": .text,
      "COMMENT": .text, "CONTACT": .text, "CLASS": .word(["PUBLIC", "PRIVATE", "CONFIDENTIAL"]),
      "STATUS": .word(["TENTATIVE", "CONFIRMED", "CANCELLED"]),
      "TRANSP": .word(["OPAQUE", "TRANSPARENT"]), "PRIORITY": .integer(0...9),
      "CATEGORIES": .texts, "RESOURCES": .texts, "URL": .address, "GEO": .coordinates,
      "COLOR": .text, "RELATED-TO": .text,
      "X-MICROSOFT-CDO-BUSYSTATUS": .word([
        "FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE",
      ]),
    ],
    required: ["UID", "DTSTAMP", "DTSTART"],
    repeatable: [
      "RDATE", "EXDATE", "COMMENT", "CONTACT", "CATEGORIES", "RESOURCES", "RELATED-TO",
    ],
    children: ["VALARM"])

  private static let alarm = ComponentRules(
    properties: [
      "UID": .title, "ACTION": .word(["DISPLAY"]), "DESCRIPTION": .title, "TRIGGER": .free,
      "REPEAT": .integer(1...99), "DURATION": .duration, "ACKNOWLEDGED": .instant,
      "SUMMARY": .title, "RELATED-TO": .text,
    ],
    required: ["ACTION", "TRIGGER", "DESCRIPTION"], repeatable: ["RELATED-TO"], children: [])
}
