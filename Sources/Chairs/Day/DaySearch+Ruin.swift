extension DaySearch {
  /// Chooses the visits of a step; says whether the first of them must be seated first.
  func ruin() -> Bool {
    if state.outCount > 0 && random.below(2) == 0 {
      let visit = state.outList[random.below(state.outCount)]
      if random.below(4) != 0, force(visit) { return true }
      mark(visit)
      around(visit, size: 3 + random.below(12))
      return false
    }
    let size = random.below(4) == 0 ? 4 + random.below(16) : 1 + random.below(8)
    switch random.below(4) {
    case 0:
      strings(size: size)
    case 1:
      for _ in 0...size { mark(random.below(model.visitCount)) }
    default:
      let visit = seed()
      mark(visit)
      around(visit, size: size)
    }
    if state.outCount > 0 {
      for _ in 0..<min(3, state.outCount) {
        mark(state.outList[random.below(state.outCount)])
      }
    }
    return false
  }

  /// Takes a visit into the step, once.
  @inline(__always)
  func mark(_ visit: Int) {
    guard !isRemoved[visit] else { return }
    isRemoved[visit] = true
    removed[removedCount] = visit
    removedCount += 1
  }

  /// Takes all visits that start at a nurse in a slot into the step.
  private func markAll(_ nurse: Int, _ slot: Int) {
    var visit = Int(state.visitAt[nurse * SlotMask.bitWidth + slot])
    while visit >= 0 {
      mark(visit)
      visit = Int(state.nextAt[visit])
    }
  }

  /// Takes one visit whose start leaves no room for another in the whole clinic or its pharmacy.
  private func clearStarts(for visit: Int, at start: Int) {
    guard state.clinicStarts(visit) >> SlotMask(start) & 1 == 0 else { return }
    let offset = random.below(model.nurseCount)
    for step in 0..<model.nurseCount {
      let nurse = (offset + step) % model.nurseCount
      guard state.starts[nurse] >> SlotMask(start) & 1 == 1 else { continue }
      return markAll(nurse, start)
    }
  }

  /// A visit to start from: one that costs something, where a few looks find one.
  private func seed() -> Int {
    var visit = 0
    for _ in 0..<6 {
      visit = random.below(model.visitCount)
      let start = Int(state.start[visit])
      if !state.isSeated(visit) || start > model.due[visit] || start < model.wish[visit] {
        return visit
      }
    }
    return visit
  }

  /// Takes visits that run at the same time as `visit`, at random nurses.
  func around(_ visit: Int, size: Int) {
    let from: Int
    if state.isSeated(visit) {
      from = Int(state.start[visit])
    } else {
      let slots = state.window[visit]
      from = slots == 0 ? model.due[visit] : slots.first + random.below(slots.end - slots.first)
    }
    let length = model.duration[visit]
    let narrow = random.below(2) == 0
    var looks = 0
    while removedCount <= size && looks < size * 4 {
      looks += 1
      let nurse = random.below(model.nurseCount)
      var slots =
        narrow
        ? state.starts[nurse] & SlotMask.span(max(0, from - 3), 7)
        : overlapping(nurse, from: from, until: from + length)
      guard slots != 0 else { continue }
      slots = oneOf(slots)
      mark(Int(state.visitAt[nurse * SlotMask.bitWidth + slots.first]))
    }
    if narrow || random.below(3) == 0 {
      let nurse = state.isSeated(visit) ? Int(state.nurse[visit]) : random.below(model.nurseCount)
      shiftBreakLater = nurse
    }
  }

  /// Takes the visits of one to three nurses in a stretch of time.
  private func strings(size: Int) {
    let nurses = 1 + random.below(3)
    let length = 4 + random.below(16)
    let from = random.below(max(1, model.instance.hardClose - length / 2))
    for _ in 0..<nurses {
      let nurse = random.below(model.nurseCount)
      shiftBreakLater = nurse
      var slots = overlapping(nurse, from: from, until: from + length)
      while slots != 0 && removedCount < size + 6 {
        let slot = slots.first
        slots &= slots - 1
        markAll(nurse, slot)
      }
    }
  }

  /// The starts of the visits of a nurse that run in `from ..< until`.
  func overlapping(_ nurse: Int, from: Int, until: Int) -> SlotMask {
    var slots = state.starts[nurse] & SlotMask.below(until)
    var result = slots & ~SlotMask.below(from)
    slots &= SlotMask.below(from)
    while slots != 0 {
      let slot = slots.first
      slots &= slots - 1
      let visit = Int(state.visitAt[nurse * SlotMask.bitWidth + slot])
      if slot + model.careLength[visit] > from { result |= 1 << SlotMask(slot) }
    }
    return result
  }

  /// One of the slots of a mask, at random.
  @inline(__always)
  func oneOf(_ slots: SlotMask) -> SlotMask {
    var rest = slots
    var skip = random.below(slots.nonzeroBitCount)
    while skip > 0 {
      rest &= rest - 1
      skip -= 1
    }
    return rest & (~rest &+ 1)
  }

  /// Makes room for a left-out visit at a random start and nurse: takes what stands in its way.
  private func force(_ visit: Int) -> Bool {
    let slots = state.window[visit]
    guard slots != 0 else { return false }
    let length = model.duration[visit]
    var nurse = random.below(model.nurseCount)
    var looks = 0
    while !model.isAllowed(visit, nurse: nurse) {
      nurse = nurse + 1 < model.nurseCount ? nurse + 1 : 0
      looks += 1
      guard looks < model.nurseCount else { return false }
    }
    let usable = slots & model.startSlots[nurse] & model.careSlots[nurse].runs(of: length)
    guard usable != 0 else { return false }
    let start = oneOf(usable).first
    mark(visit)
    let rest = state.breakMask[nurse]
    if rest & (1 << SlotMask(start) | 1 << SlotMask(start + length - 1)) != 0 {
      shiftBreakLater = nurse
    }
    clearNurse(nurse, for: visit, from: start)
    clearPlaces(for: visit, span: SlotMask.span(start, model.placeLength[visit]))
    if model.isRich { clearStarts(for: visit, at: start) }
    for _ in 0..<random.below(6) {
      let other = random.below(model.nurseCount)
      let running = overlapping(other, from: start, until: start + length)
      guard running != 0 else { continue }
      mark(Int(state.visitAt[other * SlotMask.bitWidth + oneOf(running).first]))
    }
    return true
  }

  /// Takes from a nurse what keeps her from taking `visit` at `start`.
  private func clearNurse(_ nurse: Int, for visit: Int, from start: Int) {
    let length = model.duration[visit]
    let end = start + length - 1
    let left = BitPlanes(base: trial.base, count: model.acuityPlanes)
    left.base.update(from: state.planes(ofNurse: nurse).base, count: model.acuityPlanes)
    var slots = overlapping(nurse, from: start, until: start + length)
    var order = slots
    while order != 0 {
      let slot = order.first
      order &= order - 1
      let other = Int(state.visitAt[nurse * SlotMask.bitWidth + slot])
      guard slot == start || slot + model.duration[other] - 1 == end else { continue }
      markAll(nurse, slot)
      if model.isPlain[other] {
        left.add(model.acuity[other], in: SlotMask.span(slot, model.duration[other]))
      }
      slots &= ~(1 << SlotMask(slot))
    }
    let span = SlotMask.span(start, length)
    while slots != 0 {
      let short = span & ~left.slots(atLeast: model.acuity[visit])
      guard short != 0 else { return }
      let slot = oneOf(slots).first
      slots &= ~(1 << SlotMask(slot))
      let other = Int(state.visitAt[nurse * SlotMask.bitWidth + slot])
      let run = SlotMask.span(slot, model.duration[other])
      guard run & short != 0 else { continue }
      mark(other)
      if model.isPlain[other] { left.add(model.acuity[other], in: run) }
    }
  }

  /// Takes visits out of a pool so that `visit` finds a place in `span`, if none has one.
  private func clearPlaces(for visit: Int, span: SlotMask) {
    let first = model.poolFirst[visit]
    let count = model.poolFirst[visit + 1] - first
    guard count > 0 else { return }
    let pool = model.poolChoices[first + random.below(count)]
    var short = span & ~state.poolFree[pool]
    for index in 0..<removedCount {
      let other = removed[index]
      guard state.isSeated(other), Int(state.pool[other]) == pool else { continue }
      short &= ~SlotMask.span(Int(state.start[other]), model.placeLength[other])
    }
    let offset = random.below(model.visitCount)
    var step = 0
    while step < model.visitCount && short != 0 {
      var other = offset + step
      if other >= model.visitCount { other -= model.visitCount }
      step += 1
      guard state.isSeated(other), !isRemoved[other], Int(state.pool[other]) == pool else {
        continue
      }
      let run = SlotMask.span(Int(state.start[other]), model.placeLength[other])
      guard run & short != 0 else { continue }
      mark(other)
      short &= ~run
    }
  }
}
