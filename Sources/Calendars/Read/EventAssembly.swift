import CivilTime

/// Makes events of what libical read and what the text says, and checks both.
struct EventAssembly {
  let file: String
  /// What the calendar says of times without a zone.
  let defaultZone: String?
  private(set) var warnings: [String] = []
  private var zones: [String: ClinicZone?] = [:]

  init(file: String, defaultZone: String?) {
    self.file = file
    self.defaultZone = defaultZone
  }

  /// Makes one event.
  mutating func event(
    _ outline: CalendarOutline.Event, _ fields: EventFields
  ) throws(CalendarError) -> CalendarEvent {
    let line = outline.line
    guard let startStamp = fields.start else {
      throw .unreadable(
        file: file, line: line, problem: "the event has no DTSTART that can be read")
    }
    let start = try moment(startStamp, "DTSTART", outline)
    let end = try self.end(of: fields, start: start, outline)
    return CalendarEvent(
      line: line, uid: fields.uid, start: start, end: end, startUTC: instant(of: start, line),
      endUTC: instant(of: end, line), status: fields.status, sequence: fields.sequence,
      summary: fields.summary, description: fields.description, location: fields.location,
      isFree: fields.isFree, alarms: fields.alarms,
      rule: outline.series.first { $0.name == "RRULE" }?.value,
      excluded: try moments("EXDATE", outline), added: try moments("RDATE", outline),
      replaces: try fields.replaces.map { stamp throws(CalendarError) in
        try moment(stamp, "RECURRENCE-ID", outline)
      })
  }

  private func moment(
    _ stamp: EventFields.Stamp, _ name: String, _ outline: CalendarOutline.Event
  ) throws(CalendarError) -> CalendarMoment {
    let line = outline.line
    guard let date = CivilDate(year: stamp.year, month: stamp.month, day: stamp.day) else {
      throw .unreadable(
        file: file, line: line,
        problem: "\(name) names a day that does not exist between 1900 and 2200")
    }
    if stamp.isDay { return .day(date) }
    guard stamp.second >= 0 else {
      throw .unreadable(file: file, line: line, problem: "\(name) names a time that does not exist")
    }
    if stamp.isUniversal { return .instant(Int64(date.dayNumber) * 86_400 + Int64(stamp.second)) }
    return .wall(date, second: stamp.second, zone: stamp.zone ?? defaultZone)
  }

  private func end(
    of fields: EventFields, start: CalendarMoment, _ outline: CalendarOutline.Event
  ) throws(CalendarError) -> CalendarMoment {
    if let stamp = fields.end { return try moment(stamp, "DTEND", outline) }
    let seconds = max(fields.durationSeconds ?? 0, 0)
    switch start {
    case .day(let date): return .day(date.adding(days: max(seconds / 86_400, 1)))
    case .instant(let instant): return .instant(instant + Int64(seconds))
    case .wall(let date, let second, let zone):
      let sum = second + seconds
      return .wall(date.adding(days: sum / 86_400), second: sum % 86_400, zone: zone)
    }
  }

  /// Dates of a series, from the text: libical keeps the first 500 and says nothing of the rest.
  private func moments(
    _ name: String, _ outline: CalendarOutline.Event
  ) throws(CalendarError) -> [CalendarMoment] {
    var moments: [CalendarMoment] = []
    for line in outline.series where line.name == name {
      for part in line.value.split(separator: ",") {
        // A period begins with its start.
        let text = part.prefix { $0 != "/" }
        do throws(CalendarStamp.Problem) {
          let stamp = try CalendarStamp(String(text))
          guard stamp.secondOfDay != nil else {
            moments.append(.day(stamp.date))
            continue
          }
          moments.append(
            stamp.isUniversal
              ? .instant(stamp.wallSeconds)
              : .wall(
                stamp.date, second: stamp.secondOfDay ?? 0,
                zone: line.parameter("TZID") ?? defaultZone))
        } catch {
          throw .unreadable(file: file, line: line.number, problem: "\(name): \(error.text)")
        }
      }
    }
    return moments
  }

  /// The instant of a moment; a wall clock that the clocks pass over counts with the offset before
  /// (RFC 5545, section 3.3.5).
  private mutating func instant(of moment: CalendarMoment, _ line: Int) -> Int64? {
    switch moment {
    case .day: return nil
    case .instant(let seconds): return seconds
    case .wall(let date, let second, let name):
      guard let name else {
        warn(line, "a time has no zone")
        return nil
      }
      guard let zone = zone(name),
        let time = TimeOfDay(hour: second / 3_600, minute: second / 60 % 60)
      else {
        warn(line, "the zone '\(name)' is not known")
        return nil
      }
      let wall = Int64(date.dayNumber) * 86_400 + Int64(second)
      do throws(CivilTimeError) {
        return try zone.utcSeconds(of: date, at: time) + Int64(second % 60)
      } catch { return wall - Int64(zone.offset(atUTC: wall - 86_400)) }
    }
  }

  private mutating func warn(_ line: Int, _ text: String) {
    guard warnings.count < 100 else { return }
    let warning = "line \(line): \(text), so the hour of the event is taken as unknown"
    if warnings.last != warning { warnings.append(warning) }
  }

  private mutating func zone(_ name: String) -> ClinicZone? {
    if let known = zones[name] { return known }
    let zone = ZoneNames.olsonName(for: name).flatMap { olson -> ClinicZone? in
      do throws(CivilTimeError) { return try ClinicZone(identifier: olson) } catch { return nil }
    }
    zones[name] = .some(zone)
    return zone
  }
}
