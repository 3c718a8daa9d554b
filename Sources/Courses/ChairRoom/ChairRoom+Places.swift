package import CivilTime

extension ChairRoom {
  /// Days, and hours of each, in which a place is closed or a nurse is away.
  package struct Absence: Hashable, Sendable {
    package var days: DateSpan
    /// Nil is the whole day.
    package var hours: TimeRange?
    package var reason: String

    /// States an absence.
    package init(days: DateSpan, hours: TimeRange?, reason: String) {
      self.days = days
      self.hours = hours
      self.reason = reason
    }

    /// Whether both hold at some time.
    package func overlaps(_ other: Absence) -> Bool {
      guard days.overlaps(other.days) else { return false }
      guard let hours, let theirs = other.hours else { return true }
      return hours.start < theirs.end && theirs.start < hours.end
    }
  }

  /// A chair, a bed or an isolation room.
  package struct Place: Hashable, Sendable {
    package var id: String
    package var kind: PlaceKind
    /// Hours by weekday, closed on a day without any; nil follows the room.
    package var hours: [Weekday: TimeRange]?
    package var closures: [Absence]

    /// Describes a place.
    package init(
      id: String, kind: PlaceKind, hours: [Weekday: TimeRange]?, closures: [Absence] = []
    ) {
      self.id = id
      self.kind = kind
      self.hours = hours
      self.closures = closures
    }
  }

  /// A nurse as the roster has her.
  package struct Nurse: Hashable, Sendable {
    package var id: String
    package var name: String
    package var shifts: [Weekday: TimeRange]
    /// Shifts of single days, in place of the weekly one.
    package var changes: [CivilDate: TimeRange]
    package var away: [Absence]
    package var breakMinutes: Int
    /// The hours inside which the whole break lies.
    package var breakWithin: TimeRange
    /// The most acuity she holds at once.
    package var acuity: Int
    package var startsPerSlot: Int
    package var endsPerSlot: Int
    package var skills: [String]
    /// Minutes past the shift's end that a visit of hers may last.
    package var overtimeMinutes: Int

    /// Describes a nurse.
    package init(
      id: String, name: String, shifts: [Weekday: TimeRange], changes: [CivilDate: TimeRange],
      away: [Absence], breakMinutes: Int, breakWithin: TimeRange, acuity: Int,
      startsPerSlot: Int, endsPerSlot: Int, skills: [String], overtimeMinutes: Int
    ) {
      self.id = id
      self.name = name
      self.shifts = shifts
      self.changes = changes
      self.away = away
      self.breakMinutes = breakMinutes
      self.breakWithin = breakWithin
      self.acuity = acuity
      self.startsPerSlot = startsPerSlot
      self.endsPerSlot = endsPerSlot
      self.skills = skills
      self.overtimeMinutes = overtimeMinutes
    }
  }

  /// The pharmacy as the room sees it.
  package struct Pharmacy: Hashable, Sendable {
    package var hours: [Weekday: TimeRange]
    /// Preparations that may become ready in a slot.
    package var perSlot: Int
    /// Minutes from the pharmacy's opening to the first preparation, beside a regimen's own minutes.
    package var readyAfterMinutes: Int

    /// Describes the pharmacy.
    package init(hours: [Weekday: TimeRange], perSlot: Int, readyAfterMinutes: Int) {
      self.hours = hours
      self.perSlot = perSlot
      self.readyAfterMinutes = readyAfterMinutes
    }
  }

  /// Blood taken on the day of a dose, and the wait for its result.
  package struct Phlebotomy: Hashable, Sendable {
    package var hours: [Weekday: TimeRange]
    /// How many patients at once.
    package var atOnce: Int
    package var drawMinutes: Int
    package var resultMinutes: Int

    /// Describes where blood is taken.
    package init(
      hours: [Weekday: TimeRange], atOnce: Int, drawMinutes: Int, resultMinutes: Int
    ) {
      self.hours = hours
      self.atOnce = atOnce
      self.drawMinutes = drawMinutes
      self.resultMinutes = resultMinutes
    }
  }
}
