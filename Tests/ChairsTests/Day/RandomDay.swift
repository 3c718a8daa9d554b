@testable import Chairs

/// Random days for the tests: odd hours, odd shifts, tight and slack, all from a seed.
struct RandomDay {
  private var random: SearchRandom

  init(seed: UInt64) { random = SearchRandom(seed: seed) }

  private mutating func between(_ low: Int, _ high: Int) -> Int {
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

  /// A day so small that all its plans can be tried: at most three starts a visit and two breaks a
  /// nurse, all visits about the same time so that they stand in each other's way.
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
}

extension DayInstance.Weights {
  /// The weights of the exchange format's instances.
  static let usual = DayInstance.Weights(
    unscheduled: [100_000, 30_000, 10_000], overtimeSlot: 300, waitSlot: 10, peak: 4, spread: 1)
}
