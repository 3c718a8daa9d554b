/// A day after an event: what stays, who lost the seat, and the seats all had.
struct RepairProblem {
  /// The day after the event.
  private(set) var instance: DayInstance
  /// The plan in force.
  let plan: DayPlan
  /// The first slot in which anything may still start.
  let now: Int
  /// The visits that the event took the seat of.
  private(set) var hit = Set<String>()
  /// The visits that have started.
  let started: Set<String>
  private let homes: [String: DayPlan.Seat]

  init(
    _ instance: DayInstance, plan: DayPlan, event: DayEvent, now: Int
  ) throws(ChairError) {
    guard (0..<instance.hardClose).contains(now) else {
      throw .invalid(
        place: "now", problem: "slot \(now) is not in the day",
        remedy: "write 0 to \(instance.hardClose - 1)")
    }
    if let breach = DayEvaluation(instance, plan: plan).breaches.first {
      throw .invalid(
        place: "the plan in force", problem: "\(breach)", remedy: "repair a plan that is valid")
    }
    self.plan = plan
    self.now = now
    self.instance = instance
    homes = Dictionary(uniqueKeysWithValues: plan.seats.map { ($0.id, $0) })
    started = Set(plan.seats.filter { $0.start < now }.map(\.id))
    try take(event)
  }

  /// The seat a visit had.
  func home(of visit: String) -> DayPlan.Seat? { homes[visit] }

  /// What differs between the plan in force and another.
  func changes(to mended: DayPlan) -> [DayRepairResult.Change] {
    let seats = Dictionary(uniqueKeysWithValues: mended.seats.map { ($0.id, $0) })
    return instance.appointments.compactMap { visit in
      let before = homes[visit.id]
      let after = seats[visit.id]
      guard before?.moves(to: after) ?? (after != nil) else { return nil }
      return DayRepairResult.Change(
        id: visit.id, before: before, after: after, isHit: hit.contains(visit.id))
    }
  }

  private mutating func take(_ event: DayEvent) throws(ChairError) {
    var visits = instance.appointments.map { $0.underWay(homes[$0.id], now: now) }
    var nurses = instance.nurses
    var places = instance.places
    switch event {
    case .late(let id, let minutes):
      let index = try number(of: id)
      guard minutes > 0 else {
        throw .invalid(
          place: "'\(id)'", problem: "it is \(minutes) minutes late", remedy: "write 1 or more")
      }
      let slots = (minutes - 1) / instance.slotMinutes + 1
      visits[index] = visits[index].late(
        by: slots, home: homes[id], now: now, hardClose: instance.hardClose)
      hit.insert(id)
    case .nurseSick(let id):
      guard let index = nurses.firstIndex(where: { $0.id == id }) else {
        throw unknown("nurse", id)
      }
      nurses[index] = nurses[index].absent(in: now..<instance.hardClose)
      for (number, visit) in visits.enumerated() {
        guard let home = homes[visit.id], home.start + visit.careLength > now else { continue }
        guard home.handover?.nurse ?? home.nurse == id else { continue }
        guard home.handover == nil else {
          throw .invalid(
            place: "'\(visit.id)'", problem: "it was handed over once and would be again",
            remedy: "hand it over by hand")
        }
        hit.insert(visit.id)
        visits[number] = home.start < now ? visit.handedOver(in: now) : visit.without(nurse: id)
      }
    case .placeClosed(let id):
      guard let index = places.firstIndex(where: { $0.id == id }) else {
        throw unknown("place", id)
      }
      places[index] = places[index].closed(from: try leaving(id, visits))
      for (number, visit) in visits.enumerated()
      where homes[visit.id]?.place == id && !started.contains(visit.id) {
        hit.insert(visit.id)
        visits[number] = visit.without(place: id)
      }
    case .added(let visit):
      visits.append(visit.arriving(in: now))
      hit.insert(visit.id)
    case .cancelled(let id):
      let index = try number(of: id)
      visits.remove(at: index)
      places = places.map { $0.without(id) }
    }
    instance = try DayInstance(
      name: instance.name, slotMinutes: instance.slotMinutes, open: instance.open,
      close: instance.close, hardClose: instance.hardClose, weights: instance.weights,
      places: places, nurses: nurses, appointments: visits, rules: instance.rules)
  }

  /// The slot in which whoever sits in a place has left.
  private func leaving(
    _ place: String, _ visits: [DayInstance.Appointment]
  ) throws(ChairError) -> Int {
    var slot = now
    for visit in visits where started.contains(visit.id) {
      guard let home = homes[visit.id], home.place == place else { continue }
      slot = max(slot, home.start + visit.placeLength)
    }
    return slot
  }

  /// The number of a visit that has not started.
  private func number(of id: String) throws(ChairError) -> Int {
    guard let index = instance.appointments.firstIndex(where: { $0.id == id }) else {
      throw unknown("visit", id)
    }
    guard !started.contains(id) else {
      throw .invalid(
        place: "'\(id)'", problem: "it has started, at slot \(homes[id]?.start ?? 0)",
        remedy: "name a visit that starts at slot \(now) or later")
    }
    return index
  }

  private func unknown(_ kind: String, _ id: String) -> ChairError {
    .invalid(place: "'\(id)'", problem: "the day has no such \(kind)", remedy: "name one it has")
  }
}

extension DayPlan.Seat {
  /// Whether a visit with this seat is moved by another: in start, nurse or place.
  func moves(to other: DayPlan.Seat?) -> Bool {
    guard let other else { return true }
    return start != other.start || nurse != other.nurse || place != other.place
      || handover != other.handover
  }
}
