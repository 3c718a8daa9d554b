/// A planned day with one visit more that has no seat yet.
final class SuggestBoard {
  let model: DayModel
  let state: DayState
  private let finder: SeatFinder
  private let visit: Int
  /// The place of each pool.
  private let places: [String]
  private let guarded: [(kind: DayInstance.PlaceKind, slots: SlotMask)]

  init(
    _ visit: DayInstance.Appointment, _ instance: DayInstance, _ plan: DayPlan
  ) throws(ChairError) {
    if let breach = DayEvaluation(instance, plan: plan).breaches.first {
      throw .invalid(place: "the plan", problem: "\(breach)", remedy: "take a plan that is valid")
    }
    let day = try DayInstance(
      name: instance.name, slotMinutes: instance.slotMinutes, open: instance.open,
      close: instance.close, hardClose: instance.hardClose, weights: instance.weights,
      places: instance.places, nurses: instance.nurses,
      appointments: instance.appointments + [visit], rules: instance.rules)
    model = DayModel(day, placesApart: true)
    state = DayState(model)
    finder = SeatFinder(state, prices: SeatPrices(model))
    self.visit = model.visitCount - 1
    var names = [String](repeating: "", count: model.poolCount)
    for (place, pool) in zip(day.places, model.poolOfPlace) { names[pool] = place.id }
    places = names
    state.take(plan)
    guarded = Self.guarded(state)
  }

  /// By kind, the slots in which no more of its places may be taken.
  private static func guarded(
    _ state: DayState
  ) -> [(kind: DayInstance.PlaceKind, slots: SlotMask)] {
    let model = state.model
    return DayInstance.PlaceKind.allCases.compactMap { kind in
      var slots: SlotMask = 0
      for slot in 0..<model.instance.hardClose {
        let kept = model.instance.rules.protected
          .filter { $0.kind == kind && $0.slots.contains(slot) }.reduce(0) { $0 + $1.count }
        guard kept > 0 else { continue }
        let free = (0..<model.poolCount).filter {
          model.poolKind[$0] == kind && state.poolFree[$0] >> SlotMask(slot) & 1 == 1
        }.count
        if free <= kept { slots |= 1 << SlotMask(slot) }
      }
      return slots == 0 ? nil : (kind, slots)
    }
  }

  /// The best seat of each start, the best first.
  func suggestions() -> [DaySuggestion] {
    var found: [DaySuggestion] = []
    var slots = finder.openStarts(visit)
    while slots != 0 {
      let slot = slots.first
      slots &= slots - 1
      if let best = best(at: slot) { found.append(best) }
    }
    return found.sorted {
      ($0.addedF1, $0.addedF2, $0.seat.start) < ($1.addedF1, $1.addedF2, $1.seat.start)
    }
  }

  private func best(at slot: Int) -> DaySuggestion? {
    let bit: SlotMask = 1 << SlotMask(slot)
    let span = SlotMask.span(slot, model.placeLength[visit])
    let f1 = state.f1 - model.leftOutCost[visit]
    let f2 = state.f2
    var best: DaySuggestion?
    // A place changes F1 by the wish alone, so the usual one and the first other are enough.
    let free = pools(span)
    for index in model.instance.nurses.indices {
      guard let nurse = model.nurseOrder.firstIndex(of: index),
        model.isAllowed(visit, nurse: nurse), finder.starts(visit, at: nurse, among: bit) != 0
      else { continue }
      for pool in free {
        state.seat(visit, at: slot, nurse: nurse, pool: pool)
        let suggestion = DaySuggestion(
          seat: seat(slot, index, pool), addedF1: state.f1 - f1, addedF2: state.f2 - f2)
        state.unseat(visit)
        let isBetter =
          best.map {
            (suggestion.addedF1, suggestion.addedF2) < ($0.addedF1, $0.addedF2)
          } ?? true
        if isBetter { best = suggestion }
      }
    }
    return best
  }

  /// The free places that can differ in cost: the usual one, and the first in the order of the day.
  private func pools(_ span: SlotMask) -> [Int] {
    let usual = model.clinic.usualPool[visit]
    let choices = (model.poolFirst[visit]..<model.poolFirst[visit + 1]).map {
      model.poolChoices[$0]
    }
    let free = model.poolOfPlace.filter { pool in
      choices.contains(pool) && span & ~state.poolFree[pool] == 0
        && !guarded.contains { $0.kind == model.poolKind[pool] && $0.slots & span != 0 }
    }
    return free.filter { $0 == usual || $0 == free.first }
  }

  private func seat(_ slot: Int, _ nurse: Int, _ pool: Int) -> DayPlan.Seat {
    let appointment = model.instance.appointments[visit]
    let width = model.clinic.mostParts
    return DayPlan.Seat(
      id: appointment.id, start: slot, nurse: model.instance.nurses[nurse].id, place: places[pool],
      parts: appointment.before.indices.map { Int(state.partStart[visit * width + $0]) })
  }
}

extension DayState {
  /// Takes a plan over in a model whose places are pools of their own; the plan keeps every rule.
  func take(_ plan: DayPlan) {
    let instance = model.instance
    let visits = Dictionary(
      uniqueKeysWithValues: instance.appointments.enumerated().map { ($1.id, $0) })
    let nurses = Dictionary(
      uniqueKeysWithValues: model.nurseOrder.enumerated().map { (instance.nurses[$1].id, $0) })
    let pools = Dictionary(
      uniqueKeysWithValues: zip(instance.places, model.poolOfPlace).map { ($0.id, $1) })
    for rest in plan.breaks {
      if let nurse = nurses[rest.nurse] { moveBreak(nurse, to: rest.start) }
    }
    for seat in plan.seats {
      guard let visit = visits[seat.id], let pool = pools[seat.place],
        let nurse = nurses[seat.handover?.nurse ?? seat.nurse]
      else { continue }
      let parts = seat.parts.map { Int8(truncatingIfNeeded: $0) }
      parts.withUnsafeBufferPointer {
        self.seat(visit, at: seat.start, nurse: nurse, pool: pool, parts: $0.baseAddress)
      }
    }
  }
}
