extension DayCount {
  /// Kinds, hours, choice and double use of places.
  mutating func judgePlaces() {
    guard !ignoringPlaces else { return }
    var uses = instance.places.map { _ in [Int](repeating: 0, count: instance.hardClose) }
    for judged in seats {
      guard let index = judged.place else { continue }
      let visit = judged.visit
      let place = instance.places[index]
      let slots = judged.seat.start..<judged.seat.start + visit.placeLength
      if !place.kind.serves(visit.need) { breach(.place, "\(visit.id) needs a \(visit.need)") }
      if slots.lowerBound < place.open || slots.upperBound > place.close
        || place.closures.contains(where: { $0.overlaps(slots) })
      {
        breach(.placeHours, "\(visit.id) is outside of the hours of \(place.id)")
      }
      let isAllowed =
        visit.places?.contains(place.id) ?? true && place.onlyFor?.contains(visit.id) ?? true
      if !isAllowed { breach(.placeChoice, "\(visit.id) may not use \(place.id)") }
      for slot in slots {
        uses[index][slot] += 1
        if uses[index][slot] > 1 { breach(.place, "\(place.id) is double in \(slot)") }
      }
    }
  }

  /// In each slot, the open places of a kind that nobody holds.
  mutating func judgeProtectedPlaces() {
    guard !ignoringPlaces else { return }
    for protection in instance.rules.protected {
      for slot in protection.slots {
        let busy = Set(
          seats.filter {
            slot >= $0.seat.start && slot < $0.seat.start + $0.visit.placeLength
          }.compactMap(\.place))
        let kept = instance.rules.protected
          .filter { $0.kind == protection.kind && $0.slots.contains(slot) }
          .reduce(0) { $0 + $1.count }
        let free = instance.places.indices.filter { index in
          instance.places[index].kind == protection.kind && !busy.contains(index)
            && instance.places[index].usable >> SlotMask(slot) & 1 == 1
        }.count
        if free < kept {
          breach(.protectedPlaces, "only \(free) of kind \(protection.kind) are free in \(slot)")
        }
      }
    }
  }

  /// What the whole clinic and its pharmacy can start in a slot.
  mutating func judgeClinic() {
    let most = instance.rules.clinicStarts.bySlot(instance.hardClose, outside: Int.max)
    var starts = [Int](repeating: 0, count: instance.hardClose)
    var ready = starts
    for judged in seats {
      starts[judged.seat.start] += 1
      ready[judged.seat.start] += judged.visit.preparations
    }
    for slot in 0..<instance.hardClose where starts[slot] > most[slot] {
      breach(.clinicStarts, "\(starts[slot]) visits start in \(slot)")
    }
    guard let limits = instance.rules.preparations else { return }
    let capacity = limits.bySlot(instance.hardClose, outside: 0)
    for slot in 0..<instance.hardClose where ready[slot] > capacity[slot] {
      breach(.preparations, "\(ready[slot]) preparations become ready in \(slot)")
    }
  }

  /// The parts before the start: their order and waits, and how many a station has at once.
  mutating func judgeParts() {
    var load = instance.rules.stations.map { _ in [Int](repeating: 0, count: instance.hardClose) }
    for judged in seats {
      let visit = judged.visit
      guard judged.seat.parts.count == visit.before.count else {
        breach(.partOrder, "\(visit.id) has \(judged.seat.parts.count) parts")
        continue
      }
      let next = judged.seat.parts.dropFirst() + [judged.seat.start]
      for ((part, start), after) in zip(zip(visit.before, judged.seat.parts), next) {
        let wait = after - start - part.duration
        if start < part.earliest || wait < part.waitAtLeast
          || wait > part.waitAtMost ?? instance.hardClose
        {
          breach(.partOrder, "\(visit.id) has its part at \(part.station) at a wrong time")
        }
        guard let station = instance.rules.stations.firstIndex(where: { $0.id == part.station }),
          start >= 0, start + part.duration <= instance.hardClose
        else { continue }
        for slot in start..<start + part.duration { load[station][slot] += 1 }
      }
      for (fixed, start) in zip(visit.pin.parts, judged.seat.parts) where fixed != start {
        breach(.pinned, "\(visit.id) has a part that is fixed to slot \(fixed)")
      }
    }
    for (index, station) in instance.rules.stations.enumerated() {
      let capacity = station.capacity.bySlot(instance.hardClose, outside: 0)
      for slot in 0..<instance.hardClose where load[index][slot] > capacity[slot] {
        breach(.station, "\(station.id) has \(load[index][slot]) at once in \(slot)")
      }
    }
  }
}
