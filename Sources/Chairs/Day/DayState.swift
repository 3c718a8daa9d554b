/// A partial plan that the search changes one visit at a time, with everything a decision needs
/// held as masks: a visit's possible starts at a nurse are a few word operations.
///
/// Its cost is kept up to date with each change; `DayState+Audit` proves it against a count from
/// nothing in debug builds.
final class DayState {
  static let noSeat: Int8 = -1

  let model: DayModel

  /// Visits: start (or `noSeat`), nurse and pool.
  let start: Flat<Int8>
  let nurse: Flat<Int16>
  let pool: Flat<Int16>
  /// The visits left out, in any order, and where each stands in the list (-1 when seated).
  let outList: Flat<Int>
  let outPosition: Flat<Int>
  private(set) var outCount: Int
  /// What leaving each visit out counts for in the search; the search may change it.
  let penalty: Flat<Int>
  /// The starts the search may use; the model's windows unless it narrows them.
  let window: Flat<SlotMask>

  /// Nurses: slots with a start, slots with an end, the break, slots free for acuity 1, 2 and 3 at
  /// `nurse * 4 + acuity`, acuity slots of work, and the visit that starts at `nurse * 64 + slot`.
  let starts: Flat<SlotMask>
  let ends: Flat<SlotMask>
  let breakStart: Flat<Int8>
  let breakMask: Flat<SlotMask>
  let free: Flat<SlotMask>
  let work: Flat<Int>
  let visitAt: Flat<Int16>
  /// The next visit that starts at the same nurse in the same slot, or -1.
  let nextAt: Flat<Int16>
  /// Hands in use at `nurse * 64 + slot`, and the slots in which all are.
  let startCount: Flat<Int8>
  let endCount: Flat<Int8>
  let startsFull: Flat<SlotMask>
  let endsFull: Flat<SlotMask>
  let remaining: Flat<SlotMask>

  /// Pools: places left as planes, and the slots with a place left.
  let placesLeft: Flat<SlotMask>
  let poolFree: Flat<SlotMask>
  /// The whole day: acuity left under the cover of the nurses present, and places in use.
  let coverLeft: Flat<SlotMask>
  let coverFree: Flat<SlotMask>
  let inUse: Flat<SlotMask>
  /// What a clinic adds: the starts of a visit's parts, what stations, starts and preparations are
  /// left by slot.
  let partStart: Flat<Int8>
  let stationLeft: Flat<SlotMask>
  let startsLeft: Flat<SlotMask>
  let preparationsLeft: Flat<SlotMask>

  private(set) var leftOutCost = 0
  private(set) var leftOutPenalty = 0
  private(set) var overtimeSlots = 0
  /// What waiting and early starts cost.
  private(set) var startCost = 0
  private(set) var changeCost = 0

  /// Visits left out, overtime, waiting, early starts and changes.
  var f1: Int { leftOutCost + overtimeSlots * model.overtimeWeight + startCost + changeCost }

  init(_ model: DayModel) {
    self.model = model
    let visits = model.visitCount
    let nurses = model.nurseCount
    start = Flat(repeating: Self.noSeat, count: visits)
    nurse = Flat(repeating: 0, count: visits)
    pool = Flat(repeating: 0, count: visits)
    outList = Flat(Array(0..<visits))
    outPosition = Flat(Array(0..<visits))
    outCount = visits
    penalty = Flat(repeating: 0, count: visits)
    window = Flat(repeating: 0, count: visits)
    window.copy(from: model.window)
    starts = Flat(repeating: 0, count: nurses)
    ends = Flat(repeating: 0, count: nurses)
    breakStart = Flat(repeating: 0, count: nurses)
    breakMask = Flat(repeating: 0, count: nurses)
    free = Flat(repeating: 0, count: nurses * 4)
    work = Flat(repeating: 0, count: nurses)
    visitAt = Flat(repeating: -1, count: nurses * SlotMask.bitWidth)
    nextAt = Flat(repeating: -1, count: visits)
    startCount = Flat(repeating: 0, count: nurses * SlotMask.bitWidth)
    endCount = Flat(repeating: 0, count: nurses * SlotMask.bitWidth)
    startsFull = Flat(repeating: 0, count: nurses)
    endsFull = Flat(repeating: 0, count: nurses)
    remaining = Flat(repeating: 0, count: nurses * model.acuityPlanes)
    placesLeft = Flat(repeating: 0, count: model.poolCount * model.placePlanes)
    poolFree = Flat(repeating: 0, count: model.poolCount)
    coverLeft = Flat(repeating: 0, count: model.coverPlanes)
    coverFree = Flat(repeating: 0, count: 4)
    inUse = Flat(repeating: 0, count: model.placePlanes)
    let clinic = model.clinic
    partStart = Flat(repeating: -1, count: visits * clinic.mostParts)
    stationLeft = Flat(repeating: 0, count: clinic.stationCount * clinic.countPlanes)
    startsLeft = Flat(repeating: 0, count: clinic.countPlanes)
    preparationsLeft = Flat(repeating: 0, count: clinic.countPlanes)
    for visit in 0..<visits { leftOutCost += model.leftOutCost[visit] }
    fillCapacities()
  }

  deinit {
    for table in [start, breakStart, startCount, endCount, partStart] { table.free() }
    for table in [nurse, pool, visitAt, nextAt] { table.free() }
    for table in [outList, outPosition, penalty, work] { table.free() }
    for table in [
      window, starts, ends, breakMask, free, remaining, placesLeft, poolFree, coverLeft, coverFree,
      inUse, startsFull, endsFull, stationLeft, startsLeft, preparationsLeft,
    ] { table.free() }
  }

  private func fillCapacities() {
    for pool in 0..<model.poolCount {
      for slot in 0..<SlotMask.bitWidth {
        let places = model.poolCapacity[pool * SlotMask.bitWidth + slot]
        if places > 0 { planes(ofPool: pool).add(places, in: 1 << SlotMask(slot)) }
      }
      poolFree[pool] = planes(ofPool: pool).slots(atLeast: 1)
    }
    for nurse in 0..<model.nurseCount {
      planes(ofNurse: nurse).add(model.maxAcuity[nurse], in: model.careSlots[nurse])
      refreshFree(nurse)
      let first = model.breakFirst[nurse]
      breakStart[nurse] = Int8(first)
      breakMask[nurse] = model.breakSlots(nurse, from: first)
      cover.add(model.maxAcuity[nurse], in: model.careSlots[nurse] & ~breakMask[nurse])
    }
    fillClinic()
    refreshCover()
  }

  @inline(__always)
  func planes(ofNurse nurse: Int) -> BitPlanes {
    BitPlanes(base: remaining.base + nurse * model.acuityPlanes, count: model.acuityPlanes)
  }

  @inline(__always)
  func planes(ofPool pool: Int) -> BitPlanes {
    BitPlanes(base: placesLeft.base + pool * model.placePlanes, count: model.placePlanes)
  }

  @inline(__always)
  var cover: BitPlanes { BitPlanes(base: coverLeft.base, count: model.coverPlanes) }

  @inline(__always)
  var use: BitPlanes { BitPlanes(base: inUse.base, count: model.placePlanes) }

  @inline(__always)
  func isSeated(_ visit: Int) -> Bool { start[visit] >= 0 }

  /// The slot at which a nurse is done, or the end of her shift if that is later.
  @inline(__always)
  func paidUntil(_ nurse: Int) -> Int { max(model.shiftEnd[nurse], ends[nurse].end) }

  @inline(__always)
  func refreshFree(_ nurse: Int) {
    let (one, two, three) = planes(ofNurse: nurse).atLeastOneTwoThree
    free[nurse * 4 + 1] = one
    free[nurse * 4 + 2] = two
    free[nurse * 4 + 3] = three
  }

  @inline(__always)
  private func refreshCover() {
    let (one, two, three) = cover.atLeastOneTwoThree
    coverFree[1] = one
    coverFree[2] = two
    coverFree[3] = three
  }

  /// Seats a visit; the caller has made sure that it fits.
  ///
  /// `parts` are the starts of its parts; without them they are chosen, as late as they may be.
  @inline(__always)
  func seat(
    _ visit: Int, at slot: Int, nurse who: Int, pool where: Int,
    parts: UnsafePointer<Int8>? = nil
  ) {
    assert(!isSeated(visit), "the visit is seated already")
    let span = SlotMask.span(slot, model.placeLength[visit])
    overtimeSlots -= paidUntil(who)
    if model.isPlain[visit] {
      let length = model.duration[visit]
      let acuity = model.acuity[visit]
      let care = SlotMask.span(slot, length)
      addStart(who, slot)
      addEnd(who, slot + length - 1)
      planes(ofNurse: who).subtract(acuity, in: care)
      cover.subtract(acuity, in: care)
    } else {
      takeStages(visit, at: slot, nurse: who)
    }
    overtimeSlots += paidUntil(who)
    let place = who * SlotMask.bitWidth + slot
    nextAt[visit] = visitAt[place]
    visitAt[place] = Int16(truncatingIfNeeded: visit)
    starts[who] |= 1 << SlotMask(slot)
    work[who] += model.careWork[visit]
    refreshFree(who)
    planes(ofPool: `where`).subtract(1, in: span)
    poolFree[`where`] = planes(ofPool: `where`).atLeastOneTwoThree.0
    refreshCover()
    use.add(1, in: span)
    startCost += model.startCost(visit, at: slot)
    leftOutCost -= model.leftOutCost[visit]
    leftOutPenalty -= penalty[visit]
    if model.isRich {
      changeCost += model.clinic.changeCost(visit, nurse: who, pool: `where`)
      takeClinic(visit, at: slot, parts: parts)
    }
    start[visit] = Int8(truncatingIfNeeded: slot)
    nurse[visit] = Int16(truncatingIfNeeded: who)
    pool[visit] = Int16(truncatingIfNeeded: `where`)
    outCount -= 1
    let moved = outList[outCount]
    let position = outPosition[visit]
    outList[position] = moved
    outPosition[moved] = position
    outPosition[visit] = -1
  }

  /// Takes a seated visit out.
  @inline(__always)
  func unseat(_ visit: Int) {
    assert(isSeated(visit), "the visit has no seat")
    let slot = Int(start[visit])
    let who = Int(nurse[visit])
    let `where` = Int(pool[visit])
    let span = SlotMask.span(slot, model.placeLength[visit])
    overtimeSlots -= paidUntil(who)
    if model.isPlain[visit] {
      let length = model.duration[visit]
      let acuity = model.acuity[visit]
      let care = SlotMask.span(slot, length)
      removeStart(who, slot)
      removeEnd(who, slot + length - 1)
      planes(ofNurse: who).add(acuity, in: care)
      cover.add(acuity, in: care)
    } else {
      giveStages(visit, at: slot, nurse: who)
    }
    overtimeSlots += paidUntil(who)
    unlink(visit, nurse: who, at: slot)
    work[who] -= model.careWork[visit]
    refreshFree(who)
    planes(ofPool: `where`).add(1, in: span)
    poolFree[`where`] = planes(ofPool: `where`).atLeastOneTwoThree.0
    refreshCover()
    use.subtract(1, in: span)
    startCost -= model.startCost(visit, at: slot)
    leftOutCost += model.leftOutCost[visit]
    leftOutPenalty += penalty[visit]
    if model.isRich {
      changeCost -= model.clinic.changeCost(visit, nurse: who, pool: `where`)
      giveClinic(visit, at: slot)
    }
    start[visit] = Self.noSeat
    outList[outCount] = visit
    outPosition[visit] = outCount
    outCount += 1
  }

  /// Takes a visit out of the list of those that start at a nurse in a slot.
  @inline(__always)
  private func unlink(_ visit: Int, nurse who: Int, at slot: Int) {
    let place = who * SlotMask.bitWidth + slot
    let head = Int(visitAt[place])
    if head == visit {
      visitAt[place] = nextAt[visit]
      if visitAt[place] < 0 { starts[who] &= ~(1 << SlotMask(slot)) }
    } else {
      var before = head
      while Int(nextAt[before]) != visit { before = Int(nextAt[before]) }
      nextAt[before] = nextAt[visit]
    }
  }

  @inline(__always)
  func addStart(_ who: Int, _ slot: Int) {
    let place = who * SlotMask.bitWidth + slot
    startCount[place] += 1
    if Int(startCount[place]) >= model.startsPerSlot[who] {
      startsFull[who] |= 1 << SlotMask(slot)
    }
  }

  @inline(__always)
  func removeStart(_ who: Int, _ slot: Int) {
    startCount[who * SlotMask.bitWidth + slot] -= 1
    startsFull[who] &= ~(1 << SlotMask(slot))
  }

  @inline(__always)
  func addEnd(_ who: Int, _ slot: Int) {
    let place = who * SlotMask.bitWidth + slot
    endCount[place] += 1
    ends[who] |= 1 << SlotMask(slot)
    if Int(endCount[place]) >= model.endsPerSlot[who] { endsFull[who] |= 1 << SlotMask(slot) }
  }

  @inline(__always)
  func removeEnd(_ who: Int, _ slot: Int) {
    let place = who * SlotMask.bitWidth + slot
    endCount[place] -= 1
    endsFull[who] &= ~(1 << SlotMask(slot))
    if endCount[place] == 0 { ends[who] &= ~(1 << SlotMask(slot)) }
  }

  /// Whether a nurse's break may start in `slot` with everything else as it is.
  @inline(__always)
  func mayBreak(_ who: Int, from slot: Int) -> Bool {
    let mask = model.breakSlots(who, from: slot)
    guard (starts[who] | ends[who]) & mask == 0 else { return false }
    let added = mask & ~breakMask[who] & model.careSlots[who]
    return added & ~cover.slots(atLeast: model.maxAcuity[who]) == 0
  }

  /// Moves a nurse's break; the caller has made sure that it may start there.
  func moveBreak(_ who: Int, to slot: Int) {
    let care = model.careSlots[who]
    let old = breakMask[who]
    let new = model.breakSlots(who, from: slot)
    cover.add(model.maxAcuity[who], in: old & ~new & care)
    cover.subtract(model.maxAcuity[who], in: new & ~old & care)
    refreshCover()
    breakStart[who] = Int8(truncatingIfNeeded: slot)
    breakMask[who] = new
  }

  /// Sets what leaving a visit out counts for in the search.
  func setPenalty(_ value: Int, of visit: Int) {
    if !isSeated(visit) { leftOutPenalty += value - penalty[visit] }
    penalty[visit] = value
  }

  /// Peak places and the spread of the nurses' loads, weighted.
  var f2: Int {
    let weights = model.instance.weights
    var most = Int.min
    var least = Int.max
    for nurse in 0..<model.nurseCount {
      most = max(most, work[nurse])
      least = min(least, work[nurse])
    }
    return weights.peak * use.largest + weights.spread * (most - least)
  }
}
