extension RepairSearch {
  /// The best repair as a plan, with whoever still has no seat seated where that moves nobody, and with
  /// the reasons of those left out.
  ///
  /// - Throws: `ChairError` where no repair keeps the hard rules without leaving out a visit that the
  ///   event did not hit.
  func finish() throws(ChairError) -> (plan: DayPlan, leftOut: [LeftOutVisit]) {
    guard let best else {
      throw .invalid(
        place: "the event",
        problem:
          "no way was found for the nurses who are left to hold the visits that are under way",
        remedy: "call a nurse in")
    }
    state.restore(best.snapshot)
    let finder = SeatFinder(state, prices: SeatPrices(model))
    var random = SearchRandom(seed: 0)
    let waiting = (0..<model.visitCount).filter { !state.isSeated($0) }
    for visit in waiting.sorted(by: { model.leftOutCost[$0] > model.leftOutCost[$1] }) {
      guard
        let seat = finder.cheapest(visit, among: ~0, choice: .tightest, random: &random),
        seat.cost < model.leftOutCost[visit] * SeatPrices.scale,
        conflict(visit, slot: seat.slot, nurse: seat.nurse, pool: seat.pool) == nil
      else { continue }
      state.seat(visit, at: seat.slot, nurse: seat.nurse, pool: seat.pool)
    }
    let plan = state.plan(places: try PlaceAssignment.places(of: state))
    return (plan, LeftOutExplanation(state).explain())
  }
}
