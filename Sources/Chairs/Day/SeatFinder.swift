/// Finds the cheapest seat of a visit in a partial plan: all starts of a nurse at once, as masks.
final class SeatFinder {
  /// How a nurse is chosen among those of a pattern who could take the visit.
  enum NurseChoice: Sendable {
    /// Any of them.
    case any
    /// The one with the least room left, so that room stays together elsewhere.
    case tightest
    /// The one with the least work.
    case leastWork
  }

  /// A seat and what it counts for, in sixteenths of the objective.
  struct Found {
    var cost: Int
    var slot: Int
    var nurse: Int
    var pool: Int
  }

  let model: DayModel
  let state: DayState
  private let possible: Flat<SlotMask>
  private let unpaid: Flat<SlotMask>
  var prices: SeatPrices

  init(_ state: DayState, prices: SeatPrices) {
    self.state = state
    model = state.model
    self.prices = prices
    possible = Flat(repeating: 0, count: model.nurseCount)
    unpaid = Flat(repeating: 0, count: model.nurseCount)
  }

  deinit {
    possible.free()
    unpaid.free()
  }

  /// The starts of a visit that places, cover and the clinic's limits leave.
  @inline(__always)
  func openStarts(_ visit: Int) -> SlotMask {
    let length = model.placeLength[visit]
    var placed: SlotMask = 0
    var choice = model.poolFirst[visit]
    while choice < model.poolFirst[visit + 1] {
      placed |= state.poolFree[model.poolChoices[choice]].runs(of: length)
      choice += 1
    }
    placed &= state.window[visit]
    if model.isPlain[visit] {
      placed &= state.coverFree[model.acuity[visit]].runs(of: model.duration[visit])
    } else {
      placed = covered(visit, among: placed)
    }
    return model.isRich && placed != 0 ? placed & state.clinicStarts(visit) : placed
  }

  /// The starts of a visit at one nurse, among `starts`; she must be one whom it may have.
  @inline(__always)
  func starts(_ visit: Int, at nurse: Int, among starts: SlotMask) -> SlotMask {
    guard model.isPlain[visit] else { return stagedStarts(visit, at: nurse, among: starts) }
    let length = model.duration[visit]
    let rest = state.breakMask[nurse]
    var slots = starts & model.startSlots[nurse] & ~(state.startsFull[nurse] | rest)
    slots &= ~((state.endsFull[nurse] | rest) &>> SlotMask(length - 1))
    guard slots != 0 else { return 0 }
    return slots & state.free[nurse * 4 + model.acuity[visit]].runs(of: length)
  }

  /// The cheapest seat among `allowed` starts, or nil where there is none.
  ///
  /// `skip` is a mask of random bits; a nurse whose bit is clear is passed over.
  func cheapest(
    _ visit: Int, among allowed: SlotMask, choice: NurseChoice, random: inout SearchRandom,
    skip: SlotMask = ~0
  ) -> Found? {
    let candidates = openStarts(visit) & allowed
    guard candidates != 0 else { return nil }
    guard model.isRich, model.clinic.hasWish(visit) else {
      return cheapest(visit, among: candidates, only: -1, choice, &random, skip)
    }
    return cheapestWish(visit, among: candidates, choice, &random, skip)
  }

  /// The cheapest seat among starts that are open, at any nurse or at `only` one.
  @inline(__always)
  func cheapest(
    _ visit: Int, among candidates: SlotMask, only: Int, _ choice: NurseChoice,
    _ random: inout SearchRandom, _ skip: SlotMask
  ) -> Found? {
    let length = model.careLength[visit]
    let words = model.allowedNurses.base + visit * model.nurseWords
    var best = Found(cost: Int.max, slot: -1, nurse: -1, pool: -1)
    var bestPattern = -1
    var pattern = 0
    while pattern < model.patternCount {
      let first = model.patternFirst[pattern]
      let end = model.patternFirst[pattern + 1]
      var free: SlotMask = 0
      var paid: SlotMask = 0
      var nurse = first
      while nurse < end {
        var slots: SlotMask = 0
        let isAllowed = (skip & words[nurse &>> 6]) &>> SlotMask(nurse & 63) & 1 != 0
        if isAllowed && (only < 0 || only == nurse) {
          slots = starts(visit, at: nurse, among: candidates)
        }
        let within = slots & SlotMask.below(state.paidUntil(nurse) - length + 1)
        possible[nurse] = slots
        unpaid[nurse] = within
        free |= within
        paid |= slots & ~within
        nurse += 1
      }
      let row = prices.row(visit, pattern)
      var rest = free
      while rest != 0 {
        let slot = rest.first
        rest &= rest - 1
        let cost = Int(row[slot])
        if cost < best.cost {
          best = Found(cost: cost, slot: slot, nurse: -1, pool: -1)
          bestPattern = pattern
        }
      }
      if paid != 0 {
        nurse = first
        while nurse < end {
          var rest = possible[nurse] & ~unpaid[nurse]
          let until = state.paidUntil(nurse)
          while rest != 0 {
            let slot = rest.first
            rest &= rest - 1
            let extra = (slot + length - until) * model.overtimeWeight * SeatPrices.scale
            let cost = Int(row[slot]) + extra
            if cost < best.cost {
              best = Found(cost: cost, slot: slot, nurse: nurse, pool: -1)
              bestPattern = pattern
            }
          }
          nurse += 1
        }
      }
      pattern += 1
    }
    guard best.slot >= 0 else { return nil }
    if best.nurse < 0 {
      best.nurse = pick(bestPattern, slot: best.slot, length: length, choice, &random)
    }
    best.pool = pool(for: visit, at: best.slot)
    return best
  }

  /// The first pool of a visit with a place free throughout; the caller knows that there is one.
  @inline(__always)
  func pool(for visit: Int, at slot: Int) -> Int {
    let span = SlotMask.span(slot, model.placeLength[visit])
    var choice = model.poolFirst[visit]
    while choice < model.poolFirst[visit + 1] {
      let pool = model.poolChoices[choice]
      if span & ~state.poolFree[pool] == 0 { return pool }
      choice += 1
    }
    return -1
  }

  @inline(__always)
  private func pick(
    _ pattern: Int, slot: Int, length: Int, _ choice: NurseChoice, _ random: inout SearchRandom
  ) -> Int {
    let first = model.patternFirst[pattern]
    let size = model.patternFirst[pattern + 1] - first
    let offset = random.below(size)
    let bit = 1 as SlotMask &<< SlotMask(slot)
    let around = SlotMask.span(max(0, slot - 2), length + 4)
    var best = -1
    var bestScore = Int.max
    var step = 0
    while step < size {
      var nurse = first + offset + step
      if nurse >= first + size { nurse -= size }
      step += 1
      guard unpaid[nurse] & bit != 0 else { continue }
      let score: Int
      switch choice {
      case .any: return nurse
      case .tightest:
        score =
          (state.free[nurse * 4 + 1] & around).nonzeroBitCount
          + (state.free[nurse * 4 + 2] & around).nonzeroBitCount
          + (state.free[nurse * 4 + 3] & around).nonzeroBitCount
      case .leastWork: score = state.work[nurse]
      }
      if score < bestScore {
        bestScore = score
        best = nurse
      }
    }
    return best
  }
}
