internal import Synchronization

/// A lower bound in milliseconds: prices on the rows of the pooled relaxation, raised where the
/// visits, each at its cheapest start, ask for more than there is.
///
/// With any prices of zero or more, each visit's cheapest column, each pattern's cheapest break and
/// overtime add up to a lower bound (Lagrange; Held and Karp 1970). The prices follow a deflected
/// subgradient (Camerini, Fratta and Maffioli 1975) towards a level just above the best bound. The
/// same prices tell the search what a seat takes away from others.
final class PooledDual {
  let relaxation: PooledRelaxation
  private let model: DayModel
  /// The best bound, before rounding.
  var bestBound = 0.0
  /// Columns looked at since the start: the measure of work.
  private(set) var work = 0

  /// How far above the best bound the prices aim at first, in units of the objective; after how
  /// many steps without gain they aim lower.
  private static let firstLevel = 20_000.0
  private static let patience = 40

  let width: Int
  let price: Flat<Double>
  let direction: Flat<Double>
  let gradient: Flat<Double>
  let bestPrice: Flat<Double>
  private let groups: ColumnGroups
  /// Of the group in hand, by slot: what its cheapest seat takes away, and at which pattern.
  private let leastCost: Flat<Double>
  private let leastPattern: Flat<Int>
  private let careSums: Flat<Double>
  private let placeSums: Flat<Double>
  private var level: Double
  private var stale = 0

  // Rows in one run of numbers: acuity, starts, ends by pattern; cover; places.
  private let acuityAt: Int
  private let startsAt: Int
  private let endsAt: Int
  private let coverAt: Int
  private let placesAt: Int

  init(_ relaxation: PooledRelaxation) {
    self.relaxation = relaxation
    model = relaxation.model
    groups = ColumnGroups(relaxation)
    let slots = PooledRelaxation.slots
    let patterns = model.patternCount * slots
    acuityAt = 0
    startsAt = patterns
    endsAt = 2 * patterns
    coverAt = 3 * patterns
    placesAt = coverAt + slots
    width = placesAt + PooledRelaxation.placeRows * slots
    price = Flat(repeating: 0, count: width)
    direction = Flat(repeating: 0, count: width)
    gradient = Flat(repeating: 0, count: width)
    bestPrice = Flat(repeating: 0, count: width)
    leastCost = Flat(repeating: 0, count: slots)
    leastPattern = Flat(repeating: 0, count: slots)
    careSums = Flat(repeating: 0, count: model.patternCount * (slots + 1))
    placeSums = Flat(repeating: 0, count: 3 * (slots + 1))
    level = 0
  }

  deinit {
    for table in [price, direction, gradient, bestPrice, careSums, placeSums, leastCost] {
      table.free()
    }
    leastPattern.free()
  }

  /// Raises the bound until `stop` says so, which is asked before every step, or more steps would
  /// not matter.
  ///
  /// Large steps come first; where they are stuck, `refine` goes on.
  func run(ceiling: Int, stop: (Int) -> Bool) {
    if level == 0 {
      bestBound = evaluate()
      bestPrice.copy(from: price)
      level = max(bestBound * 0.2, Self.firstLevel)
    }
    while !stop(work) && level > max(0.02, bestBound * 0.01) && bestBound < Double(ceiling) {
      step()
      let bound = evaluate()
      if bound > bestBound {
        if bound > bestBound + level * 0.1 { stale = 0 } else { stale += 1 }
        bestBound = bound
        bestPrice.copy(from: price)
      } else {
        stale += 1
      }
      if stale > Self.patience {
        stale = 0
        level *= 0.8
        price.copy(from: bestPrice)
        for row in 0..<width { direction[row] = 0 }
        _ = evaluate()
      }
    }
    refine(ceiling: ceiling, stop: stop)
    done.store(true, ordering: .releasing)
  }

  /// Whether a run has ended; any thread may ask.
  var isDone: Bool { done.load(ordering: .acquiring) }
  private let done = Atomic(false)

  private func step() {
    var across = 0.0
    var old = 0.0
    for row in 0..<width {
      // A price at zero cannot fall, so a wish to fall counts for nothing.
      if price[row] <= 0 && gradient[row] < 0 { gradient[row] = 0 }
      across += direction[row] * gradient[row]
      old += direction[row] * direction[row]
    }
    let deflection = across < 0 && old > 0 ? -1.5 * across / old : 0
    var length = 0.0
    for row in 0..<width {
      direction[row] = gradient[row] + deflection * direction[row]
      length += direction[row] * direction[row]
    }
    guard length > 0 else { return }
    let size = (bestBound + level - current) / length
    for row in 0..<width { price[row] = max(0, price[row] + size * direction[row]) }
  }

  private var current = 0.0

  /// The bound of the present prices, and how far each row is overfull (the gradient).
  func evaluate() -> Double {
    let slots = PooledRelaxation.slots
    sumPrices()
    for row in 0..<width { gradient[row] = 0 }
    var bound = 0.0
    for group in 0..<groups.count { bound += cheapestColumns(group) }
    // Usage was entered where it starts and ends; sum it up over the slots.
    for pattern in 0..<model.patternCount {
      accumulate(acuityAt + pattern * slots)
    }
    for row in 0..<PooledRelaxation.placeRows { accumulate(placesAt + row * slots) }
    for slot in 0..<slots {
      var total = 0.0
      for pattern in 0..<model.patternCount { total += gradient[acuityAt + pattern * slots + slot] }
      gradient[coverAt + slot] = total - Double(relaxation.fullCover[slot])
      bound -= price[coverAt + slot] * Double(relaxation.fullCover[slot])
      for row in 0..<PooledRelaxation.placeRows {
        let capacity = Double(relaxation.placeCapacity[row * slots + slot])
        gradient[placesAt + row * slots + slot] -= capacity
        bound -= price[placesAt + row * slots + slot] * capacity
      }
    }
    for pattern in 0..<model.patternCount { bound += supply(pattern) }
    work += relaxation.columnCount
    current = bound
    return bound
  }

  private func accumulate(_ first: Int) {
    var sum = 0.0
    for slot in 0..<PooledRelaxation.slots {
      sum += gradient[first + slot]
      gradient[first + slot] = sum
    }
  }

  private func sumPrices() {
    let slots = PooledRelaxation.slots
    for pattern in 0..<model.patternCount {
      var sum = 0.0
      for slot in 0..<slots {
        careSums[pattern * (slots + 1) + slot] = sum
        sum += price[acuityAt + pattern * slots + slot] + price[coverAt + slot]
      }
      careSums[pattern * (slots + 1) + slots] = sum
    }
    // By need: chairs pay the shared row, beds theirs and the shared, isolation its own.
    for need in 0..<3 {
      var sum = 0.0
      for slot in 0..<slots {
        placeSums[need * (slots + 1) + slot] = sum
        switch need {
        case 0: sum += price[placesAt + 2 * slots + slot]
        case 1: sum += price[placesAt + slot] + price[placesAt + 2 * slots + slot]
        default: sum += price[placesAt + slots + slot]
        }
      }
      placeSums[need * (slots + 1) + slots] = sum
    }
  }

  private func needIndex(_ visit: Int) -> Int {
    switch model.need[visit] {
    case .chair: 0
    case .bed: 1
    case .isolation: 2
    }
  }

  /// What a seat of `length` slots takes away at the present prices.
  @inline(__always)
  private func price(
    of length: Int, _ acuity: Int, at slot: Int, _ pattern: Int, _ need: Int
  ) -> Double {
    let slots = PooledRelaxation.slots
    let end = slot + length
    let care = careSums.base + pattern * (slots + 1)
    let place = placeSums.base + need * (slots + 1)
    return Double(acuity) * (care[end] - care[slot]) + place[end] - place[slot]
      + price[startsAt + pattern * slots + slot] + price[endsAt + pattern * slots + end - 1]
  }

  /// The cost of a column at the present prices.
  @inline(__always)
  private func cost(_ visit: Int, _ pattern: Int, _ slot: Int, _ need: Int) -> Double {
    price(of: model.duration[visit], model.acuity[visit], at: slot, pattern, need)
      + Double(model.startCost(visit, at: slot))
  }

  /// The cheapest columns of a group's visits; enters what they take in the gradient.
  private func cheapestColumns(_ group: Int) -> Double {
    let slots = PooledRelaxation.slots
    let one = groups.visits[groups.first[group]]
    let need = needIndex(one)
    let length = model.duration[one]
    for slot in 0..<slots { leastCost[slot] = .infinity }
    for pattern in 0..<model.patternCount {
      let starts = groups.starts[group * model.patternCount + pattern]
      guard starts != 0 else { continue }
      for slot in starts.first..<starts.end where starts &>> SlotMask(slot) & 1 == 1 {
        let value = price(of: length, model.acuity[one], at: slot, pattern, need)
        if value < leastCost[slot] {
          leastCost[slot] = value
          leastPattern[slot] = pattern
        }
      }
    }
    var bound = 0.0
    for index in groups.first[group]..<groups.first[group + 1] {
      bound += cheapestColumn(groups.visits[index], need)
    }
    return bound
  }

  /// The cheapest column of a visit, of the group in hand.
  @inline(__always)
  private func cheapestColumn(_ visit: Int, _ need: Int) -> Double {
    let slots = PooledRelaxation.slots
    let window = model.window[visit]
    var least = relaxation.leftOutCost(visit)
    var chosen = -1
    if window != 0 {
      let (due, wish) = (model.due[visit], model.wish[visit])
      let (waitWeight, earlyWeight) = (Double(model.waitWeight), Double(model.earlyWeight))
      for slot in window.first..<window.end where window &>> SlotMask(slot) & 1 == 1 {
        var value = leastCost[slot]
        if slot > due { value += Double(slot - due) * waitWeight }
        if slot < wish { value += Double(wish - slot) * earlyWeight }
        if value < least {
          least = value
          chosen = slot
        }
      }
    }
    guard chosen >= 0 else { return least }
    let pattern = leastPattern[chosen]
    let until = chosen + model.duration[visit]
    let acuity = Double(model.acuity[visit])
    gradient[startsAt + pattern * slots + chosen] += 1
    gradient[endsAt + pattern * slots + until - 1] += 1
    enter(acuityAt + pattern * slots, chosen, until, acuity)
    if need != 2 { enter(placesAt + 2 * slots, chosen, until, 1) }
    if need == 1 { enter(placesAt, chosen, until, 1) }
    if need == 2 { enter(placesAt + slots, chosen, until, 1) }
    return least
  }

  @inline(__always)
  private func enter(_ first: Int, _ from: Int, _ until: Int, _ amount: Double) {
    gradient[first + from] += amount
    if until < PooledRelaxation.slots { gradient[first + until] -= amount }
  }

  /// What a pattern's nurses offer at their cheapest break and overtime; enters it in the gradient.
  private func supply(_ pattern: Int) -> Double {
    let slots = PooledRelaxation.slots
    let nurse = model.patternFirst[pattern]
    let size = Double(relaxation.size(of: pattern))
    let most = Double(model.maxAcuity[nurse])
    let starters = Double(model.startsPerSlot[nurse])
    let enders = Double(model.endsPerSlot[nurse])
    let shiftEnd = model.shiftEnd[nurse]
    let acuityRow = acuityAt + pattern * slots
    let startRow = startsAt + pattern * slots
    let endRow = endsAt + pattern * slots
    var bound = 0.0
    for slot in 0..<min(shiftEnd, slots) {
      gradient[acuityRow + slot] -= most * size
      gradient[startRow + slot] -= starters * size
      gradient[endRow + slot] -= enders * size
      bound -=
        (most * price[acuityRow + slot] + starters * price[startRow + slot]
          + enders * price[endRow + slot]) * size
    }
    // The cheapest break: where hands and cover are worth least.
    var leastRest = Double.infinity
    var rest = model.breakFirst[nurse]
    for start in model.breakFirst[nurse]...model.breakLast[nurse] {
      var value = 0.0
      for slot in start..<start + model.breakLength[nurse] { value += restPrice(pattern, slot) }
      if value < leastRest {
        leastRest = value
        rest = start
      }
    }
    bound += leastRest * size
    for slot in rest..<rest + model.breakLength[nurse] {
      if slot < shiftEnd {
        gradient[startRow + slot] += starters * size
        gradient[endRow + slot] += enders * size
      }
      if model.careSlots[nurse] >> SlotMask(slot) & 1 == 1 {
        gradient[coverAt + slot] += most * size
      }
    }
    // The cheapest overtime: all stay on for as long as it pays.
    var value = 0.0
    var leastOvertime = 0.0
    var stay = shiftEnd
    for slot in shiftEnd..<max(shiftEnd, model.careSlots[nurse].end) {
      value +=
        Double(model.overtimeWeight) - most * price[acuityRow + slot]
        - enders * price[endRow + slot]
      if value < leastOvertime {
        leastOvertime = value
        stay = slot + 1
      }
    }
    bound += leastOvertime * size
    for slot in shiftEnd..<stay {
      gradient[acuityRow + slot] -= most * size
      gradient[endRow + slot] -= enders * size
    }
    return bound
  }

  private func restPrice(_ pattern: Int, _ slot: Int) -> Double {
    let slots = PooledRelaxation.slots
    let nurse = model.patternFirst[pattern]
    var value = 0.0
    if slot < model.shiftEnd[nurse] {
      value += Double(model.startsPerSlot[nurse]) * price[startsAt + pattern * slots + slot]
      value += Double(model.endsPerSlot[nurse]) * price[endsAt + pattern * slots + slot]
    }
    if model.careSlots[nurse] >> SlotMask(slot) & 1 == 1 {
      value += Double(model.maxAcuity[nurse]) * price[coverAt + slot]
    }
    return value
  }

  /// What each seat counts for: its start and, at `share` of the prices, what it takes away.
  ///
  /// Past the end of a shift the search counts the overtime itself, so the prices there that stand
  /// for it are left out.
  func seatPrices(share: Double) -> SeatPrices {
    let slots = PooledRelaxation.slots
    return SeatPrices(model) { visit, pattern, slot in
      let length = self.model.duration[visit]
      let nurse = self.model.patternFirst[pattern]
      let end = slot + length
      let inShift = min(end, self.model.shiftEnd[nurse])
      let care = self.careSums.base + pattern * (slots + 1)
      let place = self.placeSums.base + self.needIndex(visit) * (slots + 1)
      var price = Double(self.model.acuity[visit]) * (care[inShift] - care[slot])
      price += place[end] - place[slot] + self.price[self.startsAt + pattern * slots + slot]
      if end == inShift { price += self.price[self.endsAt + pattern * slots + end - 1] }
      return Double(self.model.startCost(visit, at: slot)) + share * price
    }
  }

  /// What each seat of a visit, and leaving it out, adds to the bound at the best prices.
  func reducedCosts(of visit: Int) -> (columns: [Double], leftOut: Double) {
    let need = needIndex(visit)
    let leftOut = relaxation.leftOutCost(visit)
    let costs = (relaxation.columnFirst[visit]..<relaxation.columnFirst[visit + 1]).map {
      cost(
        visit, Int(relaxation.columnPattern[$0]), Int(relaxation.columnSlot[$0]), need)
    }
    let least = min(leftOut, costs.min() ?? leftOut)
    return (costs.map { $0 - least }, leftOut - least)
  }

  func keepBest() {
    price.copy(from: bestPrice)
    for row in 0..<width { direction[row] = 0 }
    _ = evaluate()
  }
}
