package import CivilTime
package import Courses

/// The calendar of one person at work: entries on the clinic's wall clock, with what staff must know.
package struct RosterCalendar: Sendable {
  /// One stretch of work.
  package struct Entry: Sendable {
    /// What makes the entry's UID, the same in every edition of the plan.
    package let names: [String]
    package let date: CivilDate
    package let start: TimeOfDay
    package let end: TimeOfDay
    package let summary: String
    package let description: String

    /// Describes a stretch of work.
    package init(
      names: [String], date: CivilDate, start: TimeOfDay, end: TimeOfDay, summary: String,
      description: String
    ) {
      self.names = names
      self.date = date
      self.start = start
      self.end = end
      self.summary = summary
      self.description = description
    }
  }

  /// Whose calendar it is; part of each UID.
  package let person: String
  /// The day that the plan was made.
  package let made: CivilDate
  package let entries: [Entry]
  package let clinic: ClinicProfile

  /// Gathers a calendar.
  package init(person: String, made: CivilDate, entries: [Entry], clinic: ClinicProfile) {
    self.person = person
    self.made = made
    self.entries = entries
    self.clinic = clinic
  }

  /// The calendar file; the same entries give the same bytes.
  ///
  /// - Throws: When a time does not exist in the clinic's zone, or the zone cannot be used.
  package func bytes() throws(CalendarError) -> [UInt8] {
    let zone: ClinicZone
    do throws(CivilTimeError) { zone = try ClinicZone(identifier: clinic.zone) } catch {
      throw .zone(error)
    }
    let identifiers = StableIdentifier(clinicKey: clinic.uidNamespace)
    var drafts: [EventDraft] = []
    for entry in entries {
      drafts.append(
        EventDraft(
          uid: identifiers.identifier(["roster", person] + entry.names), sequence: 0,
          created: made, modified: made,
          timing: try timing(of: entry, in: zone),
          status: .confirmed, isBusy: true, summary: entry.summary,
          description: entry.description, location: nil, alarms: []))
    }
    return try CalendarWriter.bytes(of: drafts, zone: zone)
  }

  private func timing(
    of entry: Entry, in zone: ClinicZone
  ) throws(CalendarError) -> EventDraft.Timing {
    do throws(CivilTimeError) {
      return try EventDraft.Timing(
        from: WallTime(date: entry.date, time: entry.start),
        minutes: entry.end.minutes - entry.start.minutes, in: zone)
    } catch { throw .zone(error) }
  }
}
