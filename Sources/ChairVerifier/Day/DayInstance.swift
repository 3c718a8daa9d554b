/// What a place is.
///
/// A chair patient may use a bed; an isolation room takes isolation patients only.
enum PlaceType: String, Hashable, Sendable, CaseIterable {
  case chair, bed, isolation

  /// Whether a patient who needs `need` may be treated here.
  func serves(_ need: PlaceType) -> Bool {
    self == need || (self == .bed && need == .chair)
  }
}

/// A day to be planned, as `chairs-day/1` writes it.
///
/// Times are slots counted from the opening.
struct DayInstance: Sendable {
  /// A chair, bed or isolation room, open from slot `open` up to, not including, `close`.
  struct Place: Sendable {
    let id: String
    let type: PlaceType
    let open: Int
    let close: Int
  }

  /// A nurse on shift from slot `start` up to, not including, `end`.
  struct Nurse: Sendable {
    let id: String
    let start: Int
    let end: Int
    /// The most slots she may stay beyond `end`.
    let maxOvertime: Int
    /// The most acuity she may hold at once.
    let maxAcuity: Int
    /// Length of her break in slots; 0 when she has none.
    let breakLength: Int
    /// The break begins at `breakEarliest` or later, and is over at `breakLatestEnd`.
    let breakEarliest: Int
    let breakLatestEnd: Int

    /// The last slot by which she has gone.
    var gone: Int { end + maxOvertime }
  }

  /// An appointment to be given a start, a nurse and a place.
  struct Visit: Sendable {
    let id: String
    /// Slots from start to disconnect, both included; at least 1.
    let duration: Int
    let acuity: Int
    let priority: Int
    let need: PlaceType
    /// The slot in which the patient is ready.
    let ready: Int
    /// The slot in which the drug is mixed.
    let pharmacyReady: Int
    /// The start the patient would like.
    let preferred: Int
    let latestStart: Int

    /// The first slot in which both patient and drug are ready.
    var release: Int { max(ready, pharmacyReady) }
  }

  /// The costs.
  struct Weights: Sendable {
    /// A visit left out, by its priority.
    let unscheduled: [Int: ExactDecimal]
    let overtimeSlot: ExactDecimal
    let waitSlot: ExactDecimal
    /// A slot before the preferred start; zero where the file does not say.
    let earlySlot: ExactDecimal
    let peak: ExactDecimal
    let spread: ExactDecimal
  }

  let name: String
  let clock: SlotClock
  /// The clinic is open from slot `open`; nobody is in it from slot `hardClose` on.
  let open: Int
  let hardClose: Int
  let weights: Weights
  let places: [Place]
  let nurses: [Nurse]
  let visits: [Visit]
  let placeNamed: UniqueNames
  let nurseNamed: UniqueNames
  let visitNamed: UniqueNames
}

/// Says slots in plain words.
struct SlotClock: Sendable {
  let slotMinutes: Int

  /// For example `slot 9 (2 h 15 min after opening)`.
  func words(_ slot: Int) -> String {
    guard slot >= 0 else { return "slot \(slot) (before opening)" }
    guard slot > 0 else { return "slot 0 (at opening)" }
    return "slot \(slot) (\(duration(slot)) after opening)"
  }

  /// For example `2 h 15 min`.
  func duration(_ slots: Int) -> String {
    let minutes = slots * slotMinutes
    if minutes < 60 { return "\(minutes) min" }
    return minutes % 60 == 0
      ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
