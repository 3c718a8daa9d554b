extension DaySearch {
  /// Seats the visits of a step again, in one of several orders.
  ///
  /// - Parameters:
  ///   - forced: whether the first visit of the step goes first whatever the order.
  ///   - choice: how a nurse is chosen among those who can take a visit.
  func recreate(forced: Bool, choice: SeatFinder.NurseChoice) {
    if shiftBreakLater >= 0 {
      shiftBreak(shiftBreakLater)
      shiftBreakLater = -1
    }
    order(from: forced ? 1 : 0)
    if priceTables.count > 1 { finder.prices = priceTables[random.below(priceTables.count)] }
    var index = 0
    while index < removedCount {
      let visit = removed[index]
      index += 1
      work += 1
      let blink = blinkMask()
      guard
        let seat = finder.cheapest(
          visit, among: blinkMask(), choice: choice, random: &random, skip: blink)
      else { continue }
      guard realCost(visit, seat) < state.penalty[visit] else { continue }
      state.seat(visit, at: seat.slot, nurse: seat.nurse, pool: seat.pool)
    }
  }

  private func realCost(_ visit: Int, _ seat: SeatFinder.Found) -> Int {
    let end = seat.slot + model.careLength[visit]
    let extra = max(0, end - state.paidUntil(seat.nurse))
    let change =
      model.isRich ? model.clinic.changeCost(visit, nurse: seat.nurse, pool: seat.pool) : 0
    return model.startCost(visit, at: seat.slot) + extra * model.overtimeWeight + change
  }

  /// A mask with most bits set: a clear bit hides a nurse or a start.
  @inline(__always)
  private func blinkMask() -> SlotMask {
    var mask = random.next()
    for _ in 1..<max(1, settings.blinkPower) {
      mask = mask | (mask &>> 23 | mask &<< 41) | random.next()
    }
    return mask
  }

  private func order(from first: Int) {
    var last = removedCount - 1
    while last > first {
      let other = first + random.below(last - first + 1)
      let visit = removed[last]
      removed[last] = removed[other]
      removed[other] = visit
      last -= 1
    }
    switch random.below(5) {
    case 0: sort(from: first) { -model.duration[$0] * model.acuity[$0] }
    case 1: sort(from: first) { model.due[$0] }
    case 2: sort(from: first) { -state.penalty[$0] }
    case 3: sort(from: first) { -model.duration[$0] }
    default: break
    }
  }

  /// Sorts the visits of a step by a key, keeping ties in their random order.
  @inline(__always)
  private func sort(from first: Int, by key: (Int) -> Int) {
    var index = first + 1
    while index < removedCount {
      let visit = removed[index]
      let own = key(visit)
      var hole = index
      while hole > first && key(removed[hole - 1]) > own {
        removed[hole] = removed[hole - 1]
        hole -= 1
      }
      removed[hole] = visit
      index += 1
    }
  }
}
