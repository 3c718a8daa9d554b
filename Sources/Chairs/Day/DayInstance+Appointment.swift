extension DayInstance {
  /// A visit that wants to come.
  ///
  /// The exchange format has the first nine fields; the others are what a clinic adds, and absent by
  /// default.
  package struct Appointment: Hashable, Sendable {
    /// Its name in the plan.
    package let id: String
    /// How many slots the infusion takes.
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
    /// When the patient wishes to start; 0 where any time is as good.
    package let preferred: Int
    /// The last slot in which it may start.
    package let latestStart: Int
    /// What its nurse must be trained for.
    package let skills: Set<String>
    /// The only nurses allowed; nil where any is.
    package let nurses: Set<String>?
    /// The only places allowed; nil where any of the kind is.
    package let places: Set<String>?
    /// What is fixed.
    package let pin: Pin
    /// The nurse and the place it had before and wishes to keep.
    package let usualNurse: String?
    package let usualPlace: String?
    /// How many preparations must become ready in its start slot.
    package let preparations: Int
    /// The parts before the start, in order.
    package let before: [Part]
    /// The stages that follow the infusion without a gap.
    package let after: [Stage]
    /// The slot from which another nurse holds a visit that is under way; nil for one nurse
    /// throughout.
    package let handover: Int?

    /// Takes a visit.
    package init(
      id: String, duration: Int, acuity: Int, priority: Int, need: PlaceKind, ready: Int,
      pharmacyReady: Int, preferred: Int, latestStart: Int, skills: Set<String> = [],
      nurses: Set<String>? = nil, places: Set<String>? = nil, pin: Pin = Pin(),
      usualNurse: String? = nil, usualPlace: String? = nil, preparations: Int = 0,
      before: [Part] = [], after: [Stage] = [], handover: Int? = nil
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
      self.skills = skills
      self.nurses = nurses
      self.places = places
      self.pin = pin
      self.usualNurse = usualNurse
      self.usualPlace = usualPlace
      self.preparations = preparations
      self.before = before
      self.after = after
      self.handover = handover
    }
  }
}

extension DayInstance.Appointment {
  /// What of a visit is fixed, whatever else would be better.
  package struct Pin: Hashable, Sendable {
    /// The start; it stands in place of the window.
    package var start: Int?
    /// The nurse.
    package var nurse: String?
    /// The place.
    package var place: String?
    /// The starts of the first parts before the start, as many as are fixed.
    package var parts: [Int]

    /// Fixes what is given.
    package init(
      start: Int? = nil, nurse: String? = nil, place: String? = nil, parts: [Int] = []
    ) {
      self.start = start
      self.nurse = nurse
      self.place = place
      self.parts = parts
    }
  }

  /// A part before the start that needs other hands: blood taken, a talk with the doctor.
  package struct Part: Hashable, Sendable {
    /// The station whose hands it needs.
    package let station: String
    /// How many slots it takes.
    package let duration: Int
    /// The first slot in which it may start.
    package let earliest: Int
    /// The slots between its end and the next part, or the start: at least, and at most.
    package let waitAtLeast: Int
    package let waitAtMost: Int?

    /// Takes a part.
    package init(
      station: String, duration: Int, earliest: Int = 0, waitAtLeast: Int, waitAtMost: Int? = nil
    ) {
      self.station = station
      self.duration = duration
      self.earliest = earliest
      self.waitAtLeast = waitAtLeast
      self.waitAtMost = waitAtMost
    }
  }

  /// A stage after the infusion, such as observation.
  package struct Stage: Hashable, Sendable {
    /// How many slots it takes.
    package let duration: Int
    /// How much of the nurse it takes, 0 to 3; after a stage with 0 no other needs her.
    package let acuity: Int
    /// Whether the patient keeps the place; after a stage without, no other has it.
    package let keepsPlace: Bool

    /// Takes a stage.
    package init(duration: Int, acuity: Int, keepsPlace: Bool) {
      self.duration = duration
      self.acuity = acuity
      self.keepsPlace = keepsPlace
    }
  }

  /// The first slot in which it may start.
  package var release: Int { pin.start ?? max(ready, pharmacyReady) }
  /// The last slot in which it may start.
  package var lastStart: Int { pin.start ?? latestStart }
  /// The slot beyond which each slot counts as waiting.
  package var due: Int { max(ready, pharmacyReady, preferred) }
  /// How many slots before the preferred one a start is; 0 for a start in it or after it, and where
  /// none is preferred.
  package func earliness(of start: Int) -> Int { max(0, preferred - start) }
  /// How many slots the nurse is bound.
  package var careLength: Int {
    duration + after.filter { $0.acuity > 0 }.reduce(0) { $0 + $1.duration }
  }
  /// How many slots the place is taken.
  package var placeLength: Int {
    duration + after.filter(\.keepsPlace).reduce(0) { $0 + $1.duration }
  }
  /// How many slots the patient stays from the start.
  package var totalLength: Int { duration + after.reduce(0) { $0 + $1.duration } }
}
