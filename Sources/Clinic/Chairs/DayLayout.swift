import Chairs
import CivilTime
import Courses

/// Translates a room's day into the engine's slots.
struct DayLayout {
  /// The station at which blood is taken.
  static let phlebotomy = "phlebotomy"

  let day: RoomDay
  let room: ChairRoom
  let grid: DayGrid
  let events: [ChairPlan.Event]
  /// The seats so far.
  let seats: [ChairPlan.Seat]
  /// What keeps a patient's sittings apart, by the leader's id.
  var holds: [String: ChairHold] = [:]

  /// Why a sitting cannot be put to the engine; nil when it can.
  func obstacle(to sitting: ChairSitting) -> String? {
    let length = sitting.length(grid)
    if length > grid.slots {
      return "it takes \(length * grid.minutes) min, and the day has \(grid.slots * grid.minutes)"
    }
    if case .impossible(let reason)? = holds[sitting.leader.id] { return reason }
    guard let booked = sitting.leader.booked else { return nil }
    let start = grid.slot(at: booked.minutes)
    guard start < 0 || start + length > grid.slots else { return nil }
    return "it is booked for \(booked), and would not fit between \(grid.time(0)) and "
      + "\(grid.time(grid.slots))"
  }

  /// The places with some slot open.
  var places: [DayInstance.Place] {
    day.places.compactMap { place in
      let open = grid.inside(place.open)
      guard !open.isEmpty else { return nil }
      var closures = place.closures.map { grid.touched(by: $0) }
      for event in events where event.closed == place.id {
        let from = grid.slot(at: event.from.minutes)
        // A patient who sits there already keeps the place to the end.
        let running =
          seats.filter {
            $0.place == place.id && grid.slot(at: $0.start.minutes) < from
          }.map { grid.slot(from: $0.end.minutes) }.max() ?? 0
        closures.append(max(0, from, running)..<max(grid.slots, from, running))
      }
      return DayInstance.Place(
        id: place.id, kind: DayInstance.PlaceKind(place.kind), open: open.lowerBound,
        close: open.upperBound,
        closures: closures.map { $0.clamped(to: 0..<grid.slots) }.filter { !$0.isEmpty })
    }
  }

  /// The nurses on duty.
  var nurses: [DayInstance.Nurse] {
    day.nurses.compactMap { nurse in
      let roster = nurse.roster
      let shift = grid.inside(nurse.shift)
      guard !shift.isEmpty else { return nil }
      var absences = nurse.absences.map { grid.touched(by: $0) }
      for event in events where event.sick == roster.id {
        absences.append(max(0, grid.slot(at: event.from.minutes))..<grid.slots)
      }
      let window = nurse.breakWithin.map { grid.inside($0) } ?? 0..<0
      let length = grid.length(roster.breakMinutes)
      let rests = window.count >= length && nurse.breakWithin != nil
      return DayInstance.Nurse(
        id: roster.id, start: shift.lowerBound, end: shift.upperBound,
        maxOvertime: roster.overtimeMinutes / grid.minutes, maxAcuity: roster.acuity,
        breakLength: rests ? length : 0, breakWindow: rests ? window : 0..<0,
        skills: Set(roster.skills), startsPerSlot: roster.startsPerSlot,
        endsPerSlot: roster.endsPerSlot, absences: absences.filter { !$0.isEmpty })
    }
  }

  /// The room's own limits.
  var rules: DayInstance.Rules {
    DayInstance.Rules(
      clinicStarts: limits(room.starts),
      preparations: day.pharmacy.map {
        [DayInstance.SlotLimit(slots: grid.inside($0), most: room.pharmacy?.perSlot ?? 0)]
      },
      stations: day.phlebotomy.map {
        [
          DayInstance.Station(
            id: Self.phlebotomy,
            capacity: [
              DayInstance.SlotLimit(slots: grid.inside($0), most: room.phlebotomy?.atOnce ?? 0)
            ])
        ]
      } ?? [],
      protected: protections)
  }

  private func limits(_ limits: [ChairRoom.HourLimit]) -> [DayInstance.SlotLimit] {
    limits.map {
      DayInstance.SlotLimit(slots: grid.touched(by: $0.hours.minutes), most: $0.most)
    }.filter { !$0.slots.isEmpty }
  }

  /// Places kept free, slot by slot, never more than are open.
  private var protections: [DayInstance.Protection] {
    let places = places
    return ChairRoom.PlaceKind.allCases.flatMap { kind -> [DayInstance.Protection] in
      let own = day.protected.filter { $0.kind == kind }
      guard !own.isEmpty else { return [] }
      return (0..<grid.slots).compactMap { slot in
        let kept = own.filter { grid.touched(by: $0.hours.minutes).contains(slot) }
          .reduce(0) { $0 + $1.count }
        let open = places.count { place in
          place.kind == DayInstance.PlaceKind(kind) && slot >= place.open && slot < place.close
            && !place.closures.contains { $0.contains(slot) }
        }
        let count = min(kept, open)
        return count == 0
          ? nil
          : DayInstance.Protection(
            kind: DayInstance.PlaceKind(kind), slots: slot..<slot + 1, count: count)
      }
    }
  }

  /// A sitting as the engine's visit.
  func appointment(_ sitting: ChairSitting) -> DayInstance.Appointment {
    let leader = sitting.leader
    let lengths = sitting.lengths(grid)
    var after: [DayInstance.Appointment.Stage] = []
    for (index, (visit, length)) in zip(sitting.visits, lengths).enumerated() {
      if index > 0 {
        after.append(.init(duration: length.infusion, acuity: visit.acuity, keepsPlace: true))
      }
      if length.observation > 0 {
        after.append(
          .init(
            duration: length.observation, acuity: room.observation.acuity,
            keepsPlace: room.observation.keepsPlace))
      }
    }
    let drug = sitting.visits.map(drugReady).max() ?? 0
    let late =
      events.filter { event in sitting.visits.contains { $0.id == event.late } }
      .map { grid.slot(from: $0.from.minutes) }.max() ?? 0
    let seat = seats.first { $0.visit == leader.id }
    var pin = DayInstance.Appointment.Pin()
    if let booked = leader.booked, late == 0 { pin.start = grid.slot(at: booked.minutes) }
    var free = late
    switch holds[leader.id] {
    case .starts(let slot)?: pin.start = slot
    case .notBefore(let slot)?: free = max(free, slot)
    case .impossible?, nil: break
    }
    if let seat, seat.handover != nil {
      pin.start = grid.slot(at: seat.start.minutes)
      pin.nurse = seat.nurse
    }
    let latest = min(grid.closes - 1, grid.slots - sitting.length(grid))
    return DayInstance.Appointment(
      id: leader.id, duration: lengths[0].infusion, acuity: leader.acuity,
      priority: sitting.visits.map(\.priority).min() ?? 3, need: DayInstance.PlaceKind(leader.kind),
      ready: min(grid.slots, free), pharmacyReady: min(grid.slots, drug),
      preferred: leader.preferred.map { min(grid.slots, max(0, grid.slot(at: $0.minutes))) } ?? 0,
      latestStart: max(0, latest, late, min(free, grid.slots)),
      skills: Set(sitting.visits.flatMap(\.skills)), pin: pin,
      usualNurse: leader.usualNurse, usualPlace: leader.usualPlace,
      preparations: sitting.visits.reduce(0) { $0 + $1.preparations },
      before: day.phlebotomy != nil && sitting.visits.contains { $0.lab } ? [test] : [],
      after: after,
      handover: seat?.handover.map { grid.slot(at: $0.at.minutes) })
  }

  private var test: DayInstance.Appointment.Part {
    DayInstance.Appointment.Part(
      station: Self.phlebotomy, duration: max(1, grid.length(room.phlebotomy?.drawMinutes ?? 0)),
      waitAtLeast: grid.length(room.phlebotomy?.resultMinutes ?? 0))
  }

  /// The slot from which a visit's preparation can be ready.
  private func drugReady(_ visit: ChairPlan.Visit) -> Int {
    guard visit.preparations > 0, visit.booked == nil, let pharmacy = room.pharmacy,
      let hours = day.pharmacy
    else { return 0 }
    return max(
      0, grid.slot(from: hours.lowerBound + pharmacy.readyAfterMinutes + visit.pharmacyMinutes))
  }
}

extension DayInstance.PlaceKind {
  /// The kind of a room's place.
  init(_ kind: ChairRoom.PlaceKind) {
    switch kind {
    case .chair: self = .chair
    case .bed: self = .bed
    case .isolation: self = .isolation
    }
  }

  /// The kind that a plan names; a word that is none was refused when the plan was read.
  init(_ word: String) { self = Self(rawValue: word) ?? .chair }
}
