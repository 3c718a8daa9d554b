import CivilTime
import Courses
import Regimens

/// Turns visits into calendar entries: which go out, in which state, and what they say.
struct EventComposer: Sendable {
  let request: CalendarRequest
  let zone: ClinicZone
  let identifiers: StableIdentifier
  let words: TellingWords

  /// Minutes of an entry whose visit has a time but no length, such as a tablet to take at nine.
  static let shortestMinutes = 15

  /// Prepares for a request.
  init(_ request: CalendarRequest, zone: ClinicZone) {
    self.request = request
    self.zone = zone
    identifiers = StableIdentifier(clinicKey: request.clinic.uidNamespace)
    words = TellingWords(of: request.entries, detail: request.detail)
  }

  /// The entries by start and then UID, never none: RFC 5545 wants at least one component.
  func drafts() throws(CalendarError) -> [EventDraft] {
    let location = self.location
    var drafts: [(start: Int64, draft: EventDraft)] = []
    for entry in request.entries {
      guard let showing = Showing(entry.history, for: request.audience) else { continue }
      let draft = try draft(entry, showing, location: location)
      drafts.append((start(of: draft.timing), draft))
    }
    guard !drafts.isEmpty else { return [neutralDay] }
    return drafts.sorted { ($0.start, $0.draft.uid) < ($1.start, $1.draft.uid) }.map(\.draft)
  }

  private func draft(
    _ entry: CalendarEntry, _ showing: Showing, location: String?
  ) throws(CalendarError) -> EventDraft {
    let history = entry.history
    let visit = history.visit
    let names = [request.patient, entry.course, visit.key]
    let timing = try timing(of: visit, course: entry.course)
    let wording = EntryWording(visit: visit, showing: showing, request: request, words: words)
    let isTimed = if case .days = timing { false } else { true }
    let alarms =
      showing == .live
      ? AlarmPlan.alarms(for: visit).enumerated().map { index, alarm in
        EventDraft.Alarm(
          uid: identifiers.identifier(names + ["alarm-\(index + 1)"]), text: alarm.text,
          lead: alarm.lead)
      } : []
    return EventDraft(
      uid: identifiers.identifier(names), sequence: history.sequence, created: history.created,
      modified: history.modified, timing: timing,
      status: showing == .cancelled
        ? .cancelled : showing == .live && visit.awaitsTime ? .tentative : .confirmed,
      isBusy: showing != .cancelled && isTimed && (visit.minutes > 0 || visit.isTimedTest),
      summary: wording.summary,
      description: wording.description,
      location: visit.takesPlace || visit.isTimedTest ? location : nil, alarms: alarms)
  }

  /// The clinic's place; a discreet or plain calendar keeps only what names no disease.
  private var location: String? {
    guard let location = request.clinic.location else { return nil }
    return request.detail == .full ? location : words.harmless(location: location)
  }

  private func timing(of visit: Visit, course: String) throws(CalendarError) -> EventDraft.Timing {
    guard let time = visit.time else {
      return .days(first: visit.date, last: max(visit.date, visit.lastDate))
    }
    let minutes = visit.minutes > 0 ? visit.minutes : Self.shortestMinutes
    do throws(CivilTimeError) {
      return try EventDraft.Timing(
        from: WallTime(date: visit.date, time: time), minutes: minutes, in: zone)
    } catch {
      throw .inGap(
        course: course, visit: visit.key, date: visit.date, time: time, zone: zone.identifier)
    }
  }

  /// Seconds by which entries are put in order: the wall clock for all but the ambiguous hour.
  private func start(of timing: EventDraft.Timing) -> Int64 {
    switch timing {
    case .days(let first, _): Int64(first.dayNumber) * 86_400
    case .zoned(let start, _):
      Int64(start.date.dayNumber) * 86_400 + Int64(start.time.minutes) * 60
    case .universal(let start, _): start + Int64(zone.offset(atUTC: start))
    }
  }

  /// A neutral day long past, for a patient who has no entry yet.
  private var neutralDay: EventDraft {
    let day = CivilDate(dayNumber: 10_957)  // 2000-01-01
    return EventDraft(
      uid: identifiers.identifier([request.patient, "no-entries"]), sequence: 0, created: day,
      modified: day, timing: .days(first: day, last: day), status: .confirmed, isBusy: false,
      summary: "No appointments", description: "", location: nil, alarms: [])
  }
}

extension ClinicZone {
  /// Whether the zone is UTC itself, whose times are written with a Z.
  var isUniversal: Bool {
    ["UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu"].contains(identifier)
  }
}
