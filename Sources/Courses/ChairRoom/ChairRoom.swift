package import CivilTime
package import Regimens

/// The part of a clinic where visits sit: places, nurses, pharmacy, laboratory, and what its rules weigh.
///
/// Values as a nurse manager keeps them, in wall-clock time; nothing here plans.
package struct ChairRoom: Hashable, Sendable {
  /// The clinic it belongs to.
  package var clinic: String
  /// Minutes of a slot: visits start on this grid, counted from the opening.
  package var slotMinutes: Int
  /// When visits are seated; the end is when the room means to close.
  package var hours: TimeRange
  /// When the last patient must have left.
  package var lastOut: TimeOfDay
  /// Which kind of place here takes visits that a regimen gives at a kind of place; others sit elsewhere.
  package var seats: [Occupancy.Place: PlaceKind]
  package var places: [Place]
  package var nurses: [Nurse]
  /// What a nurse must be trained for, by the kind of treatment.
  package var skills: [TreatmentKind: [String]]
  /// Nil where preparations are no limit.
  package var pharmacy: Pharmacy?
  /// Nil where blood is not taken in the room.
  package var phlebotomy: Phlebotomy?
  /// How many visits may start in a slot in the whole room.
  package var starts: [HourLimit]
  /// Places kept free for urgent additions.
  package var protected: [Protection]
  package var observation: Observation
  package var urgency: Urgency
  package var weights: Weights
  package var weeks: WeekWeights

  /// Kinds of place to sit in.
  package enum PlaceKind: String, CaseIterable, Hashable, Sendable {
    case chair, bed, isolation
  }

  /// Hours of a day, and how many there may be in each of their slots.
  package struct HourLimit: Hashable, Sendable {
    package var hours: TimeRange
    package var most: Int

    /// States a limit.
    package init(hours: TimeRange, most: Int) {
      self.hours = hours
      self.most = most
    }
  }

  /// Places kept free, in hours of every day or of some days of the week.
  package struct Protection: Hashable, Sendable {
    package var kind: PlaceKind
    package var hours: TimeRange
    package var count: Int
    /// Nil holds on every day.
    package var days: Set<Weekday>?

    /// Keeps places free.
    package init(kind: PlaceKind, hours: TimeRange, count: Int, days: Set<Weekday>? = nil) {
      self.kind = kind
      self.hours = hours
      self.count = count
      self.days = days
    }
  }

  /// How much of a nurse a patient under observation takes, and whether the place is kept.
  package struct Observation: Hashable, Sendable {
    /// 0 to 3.
    package var acuity: Int
    package var keepsPlace: Bool

    /// States what observation takes.
    package init(acuity: Int, keepsPlace: Bool) {
      self.acuity = acuity
      self.keepsPlace = keepsPlace
    }
  }

  /// Days from a visit's day to the last day of its window, up to which it counts as urgent or as soon.
  package struct Urgency: Hashable, Sendable {
    package var urgentWithin: Int
    package var soonWithin: Int

    /// States the limits, the first not above the second.
    package init(urgentWithin: Int, soonWithin: Int) {
      self.urgentWithin = urgentWithin
      self.soonWithin = soonWithin
    }
  }

  /// Joins the parts.
  package init(
    clinic: String, slotMinutes: Int, hours: TimeRange, lastOut: TimeOfDay,
    seats: [Occupancy.Place: PlaceKind], places: [Place], nurses: [Nurse],
    skills: [TreatmentKind: [String]], pharmacy: Pharmacy?, phlebotomy: Phlebotomy?,
    starts: [HourLimit], protected: [Protection], observation: Observation, urgency: Urgency,
    weights: Weights, weeks: WeekWeights
  ) {
    self.clinic = clinic
    self.slotMinutes = slotMinutes
    self.hours = hours
    self.lastOut = lastOut
    self.seats = seats
    self.places = places
    self.nurses = nurses
    self.skills = skills
    self.pharmacy = pharmacy
    self.phlebotomy = phlebotomy
    self.starts = starts
    self.protected = protected
    self.observation = observation
    self.urgency = urgency
    self.weights = weights
    self.weeks = weeks
  }
}
