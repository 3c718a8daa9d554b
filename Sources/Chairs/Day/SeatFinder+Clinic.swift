extension SeatFinder {
  /// The starts among `starts` at which the nurses present cover each stage of a visit.
  func covered(_ visit: Int, among starts: SlotMask) -> SlotMask {
    let clinic = model.clinic
    var slots = starts
    for piece in clinic.pieceFirst[visit]..<clinic.pieceFirst[visit + 1] {
      slots &=
        state.coverFree[clinic.pieceAcuity[piece]].runs(of: clinic.pieceLength[piece])
        >> SlotMask(clinic.pieceOffset[piece])
    }
    return slots
  }

  /// The starts of a visit of several stages, or of one that was handed over, at one nurse.
  func stagedStarts(_ visit: Int, at nurse: Int, among starts: SlotMask) -> SlotMask {
    let clinic = model.clinic
    let rest = state.breakMask[nurse]
    var slots = starts
    if clinic.needsStart[visit] {
      slots &= model.startSlots[nurse] & ~(state.startsFull[nurse] | rest)
    }
    for piece in clinic.pieceFirst[visit]..<clinic.pieceFirst[visit + 1] where slots != 0 {
      let offset = clinic.pieceOffset[piece]
      let length = clinic.pieceLength[piece]
      slots &= ~((state.endsFull[nurse] | rest) >> SlotMask(offset + length - 1))
      slots &=
        state.free[nurse * 4 + clinic.pieceAcuity[piece]].runs(of: length) >> SlotMask(offset)
    }
    return slots
  }

  /// The cheapest seat of a visit that wishes for its usual nurse or place: with each wish kept, and
  /// with each given up at its cost.
  func cheapestWish(
    _ visit: Int, among candidates: SlotMask, _ choice: NurseChoice,
    _ random: inout SearchRandom, _ skip: SlotMask
  ) -> Found? {
    let clinic = model.clinic
    let nurse = clinic.firstNurse[visit] >= 0 ? -1 : clinic.usualNurse[visit]
    let pool = clinic.usualPool[visit]
    var best: Found?
    for keepsNurse in [true, false] where nurse >= 0 || !keepsNurse {
      for keepsPlace in [true, false] where pool >= 0 || !keepsPlace {
        var starts = candidates
        if keepsPlace { starts &= state.poolFree[pool].runs(of: model.placeLength[visit]) }
        guard
          var found = cheapest(
            visit, among: starts, only: keepsNurse ? nurse : -1, choice, &random, skip)
        else { continue }
        if keepsPlace { found.pool = pool }
        found.cost +=
          clinic.changeCost(visit, nurse: found.nurse, pool: found.pool) * SeatPrices.scale
        if found.cost < best?.cost ?? Int.max { best = found }
      }
    }
    return best
  }
}
