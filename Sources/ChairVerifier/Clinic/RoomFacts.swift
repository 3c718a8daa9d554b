/// What a clinic's file says of its chair room, as plain values for the verifier.
///
/// Times are minutes since midnight. Whoever calls the verifier reads them from the clinic's file; no value
/// comes from the planner.
package struct RoomFacts: Sendable {
  /// The clinic's id.
  package var clinic: String
  package var slotMinutes: Int
  /// The acuity of a patient under observation, and whether the place is kept.
  package var observationAcuity: Int
  package var observationKeepsPlace: Bool
  package var weights: Weights
  /// The days that the room is open, by date as `2026-11-24`.
  package var days: [String: Day]
  /// Most days a visit may stand away from its target.
  package var mostDrift: Int

  /// What each breach of a wish costs.
  package struct Weights: Sendable {
    /// By priority 1, 2 and 3.
    package var leftOut: [Int]
    package var overtimeSlot: Int
    package var waitSlot: Int
    package var earlySlot: Int
    package var nurseChange: Int
    package var placeChange: Int
    package var peak: Int
    package var spread: Int

    /// States the weights.
    package init(
      leftOut: [Int], overtimeSlot: Int, waitSlot: Int, earlySlot: Int, nurseChange: Int,
      placeChange: Int, peak: Int, spread: Int
    ) {
      self.leftOut = leftOut
      self.overtimeSlot = overtimeSlot
      self.waitSlot = waitSlot
      self.earlySlot = earlySlot
      self.nurseChange = nurseChange
      self.placeChange = placeChange
      self.peak = peak
      self.spread = spread
    }
  }

  /// Minutes, and how many there may be in each slot of them.
  package struct Limit: Sendable {
    package var minutes: Range<Int>
    package var most: Int

    /// States a limit.
    package init(minutes: Range<Int>, most: Int) {
      self.minutes = minutes
      self.most = most
    }
  }

  /// A place on a day.
  package struct Place: Sendable {
    package var id: String
    package var kind: String
    package var open: Range<Int>
    package var closures: [Range<Int>]

    /// Describes a place.
    package init(id: String, kind: String, open: Range<Int>, closures: [Range<Int>]) {
      self.id = id
      self.kind = kind
      self.open = open
      self.closures = closures
    }
  }

  /// A nurse on duty on a day.
  package struct Nurse: Sendable {
    package var id: String
    package var shift: Range<Int>
    package var absences: [Range<Int>]
    package var overtimeMinutes: Int
    package var acuity: Int
    package var startsPerSlot: Int
    package var endsPerSlot: Int
    package var skills: [String]
    package var breakMinutes: Int
    /// Nil where the shift holds no room for a break.
    package var breakWithin: Range<Int>?

    /// Describes a nurse.
    package init(
      id: String, shift: Range<Int>, absences: [Range<Int>], overtimeMinutes: Int, acuity: Int,
      startsPerSlot: Int, endsPerSlot: Int, skills: [String], breakMinutes: Int,
      breakWithin: Range<Int>?
    ) {
      self.id = id
      self.shift = shift
      self.absences = absences
      self.overtimeMinutes = overtimeMinutes
      self.acuity = acuity
      self.startsPerSlot = startsPerSlot
      self.endsPerSlot = endsPerSlot
      self.skills = skills
      self.breakMinutes = breakMinutes
      self.breakWithin = breakWithin
    }
  }

  /// Places of a kind kept free.
  package struct Protection: Sendable {
    package var kind: String
    package var minutes: Range<Int>
    package var count: Int

    /// Keeps places free.
    package init(kind: String, minutes: Range<Int>, count: Int) {
      self.kind = kind
      self.minutes = minutes
      self.count = count
    }
  }

  /// The room on one day.
  package struct Day: Sendable {
    package var opens: Int
    /// No visit starts from here on.
    package var closes: Int
    package var lastOut: Int
    package var places: [Place]
    package var nurses: [Nurse]
    /// Nil where preparations are no limit; outside of its minutes the pharmacy is closed.
    package var pharmacy: Limit?
    /// Minutes from the pharmacy's opening to its first preparation, beside the visit's own.
    package var pharmacyReadyAfter: Int
    /// Nil where no blood is taken.
    package var phlebotomy: Limit?
    package var drawMinutes: Int
    package var resultMinutes: Int
    package var starts: [Limit]
    package var protected: [Protection]

    /// Describes a day.
    package init(
      opens: Int, closes: Int, lastOut: Int, places: [Place], nurses: [Nurse], pharmacy: Limit?,
      pharmacyReadyAfter: Int, phlebotomy: Limit?, drawMinutes: Int, resultMinutes: Int,
      starts: [Limit], protected: [Protection]
    ) {
      self.opens = opens
      self.closes = closes
      self.lastOut = lastOut
      self.places = places
      self.nurses = nurses
      self.pharmacy = pharmacy
      self.pharmacyReadyAfter = pharmacyReadyAfter
      self.phlebotomy = phlebotomy
      self.drawMinutes = drawMinutes
      self.resultMinutes = resultMinutes
      self.starts = starts
      self.protected = protected
    }
  }

  /// Joins the facts.
  package init(
    clinic: String, slotMinutes: Int, observationAcuity: Int, observationKeepsPlace: Bool,
    weights: Weights, days: [String: Day], mostDrift: Int
  ) {
    self.clinic = clinic
    self.slotMinutes = slotMinutes
    self.observationAcuity = observationAcuity
    self.observationKeepsPlace = observationKeepsPlace
    self.weights = weights
    self.days = days
    self.mostDrift = mostDrift
  }
}
