extension RepairSearch {
  /// The first thing at a nurse that stands in the way of a seat; nil where she can take the visit.
  ///
  /// Without `names` the visits that stand in the way are not gathered.
  func nurseConflict(_ visit: Int, slot: Int, nurse: Int, names: Bool = true) -> Conflict? {
    handConflict(visit, slot, nurse, names) ?? careConflict(visit, slot, nurse, names)
  }

  /// The first thing that stands in the way of a seat; nil where the visit fits.
  func conflict(
    _ visit: Int, slot: Int, nurse: Int, pool: Int, names: Bool = true
  ) -> Conflict? {
    if let conflict = nurseConflict(visit, slot: slot, nurse: nurse, names: names) {
      return conflict
    }
    let span = SlotMask.span(slot, model.placeLength[visit])
    let short = span & ~state.poolFree[pool]
    if short != 0 {
      guard names else { return .visits([]) }
      return .visits(seated { Int(self.state.pool[$0]) == pool && self.sitting($0) & short != 0 })
    }
    if let conflict = coverConflict(visit, slot) { return conflict }
    if let conflict = protectedConflict(span, pool) { return conflict }
    if model.isRich, state.clinicStarts(visit) >> SlotMask(slot) & 1 == 0 {
      let clinic = model.clinic
      let hasParts = clinic.partFirst[visit] < clinic.partFirst[visit + 1]
      return .visits(
        seated {
          Int(self.state.start[$0]) == slot
            || hasParts && clinic.partFirst[$0] < clinic.partFirst[$0 + 1]
        })
    }
    return nil
  }

  /// The slots of a seated visit's care.
  func care(of visit: Int) -> SlotMask {
    guard state.isSeated(visit) else { return 0 }
    let slot = Int(state.start[visit])
    if model.isPlain[visit] { return SlotMask.span(slot, model.duration[visit]) }
    var slots: SlotMask = 0
    for piece in pieces(of: visit) { slots |= span(piece, slot) }
    return slots
  }

  /// The slots in which a seated visit ends a piece of its care.
  private func ends(of visit: Int) -> SlotMask {
    var slots: SlotMask = 0
    for piece in pieces(of: visit) { slots |= end(piece, Int(state.start[visit])) }
    return slots
  }

  private func sitting(_ visit: Int) -> SlotMask {
    SlotMask.span(Int(state.start[visit]), model.placeLength[visit])
  }

  private func pieces(of visit: Int) -> Range<Int> {
    model.clinic.pieceFirst[visit]..<model.clinic.pieceFirst[visit + 1]
  }

  private func span(_ piece: Int, _ slot: Int) -> SlotMask {
    SlotMask.span(slot + model.clinic.pieceOffset[piece], model.clinic.pieceLength[piece])
  }

  private func end(_ piece: Int, _ slot: Int) -> SlotMask {
    let clinic = model.clinic
    return 1 << SlotMask(slot + clinic.pieceOffset[piece] + clinic.pieceLength[piece] - 1)
  }

  private func seated(_ matches: (Int) -> Bool) -> [Int] {
    (0..<model.visitCount).filter { state.isSeated($0) && matches($0) }
  }

  /// The visits of a nurse that match, those that are easy to seat elsewhere first.
  private func seated(at nurse: Int, _ matches: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var slots = state.starts[nurse]
    while slots != 0 {
      var visit = Int(state.visitAt[nurse * SlotMask.bitWidth + slots.first])
      slots &= slots - 1
      while visit >= 0 {
        if matches(visit) { found.append(visit) }
        visit = Int(state.nextAt[visit])
      }
    }
    return found.sorted { (model.careWork[$0], $0) < (model.careWork[$1], $1) }
  }

  private func handConflict(
    _ visit: Int, _ slot: Int, _ nurse: Int, _ names: Bool
  ) -> Conflict? {
    let start: SlotMask = 1 << SlotMask(slot)
    let clinic = model.clinic
    if clinic.needsStart[visit] {
      guard model.startSlots[nurse] & start != 0 else { return .never }
      if state.breakMask[nurse] & start != 0 { return .rest }
      if state.startsFull[nurse] & start != 0 {
        guard names else { return .visits([]) }
        return .visits(
          seated(at: nurse) { Int(self.state.start[$0]) == slot && clinic.needsStart[$0] })
      }
    }
    for piece in pieces(of: visit) {
      guard span(piece, slot) & ~model.careSlots[nurse] == 0 else { return .never }
      let end = end(piece, slot)
      if state.breakMask[nurse] & end != 0 { return .rest }
      if state.endsFull[nurse] & end != 0 {
        guard names else { return .visits([]) }
        return .visits(seated(at: nurse) { self.ends(of: $0) & end != 0 })
      }
    }
    return nil
  }

  private func careConflict(
    _ visit: Int, _ slot: Int, _ nurse: Int, _ names: Bool
  ) -> Conflict? {
    for piece in pieces(of: visit) {
      let acuity = model.clinic.pieceAcuity[piece]
      let short = span(piece, slot) & ~state.free[nurse * 4 + acuity]
      guard short != 0 else { continue }
      guard model.maxAcuity[nurse] >= acuity else { return .never }
      guard names else { return .visits([]) }
      return .visits(seated(at: nurse) { self.care(of: $0) & short != 0 })
    }
    return nil
  }

  private func coverConflict(_ visit: Int, _ slot: Int) -> Conflict? {
    for piece in pieces(of: visit) {
      let short = span(piece, slot) & ~state.coverFree[model.clinic.pieceAcuity[piece]]
      if short != 0 { return .cover(short) }
    }
    return nil
  }

  /// A place taken in a span in which no more of its kind may be.
  func protectedConflict(_ span: SlotMask, _ pool: Int) -> Conflict? {
    let rules = model.instance.rules
    guard !rules.protected.isEmpty else { return nil }
    let kind = model.poolKind[pool]
    var short: SlotMask = 0
    for slot in 0..<model.instance.hardClose where span >> SlotMask(slot) & 1 == 1 {
      let kept = rules.protected.filter { $0.kind == kind && $0.slots.contains(slot) }
        .reduce(0) { $0 + $1.count }
      guard kept > 0 else { continue }
      let free = (0..<model.poolCount).filter {
        model.poolKind[$0] == kind && state.poolFree[$0] >> SlotMask(slot) & 1 == 1
      }.count
      if free <= kept { short |= 1 << SlotMask(slot) }
    }
    guard short != 0 else { return nil }
    return .visits(
      seated {
        self.model.poolKind[Int(self.state.pool[$0])] == kind && self.sitting($0) & short != 0
      })
  }
}
