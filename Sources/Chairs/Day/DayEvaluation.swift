/// A plan judged from nothing against the rules of `chairs-day/1`: the plain count that the search's
/// running figures are held to. (What leaves the program is judged again by the verifier, which
/// shares no code with this module.)
package struct DayEvaluation: Hashable, Sendable {
  /// What the plan costs.
  package let objective: DayObjective
  /// Every hard rule the plan breaks, in words; empty for a valid plan.
  package let breaches: [String]

  /// Judges a plan for a day.
  package init(_ instance: DayInstance, plan: DayPlan) {
    self.init(instance, plan: plan, ignoringPlaces: false)
  }

  init(_ instance: DayInstance, plan: DayPlan, ignoringPlaces: Bool) {
    var count = DayCount(instance, ignoringPlaces: ignoringPlaces)
    count.take(plan)
    breaches = count.breaches
    objective = count.objective
  }
}

/// The running tables of a plan's judgement.
private struct DayCount {
  let instance: DayInstance
  let ignoringPlaces: Bool
  var breaches: [String] = []
  var wait = 0
  var seated = Set<String>()
  var careOfNurse: [[Int]]
  var startsOfNurse: [[Int]]
  var endsOfNurse: [[Int]]
  var usesOfPlace: [[Int]]
  var breakOfNurse: [Range<Int>?]

  init(_ instance: DayInstance, ignoringPlaces: Bool) {
    self.instance = instance
    self.ignoringPlaces = ignoringPlaces
    let row = [Int](repeating: 0, count: instance.hardClose)
    careOfNurse = instance.nurses.map { _ in row }
    startsOfNurse = careOfNurse
    endsOfNurse = careOfNurse
    usesOfPlace = instance.places.map { _ in row }
    breakOfNurse = instance.nurses.map { _ in nil }
    placeUse = row
  }

  var placeUse: [Int]

  mutating func take(_ plan: DayPlan) {
    let visits = Dictionary(
      uniqueKeysWithValues: instance.appointments.map { ($0.id, $0) })
    let nurses = Dictionary(
      uniqueKeysWithValues: instance.nurses.enumerated().map { ($1.id, $0) })
    let places = Dictionary(
      uniqueKeysWithValues: instance.places.enumerated().map { ($1.id, $0) })
    for rest in plan.breaks {
      guard let nurse = nurses[rest.nurse] else {
        breaches.append("break of an unknown nurse '\(rest.nurse)'")
        continue
      }
      let length = instance.nurses[nurse].breakLength
      let window = instance.nurses[nurse].breakWindow
      breakOfNurse[nurse] = rest.start..<rest.start + length
      if rest.start < window.lowerBound || rest.start + length > window.upperBound {
        breaches.append("the break of \(rest.nurse) lies outside of its window")
      }
    }
    for seat in plan.seats {
      guard let visit = visits[seat.id], let nurse = nurses[seat.nurse] else {
        breaches.append("\(seat.id) with \(seat.nurse): unknown visit or nurse")
        continue
      }
      if !seated.insert(seat.id).inserted { breaches.append("\(seat.id) is seated twice") }
      let end = seat.start + visit.duration
      guard seat.start >= 0, end <= instance.hardClose else {
        breaches.append("\(seat.id) does not end in the day")
        continue
      }
      take(seat, of: visit, nurse: nurse)
      guard !ignoringPlaces else { continue }
      guard let place = places[seat.place] else {
        breaches.append("\(seat.id) sits in an unknown place '\(seat.place)'")
        continue
      }
      take(seat, of: visit, place: place)
    }
    judgeSlots()
  }

  private mutating func take(_ seat: DayPlan.Seat, of visit: DayInstance.Appointment, nurse: Int) {
    let who = instance.nurses[nurse]
    let end = seat.start + visit.duration
    if seat.start < visit.release || seat.start > visit.latestStart {
      breaches.append("\(seat.id) starts outside of its window")
    }
    if seat.start < who.start || seat.start >= who.end || end > who.end + who.maxOvertime {
      breaches.append("\(seat.id) does not fit the shift of \(who.id)")
    }
    for slot in seat.start..<end {
      careOfNurse[nurse][slot] += visit.acuity
      placeUse[slot] += 1
    }
    startsOfNurse[nurse][seat.start] += 1
    endsOfNurse[nurse][end - 1] += 1
    wait += max(0, seat.start - visit.due)
  }

  private mutating func take(_ seat: DayPlan.Seat, of visit: DayInstance.Appointment, place: Int) {
    let there = instance.places[place]
    let end = seat.start + visit.duration
    if !there.kind.serves(visit.need) { breaches.append("\(seat.id) needs a \(visit.need)") }
    if seat.start < there.open || end > there.close {
      breaches.append("\(seat.id) is outside of the hours of \(there.id)")
    }
    for slot in seat.start..<end {
      usesOfPlace[place][slot] += 1
      if usesOfPlace[place][slot] > 1 { breaches.append("\(there.id) is double in \(slot)") }
    }
  }

  private mutating func judgeSlots() {
    var cover = [Int](repeating: 0, count: instance.hardClose)
    for (index, nurse) in instance.nurses.enumerated() {
      guard let rest = breakOfNurse[index] else {
        breaches.append("\(nurse.id) has no break")
        continue
      }
      for slot in 0..<instance.hardClose {
        let resting = rest.contains(slot)
        let starts = startsOfNurse[index][slot]
        let ends = endsOfNurse[index][slot]
        if careOfNurse[index][slot] > nurse.maxAcuity {
          breaches.append("\(nurse.id) holds too much acuity in \(slot)")
        }
        if starts > 1 || ends > 1 { breaches.append("\(nurse.id) has two hands in \(slot)") }
        if resting && starts + ends > 0 { breaches.append("\(nurse.id) works in her break") }
        if slot >= nurse.start && slot < nurse.end + nurse.maxOvertime && !resting {
          cover[slot] += nurse.maxAcuity
        }
      }
    }
    for slot in 0..<instance.hardClose
    where careOfNurse.reduce(0, { $0 + $1[slot] }) > cover[slot] {
      breaches.append("too much acuity for the nurses present in \(slot)")
    }
  }

  var objective: DayObjective {
    let weights = instance.weights
    let out = instance.appointments.filter { !seated.contains($0.id) }
    var overtime = 0
    for (index, nurse) in instance.nurses.enumerated() {
      let last = endsOfNurse[index].lastIndex { $0 > 0 } ?? -1
      overtime += max(0, last + 1 - nurse.end)
    }
    let loads = careOfNurse.map { $0.reduce(0, +) }
    let peak = placeUse.max() ?? 0
    let spread = (loads.max() ?? 0) - (loads.min() ?? 0)
    return DayObjective(
      leftOut: out.count,
      leftOutCost: out.reduce(0) { $0 + weights.unscheduled[$1.priority - 1] },
      overtimeSlots: overtime, overtimeCost: weights.overtimeSlot * overtime,
      waitSlots: wait, waitCost: weights.waitSlot * wait,
      peak: peak, peakCost: weights.peak * peak,
      spread: spread, spreadCost: weights.spread * spread)
  }
}
