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
    let window = model.window[visit]
    guard window != 0 else {
      return found(
        visit, .window,
        "it can start from slot \(appointment.release) to \(appointment.latestStart), takes "
          + "\(appointment.duration) slots, and the day ends at \(model.instance.hardClose)",
        "an earlier drug, a later latest start, or another day")
    }
    let length = model.duration[visit]
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
    var staffed: SlotMask = 0
    for nurse in 0..<model.nurseCount
    where model.maxAcuity[nurse] >= model.acuity[visit] {
      staffed |= model.startSlots[nurse] & model.careSlots[nurse].runs(of: length)
    }
    guard window & open & staffed != 0 else {
      return found(
        visit, .shift, "no nurse's shift and overtime hold its \(length) slots in its window",
        "a later shift, more overtime, or an earlier start")
    }
    return explainFull(visit, free: window & free)
  }

  /// Hours are right, so something is full: places, the cover, or every single nurse.
  private func explainFull(_ visit: Int, free: SlotMask) -> LeftOutVisit {
    let appointment = model.instance.appointments[visit]
    let length = model.duration[visit]
    guard free != 0 else {
      return found(
        visit, .places, "every \(appointment.need) it may use is taken at each of its starts",
        "one more \(appointment.need) from slot \(model.window[visit].first) to "
          + "\(model.window[visit].end - 1 + length)")
    }
    let covered = free & state.coverFree[model.acuity[visit]].runs(of: length)
    guard covered != 0 else {
      return found(
        visit, .cover, "the nurses present are full at each start for which a place is free",
        "one more nurse around slot \(free.first)")
    }
    for nurse in 0..<model.nurseCount
    where finder.starts(visit, at: nurse, among: covered) != 0 {
      return found(
        visit, .price, "a seat is free, but its waiting and overtime cost more than leaving it out",
        "a higher weight for leaving visits out")
    }
    return found(
      visit, .nurses,
      "each nurse is full, rests, or starts or ends another visit in the slot, at each start for "
        + "which a place is free",
      "one more nurse, or a higher acuity limit, around slot \(covered.first)")
  }

  private func found(
    _ visit: Int, _ rule: LeftOutVisit.Rule, _ reason: String, _ relief: String
  ) -> LeftOutVisit {
    LeftOutVisit(
      id: model.instance.appointments[visit].id, rule: rule, reason: reason, relief: relief)
  }
}
