import CLibical
import CivilTime
package import Courses

/// Writes the calendar of one patient through libical.
///
/// The same request gives the same bytes: there is no clock in them, DTSTAMP is the day of the entry's last
/// change (RFC 5545, section 3.8.7.2, for objects without a METHOD), and neither the process's zone nor its
/// locale is looked at.
package enum CalendarWriter {
  /// What the files say made them.
  static let product = "-//Osteon//Calendar 1//EN"

  /// The calendar file.
  /// - Throws: When a booked time does not exist in the clinic's zone, or the zone cannot be used.
  package static func bytes(for request: CalendarRequest) throws(CalendarError) -> [UInt8] {
    let zone: ClinicZone
    do throws(CivilTimeError) { zone = try ClinicZone(identifier: request.clinic.zone) } catch {
      throw .zone(error)
    }
    return try bytes(of: EventComposer(request, zone: zone).drafts(), zone: zone)
  }

  /// The calendar file of some entries.
  static func bytes(
    of drafts: [EventDraft], zone: ClinicZone
  ) throws(CalendarError) -> [UInt8] {
    let block = zoneBlock(for: drafts, in: zone)
    return try Libical.locked { () throws(CalendarError) -> [UInt8] in
      Libical.clearFailure()
      let calendar = head()
      if let block { calendar.add(component(for: block)) }
      for draft in drafts { calendar.add(component(for: draft, zone: zone.identifier)) }
      guard let text = calendar.text(), !Libical.hasFailed else { throw .writing(Libical.failure) }
      return text
    }
  }

  /// A neutral, stable key for the name of a patient's file: no name and no record number can be read from it.
  package static func fileKey(of patient: String, clinic: ClinicProfile) -> String {
    let identifier = StableIdentifier(clinicKey: clinic.uidNamespace)
      .identifier([patient, "calendar"])
    return String(identifier.filter { $0 != "-" }.prefix(16))
  }

  /// The block of the zone, where any entry has a wall clock.
  private static func zoneBlock(for drafts: [EventDraft], in zone: ClinicZone) -> ZoneBlock? {
    var first: CivilDate?
    var last: CivilDate?
    for case .zoned(let start, let end) in drafts.map(\.timing) {
      first = min(first ?? start.date, start.date)
      last = max(last ?? end.date, end.date)
    }
    guard let first, let last else { return nil }
    return ZoneBlock(zone: zone, from: first, through: last)
  }

  private static func head() -> ComponentBuilder {
    let calendar = ComponentBuilder(ICAL_VCALENDAR_COMPONENT)
    calendar.add(icalproperty_new_version("2.0"))
    calendar.add(icalproperty_new_prodid(product))
    calendar.add(icalproperty_new_calscale("GREGORIAN"))
    calendar.add(icalproperty_new_name("Appointments"))
    calendar.add(nonStandard: "X-WR-CALNAME", "Appointments")
    return calendar
  }

  private static func component(for block: ZoneBlock) -> ComponentBuilder {
    let zone = ComponentBuilder(ICAL_VTIMEZONE_COMPONENT)
    zone.add(icalproperty_new_tzid(block.identifier))
    for observance in block.observances {
      let part = ComponentBuilder(
        observance.isDaylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT)
      part.add(icalproperty_new_tzname(observance.name))
      part.add(icalproperty_new_tzoffsetfrom(Int32(clamping: observance.offsetFrom)))
      part.add(icalproperty_new_tzoffsetto(Int32(clamping: observance.offsetTo)))
      part.add(icalproperty_new_dtstart(icaltimetype(wallSeconds: observance.onset)))
      if let rule = observance.rule {
        part.add(icalproperty_new_rrule(icalrecurrencetype_from_string(rule.text)))
      }
      zone.add(part)
    }
    return zone
  }

  private static func component(for draft: EventDraft, zone: String) -> ComponentBuilder {
    let event = ComponentBuilder(ICAL_VEVENT_COMPONENT)
    let modified = icaltimetype(utcSeconds: Int64(draft.modified.dayNumber) * 86_400)
    event.add(icalproperty_new_uid(draft.uid))
    event.add(icalproperty_new_dtstamp(modified))
    event.add(
      icalproperty_new_created(icaltimetype(utcSeconds: Int64(draft.created.dayNumber) * 86_400)))
    event.add(icalproperty_new_lastmodified(modified))
    event.add(icalproperty_new_sequence(Int32(clamping: draft.sequence)))
    switch draft.timing {
    case .days(let first, let last):
      event.add(icalproperty_new_dtstart(icaltimetype(day: first)))
      event.add(icalproperty_new_dtend(icaltimetype(day: last.adding(days: 1))))
    case .zoned(let start, let end):
      event.add(icalproperty_new_dtstart(icaltimetype(start)), zone: zone)
      event.add(icalproperty_new_dtend(icaltimetype(end)), zone: zone)
    case .universal(let start, let end):
      event.add(icalproperty_new_dtstart(icaltimetype(utcSeconds: start)))
      event.add(icalproperty_new_dtend(icaltimetype(utcSeconds: end)))
    }
    event.add(icalproperty_new_summary(CalendarText.line(draft.summary)))
    if let location = draft.location {
      event.add(icalproperty_new_location(CalendarText.line(location)))
    }
    let description = CalendarText.paragraphs(draft.description)
    if !description.isEmpty { event.add(icalproperty_new_description(description)) }
    event.add(icalproperty_new_class(ICAL_CLASS_PRIVATE))
    event.add(icalproperty_new_status(draft.status.libical))
    event.add(icalproperty_new_transp(draft.isBusy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT))
    event.add(nonStandard: "X-MICROSOFT-CDO-BUSYSTATUS", draft.isBusy ? "BUSY" : "FREE")
    for alarm in draft.alarms { event.add(component(for: alarm)) }
    return event
  }

  private static func component(for draft: EventDraft.Alarm) -> ComponentBuilder {
    let alarm = ComponentBuilder(ICAL_VALARM_COMPONENT)
    var trigger = icaltriggertype_from_int(0)
    trigger.duration.is_neg = 1
    trigger.duration.days = UInt32(clamping: draft.lead.days)
    trigger.duration.hours = UInt32(clamping: draft.lead.hours)
    trigger.duration.minutes = UInt32(clamping: draft.lead.minutes)
    alarm.add(icalproperty_new_uid(draft.uid))
    alarm.add(icalproperty_new_action(ICAL_ACTION_DISPLAY))
    alarm.add(icalproperty_new_description(CalendarText.line(draft.text)))
    alarm.add(icalproperty_new_trigger(trigger))
    return alarm
  }
}

extension EventDraft.Status {
  fileprivate var libical: icalproperty_status {
    switch self {
    case .tentative: ICAL_STATUS_TENTATIVE
    case .confirmed: ICAL_STATUS_CONFIRMED
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }
}

extension ZoneBlock.YearlyOnset {
  /// The rule as RFC 5545 writes it.
  var text: String {
    "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(ordinal)\(weekday.name.prefix(2).uppercased())"
  }
}

extension ZoneBlock.Observance {
  /// The offset as a name, such as UTC+5:30: the names people use differ between locales and data sets.
  var name: String {
    let minutes = abs(offsetTo) / 60
    guard minutes > 0 else { return "UTC" }
    let rest = minutes % 60
    let tail = rest == 0 ? "" : rest < 10 ? ":0\(rest)" : ":\(rest)"
    return "UTC\(offsetTo < 0 ? "-" : "+")\(minutes / 60)\(tail)"
  }
}
