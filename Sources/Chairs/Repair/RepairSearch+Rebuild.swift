extension RepairSearch {
  /// Seats those who are under way first, with only what has started in their way, and then
  /// everybody else around them, at home where that is still free.
  ///
  /// Those under way leave no choice but the nurse, so this is a small search even where many others
  /// must give way to them, which the deepening would find late.
  ///
  /// - Parameters:
  ///   - open: whoever has no seat, those under way too.
  ///   - end: when the search for seats of those under way ends.
  ///   - seconds: how long the others may take to be put back.
  ///   - most: from how many ways to seat those under way the best is taken.
  /// - Returns: false where the nurses who are left cannot hold them, whoever gives way.
  func rebuild(_ open: [Int], until end: Double, putBack seconds: Double, most: Int) -> Bool {
    let before = DaySnapshot(state)
    let taken = isTaken
    let earlier = best
    let movable = (0..<model.visitCount).filter { state.isSeated($0) && !isFixed[$0] }
    for visit in movable { state.unseat(visit) }
    let waiting = open.filter { !isBound($0) }
    var kept = earlier
    var count = 0
    best = nil
    isOver = false
    deadline = end
    given = Set(waiting)
    pending = open.filter { isBound($0) }
    onFull = { [unowned self] in
      let here = DaySnapshot(state)
      let (pendingHere, full) = (pending, onFull)
      onFull = nil
      seatAround(movable, waiting, until: min(end, elapsed + seconds))
      if let found = best, kept.map({ found.score < $0.score }) ?? true { kept = found }
      (pending, onFull, best) = (pendingHere, full, nil)
      given = Set(waiting)
      isTaken = taken
      state.restore(here)
      deadline = end
      count += 1
      isOver = count == most || elapsed > end
    }
    fill(0)
    let isSearchedOut = !isOver
    onFull = nil
    best = kept
    pending = []
    isTaken = taken
    state.restore(before)
    return kept != nil || !isSearchedOut
  }

  /// Seats the movable visits at home where they still fit, then one after the other whoever is left.
  private func seatAround(_ movable: [Int], _ waiting: [Int], until end: Double) {
    var loose: [Int] = []
    for visit in movable {
      guard let seat = home[visit] else { continue }
      if conflict(visit, slot: seat.slot, nurse: seat.nurse, pool: seat.pool) == nil {
        seatHome(visit, seat)
      } else {
        loose.append(visit)
        isTaken[visit] = true
      }
    }
    let order = (loose + waiting).sorted { isHarder($0, than: $1) }
    given = Set(order)
    seatEach(order, until: end)
    best = nil
    pending = []
    record()
  }
}
