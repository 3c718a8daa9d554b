package import CivilTime

/// A chair room on one day: who is there and what is open, in minutes since midnight.
///
/// The clinic's own hours of the day limit everything: on a short day the last patient leaves when it closes.
package struct RoomDay: Hashable, Sendable {
  package let date: CivilDate
  /// From opening to the time at which the last patient must have left.
  package let opens: Int
  package let closes: Int
  package let lastOut: Int
  package let places: [Place]
  package let nurses: [Nurse]
  /// Nil where the pharmacy is no limit; otherwise it is closed outside of these minutes.
  package let pharmacy: Range<Int>?
  package let phlebotomy: Range<Int>?
  package let protected: [ChairRoom.Protection]

  /// A place that is open on the day.
  package struct Place: Hashable, Sendable {
    package let id: String
    package let kind: ChairRoom.PlaceKind
    package let open: Range<Int>
    package let closures: [Range<Int>]
  }

  /// A nurse on duty.
  package struct Nurse: Hashable, Sendable {
    package let roster: ChairRoom.Nurse
    package let shift: Range<Int>
    package let absences: [Range<Int>]
    /// The minutes inside which the break lies; nil where the shift holds no room for one.
    package let breakWithin: Range<Int>?
  }
}

extension ChairRoom {
  /// The room on a day; nil when the clinic is closed.
  package func day(_ date: CivilDate, of clinic: ClinicProfile) -> RoomDay? {
    guard let today = clinic.hours.hours(on: date) else { return nil }
    let opens = max(hours.start.minutes, today.start.minutes)
    let closes = min(hours.end.minutes, today.end.minutes)
    let lastOut =
      today.end.minutes < hours.end.minutes ? today.end.minutes : self.lastOut.minutes
    guard opens < closes else { return nil }
    let whole = opens..<lastOut
    return RoomDay(
      date: date, opens: opens, closes: closes, lastOut: lastOut,
      places: places.compactMap { place in
        let own =
          place.hours.map { $0[date.weekday] } ?? TimeRange(start: hours.start, end: self.lastOut)
        guard let open = own?.minutes.clamped(to: whole), !open.isEmpty else { return nil }
        let closures = place.closures.compactMap { $0.minutes(on: date, within: open) }
        guard closures.allSatisfy({ $0 != open }) else { return nil }
        return RoomDay.Place(id: place.id, kind: place.kind, open: open, closures: closures)
      },
      nurses: nurses.compactMap { $0.day(date, within: whole) },
      pharmacy: pharmacy.map {
        $0.hours[date.weekday]?.minutes.clamped(to: whole) ?? opens..<opens
      },
      phlebotomy: phlebotomy.map {
        $0.hours[date.weekday]?.minutes.clamped(to: whole) ?? opens..<opens
      },
      protected: protected.filter { $0.days?.contains(date.weekday) ?? true })
  }
}

extension ChairRoom.Nurse {
  fileprivate func day(_ date: CivilDate, within whole: Range<Int>) -> RoomDay.Nurse? {
    guard let shift = (changes[date] ?? shifts[date.weekday])?.minutes.clamped(to: whole),
      !shift.isEmpty
    else { return nil }
    let absences = away.compactMap { $0.minutes(on: date, within: shift) }
    guard absences.allSatisfy({ $0 != shift }) else { return nil }
    let rest = breakWithin.minutes.clamped(to: shift)
    return RoomDay.Nurse(
      roster: self, shift: shift, absences: absences,
      breakWithin: breakMinutes > 0 && rest.count >= breakMinutes ? rest : nil)
  }
}

extension ChairRoom.Absence {
  /// The minutes of a day that it takes out of a stretch; nil where it takes none.
  fileprivate func minutes(on date: CivilDate, within stretch: Range<Int>) -> Range<Int>? {
    guard days.contains(date) else { return nil }
    let minutes = (hours?.minutes ?? 0..<1_440).clamped(to: stretch)
    return minutes.isEmpty ? nil : minutes
  }
}

extension TimeRange {
  /// The range in minutes since midnight.
  package var minutes: Range<Int> { start.minutes..<end.minutes }
}
