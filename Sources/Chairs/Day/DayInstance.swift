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

  /// Takes a day and checks it as a whole.
  ///
  /// - Throws: `ChairError` naming the first value that no day can have.
  package init(
    name: String, slotMinutes: Int, open: Int, close: Int, hardClose: Int, weights: Weights,
    places: [Place], nurses: [Nurse], appointments: [Appointment]
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
  /// F1 adds the first three, F2 the last two.
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

    /// Takes the weights; `unscheduled` holds those of priorities 1, 2 and 3 in this order.
    package init(unscheduled: [Int], overtimeSlot: Int, waitSlot: Int, peak: Int, spread: Int) {
      self.unscheduled = unscheduled
      self.overtimeSlot = overtimeSlot
      self.waitSlot = waitSlot
      self.peak = peak
      self.spread = spread
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

    /// Takes a place with its hours.
    package init(id: String, kind: PlaceKind, open: Int, close: Int) {
      self.id = id
      self.kind = kind
      self.open = open
      self.close = close
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

    /// Takes a nurse.
    package init(
      id: String, start: Int, end: Int, maxOvertime: Int, maxAcuity: Int, breakLength: Int,
      breakWindow: Range<Int>
    ) {
      self.id = id
      self.start = start
      self.end = end
      self.maxOvertime = maxOvertime
      self.maxAcuity = maxAcuity
      self.breakLength = breakLength
      self.breakWindow = breakWindow
    }
  }

  /// A visit that wants to come.
  package struct Appointment: Hashable, Sendable {
    /// Its name in the plan.
    package let id: String
    /// How many slots it takes.
    package let duration: Int
    /// How much of a nurse it takes, 1 to 3.
    package let acuity: Int
    /// 1 comes before 2 before 3.
    package let priority: Int
    /// What kind of place it needs.
    package let need: PlaceKind
    /// When the patient is ready.
    package let ready: Int
    /// When the drug is ready.
    package let pharmacyReady: Int
    /// When the patient wishes to start.
    package let preferred: Int
    /// The last slot in which it may start.
    package let latestStart: Int

    /// The first slot in which it may start.
    package var release: Int { max(ready, pharmacyReady) }
    /// The slot beyond which each slot counts as waiting.
    package var due: Int { max(release, preferred) }

    /// Takes a visit.
    package init(
      id: String, duration: Int, acuity: Int, priority: Int, need: PlaceKind, ready: Int,
      pharmacyReady: Int, preferred: Int, latestStart: Int
    ) {
      self.id = id
      self.duration = duration
      self.acuity = acuity
      self.priority = priority
      self.need = need
      self.ready = ready
      self.pharmacyReady = pharmacyReady
      self.preferred = preferred
      self.latestStart = latestStart
    }
  }
}
