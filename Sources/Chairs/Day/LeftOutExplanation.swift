/// Finds out why visits are left out of a finished plan: relaxes one rule after the other and tells
/// which of them binds.
struct LeftOutExplanation {
  private let state: DayState
  private let model: DayModel
  private let finder: SeatFinder

  init(_ state: DayState) {
    self.state = state
    model = state.model
    finder = SeatFinder(state, prices: SeatPrices(state.model))
  }

  /// The visits left out, in the order of the instance.
  func explain() -> [LeftOutVisit] {
    (0..<model.visitCount).filter { !state.isSeated($0) }.map(explain)
  }

  private func explain(_ visit: Int) -> LeftOutVisit {
    let appointment = model.instance.appointments[visit]
    let window = state.window[visit]
    guard window != 0 else {
      return found(
        visit, .window,
        "it can start from slot \(appointment.release) to slot \(appointment.lastStart), takes "
          + "\(appointment.totalLength) slots, and the day ends at slot \(model.instance.hardClose)",
        "an earlier drug, a later latest start, or another day")
    }
    guard model.poolFirst[visit] < model.poolFirst[visit + 1] || appointment.hasAnyPlace else {
      return found(
        visit, .placeChoice, "no \(appointment.need) among the places it may use",
        "a longer list of places, or a place without a list of its own")
    }
    let length = model.placeLength[visit]
    var open: SlotMask = 0
    var free: SlotMask = 0
    for choice in model.poolFirst[visit]..<model.poolFirst[visit + 1] {
      let pool = model.poolChoices[choice]
      var hours: SlotMask = 0
      for slot in 0..<SlotMask.bitWidth
      where model.poolCapacity[pool * SlotMask.bitWidth + slot] > 0 {
        hours |= 1 << SlotMask(slot)
      }
      open |= hours.runs(of: length)
      free |= state.poolFree[pool].runs(of: length)
    }
    guard window & open != 0 else {
      return found(
        visit, .placeHours, "no \(appointment.need) is open for \(length) slots in its window",
        "longer hours of a \(appointment.need)")
    }
    let nurses = (0..<model.nurseCount).filter { model.isAllowed(visit, nurse: $0) }
    guard !nurses.isEmpty else {
      let skills = appointment.skills.sorted().joined(separator: ", ")
      return found(
        visit, .nurseChoice,
        skills.isEmpty
          ? "none of the nurses it may have is on duty"
          : "no nurse it may have is trained for \(skills)",
        "a nurse who is trained and allowed")
    }
    var staffed: SlotMask = 0
    for nurse in nurses where model.maxAcuity[nurse] >= model.acuity[visit] {
      staffed |=
        model.startSlots[nurse] & model.careSlots[nurse].runs(of: model.careLength[visit])
    }
    guard window & open & staffed != 0 || !model.clinic.needsStart[visit] else {
      return found(
        visit, .shift,
        "no nurse's shift and overtime hold its \(model.careLength[visit]) slots in its window",
        "a later shift, more overtime, or an earlier start")
    }
    return explainFull(visit, free: window & free)
  }

  /// Hours are right, so something is full: places, the clinic, the cover, or every single nurse.
  private func explainFull(_ visit: Int, free: SlotMask) -> LeftOutVisit {
    let appointment = model.instance.appointments[visit]
    guard free != 0 else {
      return found(
        visit, .places, "every \(appointment.need) it may use is taken at each of its starts",
        "one more \(appointment.need) from slot \(state.window[visit].first) to "
          + "slot \(state.window[visit].end - 1 + model.placeLength[visit])")
    }
    if let limit = clinicLimit(visit, free: free) { return limit }
    let open = free & state.clinicStarts(visit)
    let covered = finder.covered(visit, among: open)
    guard covered != 0 else {
      return found(
        visit, .cover, "the nurses present are full at each start for which a place is free",
        "one more nurse around slot \(open.first)")
    }
    for nurse in 0..<model.nurseCount
    where model.isAllowed(visit, nurse: nurse)
      && finder.starts(visit, at: nurse, among: covered) != 0
    {
      return found(
        visit, .price, "a seat is free, but its waiting and overtime cost more than leaving it out",
        "a higher weight for leaving visits out")
    }
    return found(
      visit, .nurses,
      "each nurse it may have is full, rests, or starts or ends another visit in the slot, at each "
        + "start for which a place is free",
      "one more nurse, or a higher acuity limit, around slot \(covered.first)")
  }

  /// The clinic's limit that leaves none of `free`, if one does.
  private func clinicLimit(_ visit: Int, free: SlotMask) -> LeftOutVisit? {
    let clinic = model.clinic
    var open = free
    if clinic.limitsStarts { open &= state.startPlanes.slots(atLeast: 1) }
    guard open != 0 else {
      return found(
        visit, .clinicStarts,
        "the clinic starts no more visits in any slot for which a place is free",
        "a higher limit on starts around slot \(free.first)")
    }
    if clinic.limitsPreparations, clinic.preparations[visit] > 0 {
      open &= state.preparationPlanes.slots(atLeast: clinic.preparations[visit])
    }
    guard open != 0 else {
      return found(
        visit, .preparations,
        "the pharmacy has no preparation left, or is closed, in each slot for which a place is free",
        "one more preparation around slot \(free.first)")
    }
    guard open & state.clinicStarts(visit) == 0 else { return nil }
    let stations = model.instance.appointments[visit].before.map(\.station)
    return found(
      visit, .station,
      "\(stations.joined(separator: ", ")) cannot take its parts early enough for any free start",
      "one more hand there before slot \(open.end - 1)")
  }

  private func found(
    _ visit: Int, _ rule: LeftOutVisit.Rule, _ reason: String, _ relief: String
  ) -> LeftOutVisit {
    let appointment = model.instance.appointments[visit]
    let isFixed = appointment.pin != DayInstance.Appointment.Pin()
    return LeftOutVisit(
      id: appointment.id, rule: rule, reason: reason,
      relief: isFixed ? relief + ", or another start, nurse or place than those fixed" : relief)
  }
}

extension DayInstance.Appointment {
  /// Whether it may use any place of its kind.
  fileprivate var hasAnyPlace: Bool { places == nil && pin.place == nil }
}
