/// One day of a clinic's plan joined to the room on that day, counted in slots from the opening.
struct JudgedRoomDay: Sendable {
  /// A seat whose visit the plan has.
  struct Stay: Sendable {
    let visit: ClinicPlan.Visit
    let seat: ClinicPlan.Seat
    /// Positions in the room's day; nil when the plan names one it does not have.
    let nurse: Int?
    let laterNurse: Int?
    let place: Int?
    /// Slots of the infusion, of the observation after it, and before when another nurse takes over.
    let start: Int
    let infusion: Int
    let observation: Int
    let handover: Int?
    let observationAcuity: Int
    let keepsPlace: Bool

    var name: String { quoted(visit.id) }
    /// The slot after the nurse's last one.
    var careEnd: Int { start + infusion + (observationAcuity > 0 ? observation : 0) }
    /// The slot after the place's last one.
    var placeEnd: Int { start + infusion + (keepsPlace ? observation : 0) }
    /// The slot after the patient's last one.
    var end: Int { start + infusion + observation }

    /// Who holds it in a slot.
    func nurse(in slot: Int) -> Int? {
      guard let handover, slot >= handover else { return nurse }
      return laterNurse
    }

    /// The acuity that it takes in a slot of the nurse's care.
    func acuity(in slot: Int) -> Int {
      slot < start + infusion ? visit.acuity : observationAcuity
    }

    /// The slots in which a nurse disconnects or sends home.
    var lastSlots: [Int] {
      observation > 0 && observationAcuity > 0
        ? [start + infusion - 1, careEnd - 1] : [start + infusion - 1]
    }
  }

  let day: ClinicPlan.Day
  let room: RoomFacts.Day
  let facts: RoomFacts
  /// Slots from the opening to the time at which all must have left.
  let slots: Int
  let stays: [Stay]
  let events: [ClinicPlan.Event]
  /// The stays that go on in the sitting of each visit, and those that lead one, by the visit's id.
  private let followers: [String: [Stay]]
  private let leaders: [String: Stay]
  /// By nurse: the slots in which she is there, without absences, with all her overtime.
  let present: [[Bool]]
  /// By nurse: the slots of her break; nil when the plan gives none.
  let breaks: [Range<Int>?]
  /// By place: the slots in which it is open.
  let open: [[Bool]]
  /// By nurse and slot: the acuity held, visits started, and how often one disconnects or goes home.
  let held: [[Int]]
  let starts: [[Int]]
  let ends: [[Int]]

  /// Joins a day.
  init(
    day: ClinicPlan.Day, room: RoomFacts.Day, facts: RoomFacts, plan: ClinicPlan
  ) {
    self.day = day
    self.room = room
    self.facts = facts
    let grid = SlotGrid(opens: room.opens, minutes: facts.slotMinutes)
    slots = max(0, grid.below(room.lastOut))
    events = plan.events.filter { $0.date == day.date }
    let nurseNamed = Dictionary(
      room.nurses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let placeNamed = Dictionary(
      room.places.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    stays = day.seats.compactMap { seat in
      guard let index = plan.visitNamed[seat.visit] else { return nil }
      let visit = plan.visits[index]
      let lead = visit.bookedTime.map { grid.lead($0) } ?? 0
      let total = grid.length(visit.minutes + lead)
      let infusion = min(total, max(1, grid.length(visit.minutes - visit.observation + lead)))
      return Stay(
        visit: visit, seat: seat, nurse: nurseNamed[seat.nurse],
        laterNurse: seat.handover.flatMap { nurseNamed[$0.nurse] }, place: placeNamed[seat.place],
        start: grid.below(seat.start), infusion: infusion, observation: total - infusion,
        handover: seat.handover.map { grid.below($0.at) },
        observationAcuity: facts.observationAcuity, keepsPlace: facts.observationKeepsPlace)
    }
    followers = Dictionary(grouping: stays.filter { $0.seat.joins != nil }) { $0.seat.joins ?? "" }
    leaders = Dictionary(
      stays.filter { $0.seat.joins == nil }.map { ($0.visit.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let (count, events) = (slots, self.events)
    present = room.nurses.map { nurse in
      let from = grid.above(nurse.shift.lowerBound)
      let until = grid.below(nurse.shift.upperBound) + nurse.overtimeMinutes / facts.slotMinutes
      let sick = events.filter { $0.sickNurse == nurse.id }.map { $0.time..<1_441 }
      let away = (nurse.absences + sick).map { grid.around($0) }
      return (0..<count).map { slot in
        slot >= from && slot < until && !away.contains { $0.contains(slot) }
      }
    }
    breaks = room.nurses.map { nurse in
      day.breaks.first { $0.nurse == nurse.id }.map {
        let start = grid.below($0.start)
        return start..<start + grid.length(nurse.breakMinutes)
      }
    }
    let none = room.nurses.map { _ in [Int](repeating: 0, count: count) }
    (held, starts, ends) = Self.tables(of: stays, empty: none)
    open = room.places.map { place in
      let closures = place.closures.map { grid.around($0) }
      let from = grid.above(place.open.lowerBound)
      let until = grid.below(place.open.upperBound)
      return (0..<count).map { slot in
        slot >= from && slot < until && !closures.contains { $0.contains(slot) }
      }
    }
  }

  private static func tables(
    of stays: [Stay], empty: [[Int]]
  ) -> (held: [[Int]], starts: [[Int]], ends: [[Int]]) {
    var (held, starts, ends) = (empty, empty, empty)
    let count = empty.first?.count ?? 0
    for stay in stays where (0..<count).contains(stay.start) {
      if let nurse = stay.nurse, stay.seat.joins == nil { starts[nurse][stay.start] += 1 }
      for slot in stay.start..<min(count, max(stay.start, stay.careEnd)) {
        if let nurse = stay.nurse(in: slot) { held[nurse][slot] += stay.acuity(in: slot) }
      }
      for slot in stay.lastSlots where slot < count {
        if let nurse = stay.nurse(in: slot) { ends[nurse][slot] += 1 }
      }
    }
    return (held, starts, ends)
  }

  var grid: SlotGrid { SlotGrid(opens: room.opens, minutes: facts.slotMinutes) }

  /// A slot as the clock says it.
  func words(_ slot: Int) -> String { "\(day.date) \(grid.clock(slot))" }

  /// From when on a visit may start on this day: when the room opens, its drug is ready, and it is there.
  func release(_ visit: ClinicPlan.Visit) -> Int {
    var release = drugReady(visit)
    for event in events where event.lateVisit == visit.id {
      release = max(release, grid.above(event.time))
    }
    return release
  }

  /// When a visit's preparation can be ready; for a booked one, whoever booked it has seen to that.
  func drugReady(_ visit: ClinicPlan.Visit) -> Int {
    guard visit.preparations > 0, visit.bookedTime == nil, let pharmacy = room.pharmacy else {
      return 0
    }
    return grid.above(
      pharmacy.minutes.lowerBound + room.pharmacyReadyAfter + visit.pharmacyMinutes)
  }

  /// The slot past which each slot of a sitting counts as waiting.
  func due(_ stay: Stay) -> Int {
    sitting(of: stay).reduce(wished(stay)) { max($0, release($1.visit)) }
  }

  /// The slot of the hour that was asked for, before which a start is early; the opening where none was.
  ///
  /// An hour after the last patient is out counts as that one.
  func wished(_ stay: Stay) -> Int {
    stay.visit.preferred.map { min(slots, max(0, grid.below($0))) } ?? 0
  }

  /// A visit and those that go on in its sitting.
  func sitting(of stay: Stay) -> [Stay] {
    [stay] + (followers[stay.visit.id] ?? [])
  }

  /// The stay that leads the sitting of a visit.
  func leader(_ visit: String) -> Stay? { leaders[visit] }
}

/// The grid of slots of a day.
struct SlotGrid: Sendable {
  let opens: Int
  let minutes: Int

  /// The slot that begins at a time or last before it.
  func below(_ time: Int) -> Int {
    let past = time - opens
    return past >= 0 ? past / minutes : -((-past + minutes - 1) / minutes)
  }

  /// The slot that begins at a time or first after it.
  func above(_ time: Int) -> Int { below(time + minutes - 1) }

  /// Every slot that minutes touch.
  func around(_ range: Range<Int>) -> Range<Int> {
    below(range.lowerBound)..<below(range.upperBound - 1) + 1
  }

  /// Minutes from the grid to a time after it.
  func lead(_ time: Int) -> Int { time - opens - below(time) * minutes }

  /// How many slots hold so many minutes.
  func length(_ count: Int) -> Int { count <= 0 ? 0 : (count + minutes - 1) / minutes }

  /// The clock at a slot's beginning.
  func clock(_ slot: Int) -> String {
    let time = opens + slot * minutes
    let (hour, minute) = (time / 60, abs(time % 60))
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
