/// A plan judged from nothing against the rules of the day: the plain count that the search's running
/// figures are held to. (What leaves the program is judged again by the verifier, which shares no code
/// with this module.)
package struct DayEvaluation: Hashable, Sendable {
  /// What the plan costs.
  package let objective: DayObjective
  /// Every hard rule the plan breaks; empty for a valid plan.
  package let breaches: [DayBreach]

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
struct DayCount {
  let instance: DayInstance
  let ignoringPlaces: Bool
  var breaches: [DayBreach] = []
  var seats: [JudgedSeat] = []
  var breakOfNurse: [Range<Int>?]
  /// By nurse and slot: acuity held, visits started, visits ended.
  var care: [[Int]]
  var starts: [[Int]]
  var ends: [[Int]]
  /// By slot: visits that hold a place.
  var placeUse: [Int]

  /// A seat whose visit and nurses the day knows.
  struct JudgedSeat {
    let visit: DayInstance.Appointment
    let seat: DayPlan.Seat
    /// The nurse at the start, and the one from the handover on.
    let nurse: Int
    let laterNurse: Int
    /// nil where places are not judged.
    let place: Int?

    var end: Int { seat.start + visit.careLength }

    /// The slots of a nurse's care with their acuity, in pieces.
    var pieces: [(slots: Range<Int>, acuity: Int)] {
      var slot = seat.start + visit.duration
      var result = [(seat.start..<slot, visit.acuity)]
      for stage in visit.after where stage.acuity > 0 {
        result.append((slot..<slot + stage.duration, stage.acuity))
        slot += stage.duration
      }
      return result
    }

    /// Who holds the visit in a slot.
    func nurse(in slot: Int) -> Int {
      guard let handover = seat.handover, slot >= handover.start else { return nurse }
      return laterNurse
    }
  }

  init(_ instance: DayInstance, ignoringPlaces: Bool) {
    self.instance = instance
    self.ignoringPlaces = ignoringPlaces
    let row = [Int](repeating: 0, count: instance.hardClose)
    care = instance.nurses.map { _ in row }
    starts = care
    ends = care
    breakOfNurse = instance.nurses.map { _ in nil }
    placeUse = row
  }

  mutating func breach(_ rule: DayRule, _ detail: String) {
    breaches.append(DayBreach(rule: rule, detail: detail))
  }

  mutating func take(_ plan: DayPlan) {
    resolve(plan)
    for judged in seats { enter(judged) }
    judgeWindows()
    judgeNurses()
    judgeNurseSlots()
    judgeCover()
    judgePlaces()
    judgeProtectedPlaces()
    judgeClinic()
    judgeParts()
  }

  /// Finds visits, nurses and places by their names, and the breaks.
  private mutating func resolve(_ plan: DayPlan) {
    let visits = Dictionary(uniqueKeysWithValues: instance.appointments.map { ($0.id, $0) })
    let nurses = Dictionary(
      uniqueKeysWithValues: instance.nurses.enumerated().map { ($1.id, $0) })
    let places = Dictionary(
      uniqueKeysWithValues: instance.places.enumerated().map { ($1.id, $0) })
    for rest in plan.breaks {
      guard let nurse = nurses[rest.nurse] else {
        breach(.plan, "break of an unknown nurse '\(rest.nurse)'")
        continue
      }
      breakOfNurse[nurse] = rest.start..<rest.start + instance.nurses[nurse].breakLength
    }
    var seen = Set<String>()
    for seat in plan.seats {
      guard let visit = visits[seat.id], let nurse = nurses[seat.nurse] else {
        breach(.plan, "\(seat.id) with \(seat.nurse): unknown visit or nurse")
        continue
      }
      let later = seat.handover.map { nurses[$0.nurse] } ?? nurse
      guard let later, ignoringPlaces || places[seat.place] != nil else {
        breach(.plan, "\(seat.id) has an unknown place or nurse, '\(seat.place)'")
        continue
      }
      guard seen.insert(seat.id).inserted else {
        breach(.plan, "\(seat.id) is seated twice")
        continue
      }
      guard seat.start >= 0, seat.start + visit.totalLength <= instance.hardClose else {
        breach(.plan, "\(seat.id) does not end in the day")
        continue
      }
      seats.append(
        JudgedSeat(
          visit: visit, seat: seat, nurse: nurse, laterNurse: later,
          place: ignoringPlaces ? nil : places[seat.place]))
    }
  }

  private mutating func enter(_ judged: JudgedSeat) {
    for piece in judged.pieces {
      for slot in piece.slots { care[judged.nurse(in: slot)][slot] += piece.acuity }
      ends[judged.nurse(in: piece.slots.upperBound - 1)][piece.slots.upperBound - 1] += 1
    }
    starts[judged.nurse][judged.seat.start] += 1
    for slot in judged.seat.start..<judged.seat.start + judged.visit.placeLength {
      placeUse[slot] += 1
    }
  }

  var objective: DayObjective {
    let weights = instance.weights
    let seated = Set(seats.map(\.visit.id))
    let out = instance.appointments.filter { !seated.contains($0.id) }
    var overtime = 0
    for (index, nurse) in instance.nurses.enumerated() {
      let last = ends[index].lastIndex { $0 > 0 } ?? -1
      overtime += max(0, last + 1 - nurse.end)
    }
    let wait = seats.reduce(0) { $0 + max(0, $1.seat.start - $1.visit.due) }
    let early = seats.reduce(0) { $0 + $1.visit.earliness(of: $1.seat.start) }
    let loads = care.map { $0.reduce(0, +) }
    let peak = placeUse.max() ?? 0
    let spread = (loads.max() ?? 0) - (loads.min() ?? 0)
    var objective = DayObjective(
      leftOut: out.count,
      leftOutCost: out.reduce(0) { $0 + weights.unscheduled[$1.priority - 1] },
      overtimeSlots: overtime, overtimeCost: weights.overtimeSlot * overtime,
      waitSlots: wait, waitCost: weights.waitSlot * wait,
      earlySlots: early, earlyCost: weights.earlySlot * early,
      peak: peak, peakCost: weights.peak * peak,
      spread: spread, spreadCost: weights.spread * spread)
    for judged in seats {
      if let usual = judged.visit.usualNurse, usual != judged.seat.nurse {
        objective.nurseChanges += 1
      }
      if !ignoringPlaces, let usual = judged.visit.usualPlace, usual != judged.seat.place {
        objective.placeChanges += 1
      }
    }
    objective.changeCost =
      weights.nurseChange * objective.nurseChanges + weights.placeChange * objective.placeChanges
    return objective
  }
}
