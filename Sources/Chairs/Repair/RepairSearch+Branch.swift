extension RepairSearch {
  /// What stands in the way of a seat.
  enum Conflict {
    /// Nothing that could move.
    case never
    /// The nurse's break.
    case rest
    /// One of these visits must go.
    case visits([Int])
    /// The cover in these slots: a visit must go, or a break move.
    case cover(SlotMask)
  }

  /// Seats the pending visits in every way, with `depth` others still to move.
  func fill(_ depth: Int) {
    guard !stops(), !isWorse() else { return }
    guard let visit = pending.popLast() else { return record() }
    defer { pending.append(visit) }
    let starts = depth > 0 ? state.window[visit] : openStarts(visit)
    guard starts != 0 else { return }
    let nurses = nurses(of: visit)
    for slot in slots(of: visit, among: starts) {
      for nurse in nurses
      where depth > 0 || openStarts(visit, at: nurse) >> SlotMask(slot) & 1 == 1 {
        approach(visit, slot, nurse, depth)
        if isOver { return }
      }
    }
  }

  /// Seats one visit with up to `depth` others moved, each start and nurse with an equal share of
  /// `budget` nodes: where not everything can be tried, a little is tried everywhere.
  func fillEvenly(_ visit: Int, depth: Int, budget: Int) {
    let nurses = nurses(of: visit)
    let slots = slots(of: visit, among: state.window[visit])
    let share = max(20, budget / max(1, nurses.count * slots.count))
    pending = []
    // Whatever ends this, the searches after it have their own limits.
    defer { nodeLimit = Int.max }
    for slot in slots {
      for nurse in nurses {
        guard elapsed <= deadline else { return }
        isOver = false
        nodeLimit = nodes + share
        approach(visit, slot, nurse, depth)
        // The cheapest start that works is taken: to look at later ones costs more than it gains.
        if best != nil { break }
      }
      if best != nil { break }
    }
  }

  /// The starts at which some nurse has hands and room and some place is free, whatever the breaks.
  private func openStarts(_ visit: Int) -> SlotMask {
    var starts: SlotMask = 0
    for nurse in 0..<model.nurseCount where model.isAllowed(visit, nurse: nurse) {
      starts |= openStarts(visit, at: nurse)
    }
    guard starts != 0 else { return 0 }
    let length = model.placeLength[visit]
    var placed: SlotMask = 0
    for choice in model.poolFirst[visit]..<model.poolFirst[visit + 1] where starts & ~placed != 0 {
      placed |= state.poolFree[model.poolChoices[choice]].runs(of: length)
    }
    return starts & placed
  }

  /// The starts at which a nurse has hands and room for a visit, wherever her break lies.
  private func openStarts(_ visit: Int, at nurse: Int) -> SlotMask {
    let clinic = model.clinic
    var slots = state.window[visit]
    if clinic.needsStart[visit] { slots &= model.startSlots[nurse] & ~state.startsFull[nurse] }
    for piece in clinic.pieceFirst[visit]..<clinic.pieceFirst[visit + 1] where slots != 0 {
      let offset = SlotMask(clinic.pieceOffset[piece])
      let length = clinic.pieceLength[piece]
      slots &= ~(state.endsFull[nurse] >> (offset + SlotMask(length - 1)))
      slots &= state.free[nurse * 4 + clinic.pieceAcuity[piece]].runs(of: length) >> offset
    }
    return slots
  }

  /// Whether the branch cannot become better than the best repair.
  private func isWorse() -> Bool {
    guard let best, best.score.leftOut == givenCost else { return false }
    var moved = 0
    for visit in 0..<model.visitCount where isTaken[visit] && !isHit[visit] { moved += 1 }
    guard best.score.moved <= moved else { return false }
    let least = state.f1 - pending.reduce(0) { $0 + model.leftOutCost[$1] }
    return (best.score.starts, best.score.shift, best.score.nurses, best.score.f1)
      <= (starts, shift, nurses, least)
  }

  /// The starts to try: those nearest to the old one first, or, without one, those that cost least.
  private func slots(of visit: Int, among starts: SlotMask) -> [Int] {
    var result: [Int] = []
    var rest = starts
    while rest != 0 {
      result.append(rest.first)
      rest &= rest - 1
    }
    let old = home[visit]?.slot
    func key(_ slot: Int) -> (Int, Int, Int) {
      (old.map { Self.shift(from: $0, to: slot) } ?? 0, model.startCost(visit, at: slot), slot)
    }
    return result.sorted { key($0) < key($1) }
  }

  /// The nurses to try, the old one first.
  private func nurses(of visit: Int) -> [Int] {
    let old = home[visit]?.nurse ?? -1
    let allowed = (0..<model.nurseCount).filter { model.isAllowed(visit, nurse: $0) && $0 != old }
    return old >= 0 && model.isAllowed(visit, nurse: old) ? [old] + allowed : allowed
  }

  /// The places to try: the old one, free ones, and, where someone may move, taken ones.
  ///
  /// For the last pending visit any free place of a kind is as good as another, but for the wish; where places
  /// are protected, one kind may be short and another not.
  private func pools(of visit: Int, at slot: Int, _ depth: Int) -> [Int] {
    let span = SlotMask.span(slot, model.placeLength[visit])
    let old = home[visit]?.pool ?? -1
    let usual = model.clinic.usualPool[visit]
    var free: [Int] = []
    var taken: [Int] = []
    for choice in model.poolFirst[visit]..<model.poolFirst[visit + 1] {
      let pool = model.poolChoices[choice]
      if span & ~state.poolFree[pool] == 0 { free.append(pool) } else { taken.append(pool) }
    }
    free.sort { ($0 == old ? 0 : $0 == usual ? 1 : 2) < ($1 == old ? 0 : $1 == usual ? 1 : 2) }
    if pending.isEmpty && depth == 0 {
      let first = free.first
      let other =
        model.instance.rules.protected.isEmpty
        ? nil : free.first { pool in model.poolKind[pool] != first.map { model.poolKind[$0] } }
      free = free.filter { $0 == first || $0 == other || $0 == usual }
    }
    let isSmall = model.poolCount <= 12
    return depth > 0 && (free.isEmpty || isSmall) ? free + taken : free
  }

  /// Makes room at a nurse, then tries the places: only then is it known which are free.
  private func approach(_ visit: Int, _ slot: Int, _ nurse: Int, _ depth: Int) {
    guard !stops() else { return }
    switch nurseConflict(visit, slot: slot, nurse: nurse, names: depth > 0) {
    case nil:
      for pool in pools(of: visit, at: slot, depth) {
        attempt(visit, slot, nurse, pool, depth)
        if isOver { return }
      }
    case .rest:
      eachBreak(of: nurse) { approach(visit, slot, nurse, depth) }
    case .visits(let candidates):
      for other in candidates where !isTaken[other] && !isFixed[other] {
        moving(other) { approach(visit, slot, nurse, depth - 1) }
      }
    case .never, .cover:
      return
    }
  }

  /// Seats a visit there and goes on, or moves what stands in the way.
  private func attempt(_ visit: Int, _ slot: Int, _ nurse: Int, _ pool: Int, _ depth: Int) {
    guard !stops() else { return }
    switch conflict(visit, slot: slot, nurse: nurse, pool: pool, names: depth > 0) {
    case nil:
      let isElsewhen = home[visit].map { $0.slot != slot } ?? false
      let shifted = home[visit].map { Self.shift(from: $0.slot, to: slot) } ?? 0
      let isOther = home[visit].map { $0.nurse != nurse } ?? false
      starts += isElsewhen ? 1 : 0
      shift += shifted
      nurses += isOther ? 1 : 0
      state.seat(visit, at: slot, nurse: nurse, pool: pool)
      fill(depth)
      state.unseat(visit)
      starts -= isElsewhen ? 1 : 0
      shift -= shifted
      nurses -= isOther ? 1 : 0
    case .never:
      return
    case .rest:
      eachBreak(of: nurse) { attempt(visit, slot, nurse, pool, depth) }
    case .visits(let candidates):
      guard depth > 0 else { return }
      for other in candidates where !isTaken[other] && !isFixed[other] {
        moving(other) { attempt(visit, slot, nurse, pool, depth - 1) }
      }
    case .cover(let slots):
      for other in 0..<model.nurseCount where state.breakMask[other] & slots != 0 {
        eachBreak(of: other) { attempt(visit, slot, nurse, pool, depth) }
      }
      guard depth > 0 else { return }
      for other in 0..<model.visitCount
      where !isTaken[other] && !isFixed[other] && care(of: other) & slots != 0 {
        moving(other) { attempt(visit, slot, nurse, pool, depth - 1) }
      }
    }
  }

  /// Takes a visit out for the length of a branch.
  private func moving(_ visit: Int, _ branch: () -> Void) {
    let slot = Int(state.start[visit])
    let nurse = Int(state.nurse[visit])
    let pool = Int(state.pool[visit])
    let width = model.clinic.mostParts
    let parts = (0..<width).map { state.partStart[visit * width + $0] }
    state.unseat(visit)
    isTaken[visit] = true
    pending.append(visit)
    branch()
    pending.removeLast()
    isTaken[visit] = false
    parts.withUnsafeBufferPointer {
      state.seat(visit, at: slot, nurse: nurse, pool: pool, parts: width > 0 ? $0.baseAddress : nil)
    }
  }

  /// Tries each other start of a break that has not begun.
  private func eachBreak(of nurse: Int, _ branch: () -> Void) {
    guard isBreakOpen[nurse] else { return }
    let old = Int(state.breakStart[nurse])
    isBreakOpen[nurse] = false
    for slot in model.breakFirst[nurse]...model.breakLast[nurse]
    where slot >= problem.now && slot != old && state.mayBreak(nurse, from: slot) {
      state.moveBreak(nurse, to: slot)
      branch()
      state.moveBreak(nurse, to: old)
    }
    isBreakOpen[nurse] = true
  }
}
