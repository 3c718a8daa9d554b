@testable import Chairs

/// Random days for the tests: odd hours, odd shifts, tight and slack, all from a seed.
struct RandomDay {
  private var random: SearchRandom

  init(seed: UInt64) { random = SearchRandom(seed: seed) }

  mutating func between(_ low: Int, _ high: Int) -> Int {
    high <= low ? low : low + random.below(high - low + 1)
  }

  mutating func day(visits: Int, nurses: Int, places: Int) throws -> DayInstance {
    let hard = between(20, 50)
    let close = hard - between(0, 4)
    let kinds: [DayInstance.PlaceKind] = [.chair, .chair, .chair, .bed, .isolation]
    let someplaces = (0..<places).map { index in
      let open = random.below(4) == 0 ? between(1, 4) : 0
      return DayInstance.Place(
        id: "c\(index)", kind: kinds[random.below(kinds.count)], open: open,
        close: between(hard - 6, hard))
    }
    let staff = (0..<nurses).map { index in
      let start = between(0, 6)
      let low = between(8, 12)
      return DayInstance.Nurse(
        id: "n\(index)", start: start, end: between(hard - 10, hard - 2),
        maxOvertime: between(0, 4), maxAcuity: between(2, 8), breakLength: between(0, 3),
        breakWindow: low..<low + between(3, 8))
    }
    let guests = (0..<visits).map { index in
      let ready = between(0, hard - 4)
      let preferred = ready + between(0, 3)
      return DayInstance.Appointment(
        id: "p\(index)", duration: between(1, random.below(3) == 0 ? 16 : 6),
        acuity: between(1, 3), priority: between(1, 3), need: kinds[random.below(kinds.count)],
        ready: ready, pharmacyReady: max(0, ready - between(-2, 4)), preferred: preferred,
        latestStart: min(hard, preferred + between(0, 12)))
    }
    return try DayInstance(
      name: "random", slotMinutes: 15, open: 0, close: close, hardClose: hard, weights: .usual,
      places: someplaces, nurses: staff, appointments: guests)
  }

  /// A day with every rule a clinic may add, each on some of its visits, nurses and places.
  mutating func clinicDay(visits: Int, nurses: Int, places: Int) throws -> DayInstance {
    let plain = try day(visits: visits, nurses: nurses, places: places)
    let hard = plain.hardClose
    let spots = plain.places.map { place in
      let from = between(place.open, place.close - 1)
      let isClosed = random.below(4) == 0
      let isShort = random.below(6) == 0
      return DayInstance.Place(
        id: place.id, kind: place.kind, open: place.open, close: place.close,
        closures: isClosed ? [from..<min(hard, from + between(1, 4))] : [],
        onlyFor: isShort ? Set((0..<visits).filter { $0 % 3 == 0 }.map { "p\($0)" }) : nil)
    }
    let staff = plain.nurses.map { nurse in
      let from = between(nurse.start, nurse.end - 1)
      let isAway = random.below(5) == 0
      return DayInstance.Nurse(
        id: nurse.id, start: nurse.start, end: nurse.end, maxOvertime: nurse.maxOvertime,
        maxAcuity: nurse.maxAcuity, breakLength: nurse.breakLength,
        breakWindow: nurse.breakWindow, skills: random.below(2) == 0 ? ["port"] : [],
        startsPerSlot: between(1, 2), endsPerSlot: between(1, 2),
        absences: isAway ? [from..<min(hard, from + 3)] : [])
    }
    let guests = plain.appointments.map { guest($0, staff, spots, hard) }
    let rules = DayInstance.Rules(
      clinicStarts: [.init(slots: 0..<hard, most: between(2, 5)), .init(slots: 12..<14, most: 1)],
      preparations: random.below(2) == 0 ? [.init(slots: 2..<hard, most: between(1, 4))] : nil,
      stations: [
        .init(id: "lab", capacity: [.init(slots: 0..<hard, most: between(1, 3))]),
        .init(id: "doctor", capacity: [.init(slots: 1..<hard, most: between(1, 2))]),
      ],
      protected: [])
    return try DayInstance(
      name: "clinic", slotMinutes: 15, open: 0, close: plain.close, hardClose: hard,
      weights: .init(
        unscheduled: [100_000, 30_000, 10_000], overtimeSlot: 300, waitSlot: 10, peak: 4, spread: 1,
        nurseChange: 20, placeChange: 10),
      places: spots, nurses: staff, appointments: guests,
      rules: try protecting(spots, hard, rules))
  }

  /// Keeps one place of the first kind free in a stretch in which one is open.
  private mutating func protecting(
    _ places: [DayInstance.Place], _ hard: Int, _ rules: DayInstance.Rules
  ) throws -> DayInstance.Rules {
    let from = between(2, hard - 6)
    let open = places.filter { $0.kind == places[0].kind }.map(\.usable).reduce(0, |)
    var rules = rules
    if open & SlotMask.span(from, 4) == SlotMask.span(from, 4) {
      rules.protected = [.init(kind: places[0].kind, slots: from..<from + 4, count: 1)]
    }
    return rules
  }

  private mutating func guest(
    _ visit: DayInstance.Appointment, _ nurses: [DayInstance.Nurse],
    _ places: [DayInstance.Place], _ hard: Int
  ) -> DayInstance.Appointment {
    var stages: [DayInstance.Appointment.Stage] = []
    if random.below(4) == 0 {
      stages.append(
        .init(duration: between(1, 2), acuity: between(0, 2), keepsPlace: random.below(2) == 0))
    }
    var parts: [DayInstance.Appointment.Part] = []
    if random.below(3) == 0 {
      parts.append(.init(station: "lab", duration: 1, waitAtLeast: between(0, 3)))
      if random.below(2) == 0 {
        parts.append(.init(station: "doctor", duration: 2, waitAtLeast: 0, waitAtMost: 5))
      }
    }
    let length = visit.duration + stages.reduce(0) { $0 + $1.duration }
    var pin = DayInstance.Appointment.Pin()
    if random.below(8) == 0, length <= hard - 6 { pin.start = between(6, hard - length) }
    if random.below(8) == 0 { pin.nurse = nurses[random.below(nurses.count)].id }
    if random.below(8) == 0 { pin.place = places[random.below(places.count)].id }
    let nurse = nurses[random.below(nurses.count)].id
    return DayInstance.Appointment(
      id: visit.id, duration: visit.duration, acuity: visit.acuity, priority: visit.priority,
      need: visit.need, ready: visit.ready, pharmacyReady: visit.pharmacyReady,
      preferred: visit.preferred, latestStart: visit.latestStart,
      skills: random.below(4) == 0 ? ["port"] : [], nurses: random.below(8) == 0 ? [nurse] : nil,
      places: random.below(8) == 0 ? Set(places.prefix(2).map(\.id)) : nil, pin: pin,
      usualNurse: random.below(2) == 0 ? nurse : nil,
      usualPlace: random.below(2) == 0 ? places[random.below(places.count)].id : nil,
      preparations: between(0, 2), before: parts, after: length <= hard ? stages : [])
  }

  /// A day so small that all its plans can be tried: at most three starts a visit and two breaks a
  /// nurse, all visits about the same time so that they stand in each other's way.
  ///
  /// With `kinds`, one place is a bed and every third visit needs one; else all places are chairs.
  mutating func tinyDay(visits: Int, nurses: Int, kinds: Bool = false) throws -> DayInstance {
    let large = try day(visits: visits, nurses: nurses, places: 2)
    let guests = large.appointments.enumerated().map { index, visit in
      let ready = 7 + random.below(5)
      return DayInstance.Appointment(
        id: visit.id, duration: 1 + random.below(5), acuity: visit.acuity,
        priority: visit.priority, need: kinds && index % 3 == 0 ? .bed : .chair, ready: ready,
        pharmacyReady: ready,
        preferred: ready, latestStart: ready + random.below(3))
    }
    let staff = large.nurses.map { nurse in
      DayInstance.Nurse(
        id: nurse.id, start: nurse.start, end: 13, maxOvertime: nurse.maxOvertime,
        maxAcuity: min(nurse.maxAcuity, 4), breakLength: 1,
        breakWindow: nurse.breakWindow.lowerBound..<nurse.breakWindow.lowerBound + 2)
    }
    let chairs = large.places.enumerated().map { index, place in
      DayInstance.Place(
        id: place.id, kind: kinds && index == 0 ? .bed : .chair, open: place.open,
        close: place.close)
    }
    return try DayInstance(
      name: "tiny", slotMinutes: 15, open: 0, close: large.close, hardClose: large.hardClose,
      weights: .usual, places: chairs, nurses: staff, appointments: guests)
  }

  /// A tiny day with a clinic's rules, so small that all its plans can be tried.
  mutating func tinyClinicDay(visits: Int, nurses: Int) throws -> DayInstance {
    let tiny = try tinyDay(visits: visits, nurses: nurses)
    let staff = tiny.nurses.map { nurse in
      DayInstance.Nurse(
        id: nurse.id, start: nurse.start, end: nurse.end, maxOvertime: nurse.maxOvertime,
        maxAcuity: nurse.maxAcuity, breakLength: nurse.breakLength,
        breakWindow: nurse.breakWindow, skills: random.below(2) == 0 ? ["port"] : [],
        startsPerSlot: between(1, 2), endsPerSlot: between(1, 2))
    }
    let guests = tiny.appointments.map { visit in
      let lab = DayInstance.Appointment.Part(
        station: "lab", duration: 1, earliest: 6, waitAtLeast: 2)
      let stage = DayInstance.Appointment.Stage(
        duration: 1, acuity: between(0, 1), keepsPlace: random.below(2) == 0)
      let seats = random.below(2) == 0
      return DayInstance.Appointment(
        id: visit.id, duration: visit.duration, acuity: visit.acuity, priority: visit.priority,
        need: visit.need, ready: visit.ready, pharmacyReady: visit.pharmacyReady,
        preferred: visit.preferred, latestStart: visit.latestStart,
        skills: random.below(3) == 0 ? ["port"] : [],
        pin: .init(nurse: random.below(6) == 0 ? staff[0].id : nil),
        usualNurse: random.below(2) == 0 ? staff[random.below(nurses)].id : nil,
        usualPlace: random.below(2) == 0 ? tiny.places[0].id : nil, preparations: between(0, 1),
        before: random.below(3) == 0 ? [lab] : [], after: seats ? [stage] : [])
    }
    return try DayInstance(
      name: "tiny clinic", slotMinutes: 15, open: 0, close: tiny.close, hardClose: tiny.hardClose,
      weights: .init(
        unscheduled: [100_000, 30_000, 10_000], overtimeSlot: 300, waitSlot: 10, peak: 4, spread: 1,
        nurseChange: 20, placeChange: 10),
      places: tiny.places, nurses: staff, appointments: guests,
      rules: .init(
        clinicStarts: [.init(slots: 0..<tiny.hardClose, most: between(1, 2))],
        preparations: random.below(2) == 0 ? [.init(slots: 0..<12, most: 1)] : nil,
        stations: [.init(id: "lab", capacity: [.init(slots: 6..<12, most: 1)])],
        protected: random.below(4) == 0 ? [.init(kind: .chair, slots: 8..<10, count: 1)] : []))
  }
}

extension DayInstance.Weights {
  /// The weights of the exchange format's instances.
  static let usual = DayInstance.Weights(
    unscheduled: [100_000, 30_000, 10_000], overtimeSlot: 300, waitSlot: 10, peak: 4, spread: 1)
}
