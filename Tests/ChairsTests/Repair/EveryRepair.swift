@testable import Chairs

/// Every repair of a tiny plan that leaves the breaks alone, tried one by one: the best there is.
struct EveryRepair {
  /// Cost of hit visits left out, other visits moved, starts changed, slots shifted (earlier ones twice), nurses
  /// changed, F1.
  typealias Score = [Int]

  let day: DayInstance
  let plan: DayPlan
  let hit: Set<String>
  let now: Int
  private(set) var best: Score?

  init(_ day: DayInstance, plan: DayPlan, hit: Set<String>, now: Int) {
    self.day = day
    self.plan = plan
    self.hit = hit
    self.now = now
    let free = plan.seats.filter { $0.start >= now && !hit.contains($0.id) }.map(\.id)
    for bits in 0..<1 << free.count {
      let moving = free.indices.filter { bits >> $0 & 1 == 1 }.map { free[$0] }
      let still = plan.seats.filter { seat in
        !hit.contains(seat.id) && !moving.contains(seat.id)
          && day.appointments.contains { $0.id == seat.id }
      }
      place(day.appointments.filter { hit.contains($0.id) || moving.contains($0.id) }[...], still)
    }
  }

  private mutating func place(_ open: ArraySlice<DayInstance.Appointment>, _ seats: [DayPlan.Seat])
  {
    let tried = DayPlan(seats: seats, breaks: plan.breaks)
    let judged = ReferenceDay(day, tried)
    guard judged.breaches.isEmpty else { return }
    guard let visit = open.first else {
      let score = score(seats, judged.f1)
      if best.map({ score.lexicographicallyPrecedes($0) }) ?? true { best = score }
      return
    }
    if hit.contains(visit.id) { place(open.dropFirst(), seats) }
    let old = plan.seats.first { $0.id == visit.id }
    let first = visit.pin.start ?? max(now, visit.ready, visit.pharmacyReady)
    let last = visit.pin.start ?? visit.latestStart
    guard first <= last else { return }
    for start in first...last where start + visit.totalLength <= day.hardClose {
      for nurse in day.nurses {
        for place in day.places {
          let seat = DayPlan.Seat(
            id: visit.id, start: start, nurse: visit.handover == nil ? nurse.id : old?.nurse ?? "",
            place: place.id, parts: [],
            handover: visit.handover.map { DayPlan.Handover(start: $0, nurse: nurse.id) })
          self.place(open.dropFirst(), seats + [seat])
        }
      }
    }
  }

  private func score(_ seats: [DayPlan.Seat], _ f1: Int) -> Score {
    var score = [0, 0, 0, 0, 0, f1]
    for visit in day.appointments {
      let new = seats.first { $0.id == visit.id }
      let old = plan.seats.first { $0.id == visit.id }
      if new == nil, hit.contains(visit.id) {
        score[0] += day.weights.unscheduled[visit.priority - 1]
      }
      guard let new, let old else { continue }
      let nurse = new.handover?.nurse ?? new.nurse
      if !hit.contains(visit.id), old != new { score[1] += 1 }
      if old.start != new.start { score[2] += 1 }
      score[3] += max(new.start - old.start, 2 * (old.start - new.start))
      if old.nurse != nurse { score[4] += 1 }
    }
    return score
  }
}
