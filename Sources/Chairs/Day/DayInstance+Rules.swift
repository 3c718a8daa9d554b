extension DayInstance {
  /// A limit that holds in each of some slots.
  package struct SlotLimit: Hashable, Sendable {
    /// The slots.
    package let slots: Range<Int>
    /// How many there may be in each of them.
    package let most: Int

    /// Takes a limit.
    package init(slots: Range<Int>, most: Int) {
      self.slots = slots
      self.most = most
    }
  }

  /// Hands other than those of the infusion nurses: phlebotomy, consultation.
  package struct Station: Hashable, Sendable {
    /// Its name in the parts.
    package let id: String
    /// How many parts it takes at once; outside of every span it is closed.
    package let capacity: [SlotLimit]

    /// Takes a station.
    package init(id: String, capacity: [SlotLimit]) {
      self.id = id
      self.capacity = capacity
    }
  }

  /// Places kept free for urgent additions.
  package struct Protection: Hashable, Sendable {
    /// Of which kind.
    package let kind: PlaceKind
    /// In which slots.
    package let slots: Range<Int>
    /// How many places of the kind are free in each of them.
    package let count: Int

    /// Takes a protection.
    package init(kind: PlaceKind, slots: Range<Int>, count: Int) {
      self.kind = kind
      self.slots = slots
      self.count = count
    }
  }

  /// The clinic's own limits.
  package struct Rules: Hashable, Sendable {
    /// How many visits may start in a slot in the whole clinic.
    package var clinicStarts: [SlotLimit]
    /// How many preparations may become ready in a slot; nil where the pharmacy is no limit,
    /// otherwise it is closed outside of every span.
    package var preparations: [SlotLimit]?
    /// The other hands.
    package var stations: [Station]
    /// The places kept free.
    package var protected: [Protection]

    /// Takes the limits; without any, the exchange format's rules alone hold.
    package init(
      clinicStarts: [SlotLimit] = [], preparations: [SlotLimit]? = nil, stations: [Station] = [],
      protected: [Protection] = []
    ) {
      self.clinicStarts = clinicStarts
      self.preparations = preparations
      self.stations = stations
      self.protected = protected
    }
  }
}

extension [DayInstance.SlotLimit] {
  /// The limit of each slot below `slots`; `outside` where no span holds the slot.
  func bySlot(_ slots: Int, outside: Int) -> [Int] {
    var result = [Int](repeating: outside, count: slots)
    var isLimited = [Bool](repeating: false, count: slots)
    for limit in self {
      for slot in limit.slots.clamped(to: 0..<slots) {
        result[slot] = isLimited[slot] ? Swift.min(result[slot], limit.most) : limit.most
        isLimited[slot] = true
      }
    }
    return result
  }
}
