@testable import Chairs

extension DayInstance.Appointment {
  /// How long the patient sits in the place.
  var sitting: Int {
    var slots = duration
    for stage in after where stage.keepsPlace { slots += stage.duration }
    return slots
  }

  /// The acuity of each slot of its care, with the nurse who holds it.
  func care(_ seat: DayPlan.Seat) -> [(slot: Int, nurse: String, acuity: Int)] {
    var acuities = [Int](repeating: acuity, count: duration)
    for stage in after where stage.acuity > 0 {
      acuities += [Int](repeating: stage.acuity, count: stage.duration)
    }
    return acuities.enumerated().map { offset, acuity in
      let slot = seat.start + offset
      var nurse = seat.nurse
      if let handover = seat.handover, slot >= handover.start { nurse = handover.nurse }
      return (slot, nurse, acuity)
    }
  }

  /// The slots in which a nurse ends the infusion and each stage that needs her.
  func ends(_ seat: DayPlan.Seat) -> [(slot: Int, nurse: String)] {
    let slots = care(seat)
    var lengths = [duration]
    for stage in after where stage.acuity > 0 { lengths.append(stage.duration) }
    var end = -1
    return lengths.map { length in
      end += length
      return (slots[end].slot, slots[end].nurse)
    }
  }
}

extension ReferenceDay {
  /// What a clinic adds: choice, pins, hands beyond the nurses', limits by slot.
  mutating func judgeClinic(_ day: DayInstance, _ seated: Seated) {
    for (visit, seat) in seated {
      judgeChoice(day, visit, seat)
      judgeParts(visit, seat)
    }
    for slot in 0..<day.hardClose {
      judgeLimits(day, seated, slot)
      judgeProtected(day, seated, slot)
    }
  }

  private mutating func judgeChoice(
    _ day: DayInstance, _ visit: DayInstance.Appointment, _ seat: DayPlan.Seat
  ) {
    for name in Set(visit.care(seat).map(\.nurse)) {
      if let nurse = day.nurses.first(where: { $0.id == name }),
        !visit.skills.subtracting(nurse.skills).isEmpty
      {
        breaches.append("skill \(visit.id)")
      }
      if let list = visit.nurses, !list.contains(name) { breaches.append("nurse \(visit.id)") }
    }
    if let list = visit.places, !list.contains(seat.place) { breaches.append("list \(visit.id)") }
    for place in day.places where place.id == seat.place {
      if let list = place.onlyFor, !list.contains(visit.id) { breaches.append("only \(place.id)") }
      for closure in place.closures
      where closure.overlaps(seat.start..<seat.start + visit.sitting) {
        breaches.append("closed \(place.id)")
      }
    }
    if seat.start != visit.pin.start ?? seat.start || seat.nurse != visit.pin.nurse ?? seat.nurse
      || seat.place != visit.pin.place ?? seat.place
      || !zip(visit.pin.parts, seat.parts).allSatisfy({ $0 == $1 })
      || seat.handover?.start != visit.handover
    {
      breaches.append("pin \(visit.id)")
    }
    if seat.start + visit.duration + visit.after.reduce(0, { $0 + $1.duration }) > day.hardClose {
      breaches.append("evening \(visit.id)")
    }
  }

  private mutating func judgeParts(_ visit: DayInstance.Appointment, _ seat: DayPlan.Seat) {
    guard visit.before.count == seat.parts.count else {
      return breaches.append("parts \(visit.id)")
    }
    for (index, part) in visit.before.enumerated() {
      let next = index + 1 < seat.parts.count ? seat.parts[index + 1] : seat.start
      let wait = next - seat.parts[index] - part.duration
      if seat.parts[index] < part.earliest || wait < part.waitAtLeast {
        breaches.append("early \(visit.id)")
      }
      if let most = part.waitAtMost, wait > most { breaches.append("wait \(visit.id)") }
    }
  }

  private func limit(_ limits: [DayInstance.SlotLimit], _ slot: Int) -> Int? {
    limits.filter { $0.slots.contains(slot) }.map(\.most).min()
  }

  private mutating func judgeLimits(_ day: DayInstance, _ seated: Seated, _ slot: Int) {
    let here = seated.filter { $0.1.start == slot }
    if let most = limit(day.rules.clinicStarts, slot), here.count > most {
      breaches.append("clinic \(slot)")
    }
    if let limits = day.rules.preparations,
      here.reduce(0, { $0 + $1.0.preparations }) > limit(limits, slot) ?? 0
    {
      breaches.append("pharmacy \(slot)")
    }
    for station in day.rules.stations {
      var load = 0
      for (visit, seat) in seated {
        for (part, start) in zip(visit.before, seat.parts)
        where part.station == station.id && start <= slot && slot < start + part.duration {
          load += 1
        }
      }
      if load > limit(station.capacity, slot) ?? 0 { breaches.append("station \(slot)") }
    }
  }

  private mutating func judgeProtected(_ day: DayInstance, _ seated: Seated, _ slot: Int) {
    for kind in DayInstance.PlaceKind.allCases {
      var kept = 0
      for span in day.rules.protected where span.kind == kind && span.slots.contains(slot) {
        kept += span.count
      }
      let free = day.places.filter { place in
        let isOpen =
          slot >= place.open && slot < place.close
          && !place.closures.contains { $0.contains(slot) }
        let isBusy = seated.contains {
          $0.1.place == place.id && $0.1.start <= slot && slot < $0.1.start + $0.0.sitting
        }
        return place.kind == kind && isOpen && !isBusy
      }
      if free.count < kept { breaches.append("protected \(slot)") }
    }
  }
}
