import CLibical
import CivilTime

/// The fields of an event as libical gives them, copied out under the lock.
struct EventFields: Sendable {
  /// A date as libical read it; nothing in it has been checked.
  struct Stamp: Sendable {
    let year: Int
    let month: Int
    let day: Int
    let second: Int
    let isDay: Bool
    let isUniversal: Bool
    let zone: String?
  }

  var uid = ""
  var start: Stamp?
  var end: Stamp?
  var replaces: Stamp?
  var durationSeconds: Int?
  var status: String?
  var sequence = 0
  var summary = ""
  var description = ""
  var location = ""
  var isFree = false
  var alarms: [Int] = []

  /// Reads the properties of a component, under the lock.
  ///
  /// The getters of single properties are used, never those of the component: those look a TZID up, and a TZID
  /// from a stranger's file is a file name to libical.
  init(of event: OpaquePointer) {
    var next = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY)
    while let property = next {
      read(property)
      next = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)
    }
    var child = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT)
    while let alarm = child {
      if let trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY) {
        let value = icalproperty_get_trigger(trigger)
        if icaltime_is_null_time(value.time) != 0 {
          alarms.append(Int(icaldurationtype_as_int(value.duration)))
        }
      }
      child = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)
    }
  }

  private mutating func read(_ property: OpaquePointer) {
    switch icalproperty_isa(property) {
    case ICAL_UID_PROPERTY: uid = Self.text(icalproperty_get_uid(property))
    case ICAL_DTSTART_PROPERTY: start = Self.stamp(icalproperty_get_dtstart(property), property)
    case ICAL_DTEND_PROPERTY: end = Self.stamp(icalproperty_get_dtend(property), property)
    case ICAL_RECURRENCEID_PROPERTY:
      replaces = Self.stamp(icalproperty_get_recurrenceid(property), property)
    case ICAL_DURATION_PROPERTY:
      durationSeconds = Int(icaldurationtype_as_int(icalproperty_get_duration(property)))
    case ICAL_STATUS_PROPERTY:
      switch icalproperty_get_status(property) {
      case ICAL_STATUS_TENTATIVE: status = "TENTATIVE"
      case ICAL_STATUS_CONFIRMED: status = "CONFIRMED"
      case ICAL_STATUS_CANCELLED:
        status = "CANCELLED"
        isFree = true
      default: break
      }
    case ICAL_SEQUENCE_PROPERTY: sequence = Int(icalproperty_get_sequence(property))
    case ICAL_SUMMARY_PROPERTY: summary = Self.text(icalproperty_get_summary(property))
    case ICAL_DESCRIPTION_PROPERTY: description = Self.text(icalproperty_get_description(property))
    case ICAL_LOCATION_PROPERTY: location = Self.text(icalproperty_get_location(property))
    case ICAL_TRANSP_PROPERTY:
      if icalproperty_get_transp(property) == ICAL_TRANSP_TRANSPARENT { isFree = true }
    case ICAL_X_PROPERTY:
      if Self.text(icalproperty_get_x_name(property)) == "X-MICROSOFT-CDO-BUSYSTATUS",
        ["FREE", "WORKINGELSEWHERE"].contains(Self.text(icalproperty_get_x(property)))
      {
        isFree = true
      }
    default: break
    }
  }

  /// Copies a borrowed string at once.
  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private static func stamp(_ time: icaltimetype, _ property: OpaquePointer) -> Stamp {
    let zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
      .flatMap { icalparameter_get_tzid($0) }.map { String(cString: $0) }
    let isSound =
      (0..<24).contains(time.hour) && (0..<60).contains(time.minute)
      && (0...60).contains(time.second)
    return Stamp(
      year: Int(time.year), month: Int(time.month), day: Int(time.day),
      second: isSound
        ? Int(time.hour) * 3_600 + Int(time.minute) * 60 + min(Int(time.second), 59) : -1,
      isDay: time.is_date != 0, isUniversal: icaltime_is_utc(time) != 0, zone: zone)
  }
}
