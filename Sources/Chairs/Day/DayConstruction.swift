/// The instant plan: breaks spread over their windows, then visits one by one, those with something
/// fixed first, then the important and the large, each where it costs least.
enum DayConstruction {
  /// Seats visits in an empty state.
  static func run(_ state: DayState, finder: SeatFinder) {
    let model = state.model
    spreadBreaks(state)
    var random = SearchRandom(seed: 0)
    let visits = model.instance.appointments
    let order = (0..<model.visitCount).sorted { left, right in
      let isFixed = [left, right].map { visits[$0].pin != DayInstance.Appointment.Pin() }
      if isFixed[0] != isFixed[1] { return isFixed[0] }
      let costs = (model.leftOutCost[right], model.leftOutCost[left])
      if costs.0 != costs.1 { return costs.0 < costs.1 }
      let areas = (
        model.duration[left] * model.acuity[left], model.duration[right] * model.acuity[right]
      )
      return areas.0 != areas.1 ? areas.0 > areas.1 : left < right
    }
    for visit in order {
      guard
        let seat = finder.cheapest(visit, among: ~0, choice: .tightest, random: &random)
      else { continue }
      state.seat(visit, at: seat.slot, nurse: seat.nurse, pool: seat.pool)
    }
  }

  private static func spreadBreaks(_ state: DayState) {
    let model = state.model
    for nurse in 0..<model.nurseCount {
      let rank = nurse - model.patternFirst[model.pattern[nurse]]
      let choices = model.breakLast[nurse] - model.breakFirst[nurse] + 1
      let stride = max(1, model.breakLength[nurse])
      state.moveBreak(nurse, to: model.breakFirst[nurse] + (rank * stride) % choices)
    }
  }
}
