/// One day to plan: places, nurses with their shifts and breaks, and the visits that want to come.
///
/// Every time is a slot of `slotMinutes`, counted from the opening; an interval is half open. This
/// is the exchange format `chairs-day/1` as a value.
package struct DayInstance: Hashable, Sendable {
  /// What the instance is called in reports.
  package let name: String
  /// Minutes in a slot.
  package let slotMinutes: Int
  /// The slot in which the clinic opens.
  package let open: Int
  /// The slot at which the clinic means to close.
  package let close: Int
  /// The slot at which the last place closes.
  package let hardClose: Int
  /// What each breach of a wish costs.
  package let weights: Weights
  /// Chairs, beds and isolation rooms.
  package let places: [Place]
  /// The nurses on duty.
  package let nurses: [Nurse]
  /// The visits that want to come.
  package let appointments: [Appointment]
  /// The clinic's limits beyond what the exchange format has; none by default.
  package let rules: Rules

  /// Takes a day and checks it as a whole.
  ///
  /// - Throws: `ChairError` naming the first value that no day can have.
  package init(
    name: String, slotMinutes: Int, open: Int, close: Int, hardClose: Int, weights: Weights,
    places: [Place], nurses: [Nurse], appointments: [Appointment], rules: Rules = Rules()
  ) throws(ChairError) {
    self.name = name
    self.slotMinutes = slotMinutes
    self.open = open
    self.close = close
    self.hardClose = hardClose
    self.weights = weights
    self.places = places
    self.nurses = nurses
    self.appointments = appointments
    self.rules = rules
    try validate()
  }
}

extension DayInstance {
  /// What kind of place a visit needs, and what kind a place is.
  package enum PlaceKind: String, Hashable, Sendable, CaseIterable, Decodable {
    case chair, bed, isolation

    /// Whether a visit that needs `need` may sit here: a chair patient may use a bed, all else is
    /// exact.
    package func serves(_ need: PlaceKind) -> Bool {
      self == need || (need == .chair && self == .bed)
    }
  }

  /// What each breach of a wish costs.
  ///
  /// F1 adds visits left out, overtime, waiting, early starts and the two changes; F2 peak and spread.
  package struct Weights: Hashable, Sendable {
    /// The cost of leaving a visit out, by its priority, 1 to 3.
    package let unscheduled: [Int]
    /// The cost of a slot of a nurse's overtime.
    package let overtimeSlot: Int
    /// The cost of a slot waited beyond the preferred start.
    package let waitSlot: Int
    /// The cost of each place in use at the fullest moment.
    package let peak: Int
    /// The cost of an acuity slot between the most and the least loaded nurse.
    package let spread: Int
    /// The cost of a slot that a visit starts before its preferred start; 0 where early is no harm.
    package let earlySlot: Int
    /// The cost of a visit that does not get its usual nurse.
    package let nurseChange: Int
    /// The cost of a visit that does not get its usual place.
    package let placeChange: Int

    /// Takes the weights; `unscheduled` holds those of priorities 1, 2 and 3 in this order.
    package init(
      unscheduled: [Int], overtimeSlot: Int, waitSlot: Int, peak: Int, spread: Int,
      nurseChange: Int = 0, placeChange: Int = 0, earlySlot: Int = 0
    ) {
      self.unscheduled = unscheduled
      self.overtimeSlot = overtimeSlot
      self.waitSlot = waitSlot
      self.peak = peak
      self.spread = spread
      self.nurseChange = nurseChange
      self.placeChange = placeChange
      self.earlySlot = earlySlot
    }
  }

  /// A chair, a bed or an isolation room.
  package struct Place: Hashable, Sendable {
    /// Its name in the plan.
    package let id: String
    /// What kind of place it is.
    package let kind: PlaceKind
    /// The first slot in which it may be used.
    package let open: Int
    /// The slot at which it must be free again.
    package let close: Int
    /// Slots within its hours in which it may not be used.
    package let closures: [Range<Int>]
    /// The only visits that may use it; nil where any may.
    package let onlyFor: Set<String>?

    /// Takes a place with its hours.
    package init(
      id: String, kind: PlaceKind, open: Int, close: Int, closures: [Range<Int>] = [],
      onlyFor: Set<String>? = nil
    ) {
      self.id = id
      self.kind = kind
      self.open = open
      self.close = close
      self.closures = closures
      self.onlyFor = onlyFor
    }

    /// The slots in which it may be used.
    package var usable: SlotMask {
      closures.reduce(SlotMask.span(open, close - open)) {
        $0 & ~SlotMask.span($1.lowerBound, $1.count)
      }
    }
  }

  /// A nurse with her shift, her break and what she can watch at once.
  package struct Nurse: Hashable, Sendable {
    /// Her name in the plan.
    package let id: String
    /// The first slot of the shift.
    package let start: Int
    /// The slot at which the shift ends.
    package let end: Int
    /// How many slots past the end a visit of hers may last.
    package let maxOvertime: Int
    /// The most acuity she may hold at once.
    package let maxAcuity: Int
    /// How long the break is.
    package let breakLength: Int
    /// The slots inside which the whole break lies.
    package let breakWindow: Range<Int>
    /// What she is trained for.
    package let skills: Set<String>
    /// How many visits she may start in one slot, and how many she may end.
    package let startsPerSlot: Int
    package let endsPerSlot: Int
    /// Slots in which she is away: she holds nobody and counts for no cover.
    package let absences: [Range<Int>]

    /// Takes a nurse.
    package init(
      id: String, start: Int, end: Int, maxOvertime: Int, maxAcuity: Int, breakLength: Int,
      breakWindow: Range<Int>, skills: Set<String> = [], startsPerSlot: Int = 1,
      endsPerSlot: Int = 1, absences: [Range<Int>] = []
    ) {
      self.id = id
      self.start = start
      self.end = end
      self.maxOvertime = maxOvertime
      self.maxAcuity = maxAcuity
      self.breakLength = breakLength
      self.breakWindow = breakWindow
      self.skills = skills
      self.startsPerSlot = startsPerSlot
      self.endsPerSlot = endsPerSlot
      self.absences = absences
    }

    /// The slots in which she is there, with all the overtime she may do, up to `end` of the day.
    package func present(until end: Int) -> SlotMask {
      absences.reduce(SlotMask.span(start, min(self.end + maxOvertime, end) - start)) {
        $0 & ~SlotMask.span($1.lowerBound, $1.count)
      }
    }
  }
}
