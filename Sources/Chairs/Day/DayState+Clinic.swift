extension DayState {
  /// Enters what a clinic offers, and the care before handovers, which is settled.
  func fillClinic() {
    let clinic = model.clinic
    for station in 0..<clinic.stationCount {
      fill(planes(ofStation: station)) {
        clinic.stationCapacity[station * SlotMask.bitWidth + $0]
      }
    }
    fill(startPlanes) { clinic.startCapacity[$0] }
    fill(preparationPlanes) { clinic.preparationCapacity[$0] }
    for care in clinic.firstCare {
      planes(ofNurse: care.nurse).subtract(care.acuity, in: care.slots)
      refreshFree(care.nurse)
      cover.subtract(care.acuity, in: care.slots)
      work[care.nurse] += care.acuity * care.length
    }
  }

  private func fill(_ planes: BitPlanes, _ count: (Int) -> Int) {
    for slot in 0..<SlotMask.bitWidth {
      let number = count(slot)
      if number > 0 { planes.add(number, in: 1 << SlotMask(slot)) }
    }
  }

  func planes(ofStation station: Int) -> BitPlanes {
    let count = model.clinic.countPlanes
    return BitPlanes(base: stationLeft.base + station * count, count: count)
  }

  var startPlanes: BitPlanes {
    BitPlanes(base: startsLeft.base, count: model.clinic.countPlanes)
  }

  var preparationPlanes: BitPlanes {
    BitPlanes(base: preparationsLeft.base, count: model.clinic.countPlanes)
  }

  /// Takes the care of a visit with several stages, or of one that was handed over.
  func takeStages(_ visit: Int, at slot: Int, nurse who: Int) {
    let clinic = model.clinic
    if clinic.needsStart[visit] { addStart(who, slot) }
    for piece in clinic.pieceFirst[visit]..<clinic.pieceFirst[visit + 1] {
      let from = slot + clinic.pieceOffset[piece]
      let care = SlotMask.span(from, clinic.pieceLength[piece])
      addEnd(who, from + clinic.pieceLength[piece] - 1)
      planes(ofNurse: who).subtract(clinic.pieceAcuity[piece], in: care)
      cover.subtract(clinic.pieceAcuity[piece], in: care)
    }
  }

  /// Gives that care back.
  func giveStages(_ visit: Int, at slot: Int, nurse who: Int) {
    let clinic = model.clinic
    if clinic.needsStart[visit] { removeStart(who, slot) }
    for piece in clinic.pieceFirst[visit]..<clinic.pieceFirst[visit + 1] {
      let from = slot + clinic.pieceOffset[piece]
      let care = SlotMask.span(from, clinic.pieceLength[piece])
      removeEnd(who, from + clinic.pieceLength[piece] - 1)
      planes(ofNurse: who).add(clinic.pieceAcuity[piece], in: care)
      cover.add(clinic.pieceAcuity[piece], in: care)
    }
  }

  /// Takes what a visit needs of the clinic: a start, preparations, the stations of its parts.
  func takeClinic(_ visit: Int, at slot: Int, parts: UnsafePointer<Int8>?) {
    let clinic = model.clinic
    let bit: SlotMask = 1 << SlotMask(slot)
    if clinic.limitsStarts { startPlanes.subtract(1, in: bit) }
    if clinic.limitsPreparations, clinic.preparations[visit] > 0 {
      preparationPlanes.subtract(clinic.preparations[visit], in: bit)
    }
    let first = clinic.partFirst[visit]
    let count = clinic.partFirst[visit + 1] - first
    guard count > 0 else { return }
    let own = partStart.base + visit * clinic.mostParts
    if let parts { own.update(from: parts, count: count) } else { chooseParts(visit, before: slot) }
    for index in 0..<count {
      planes(ofStation: clinic.partStation[first + index])
        .subtract(1, in: SlotMask.span(Int(own[index]), clinic.partLength[first + index]))
    }
  }

  /// Gives back what a visit took of the clinic.
  func giveClinic(_ visit: Int, at slot: Int) {
    let clinic = model.clinic
    let bit: SlotMask = 1 << SlotMask(slot)
    if clinic.limitsStarts { startPlanes.add(1, in: bit) }
    if clinic.limitsPreparations, clinic.preparations[visit] > 0 {
      preparationPlanes.add(clinic.preparations[visit], in: bit)
    }
    let first = clinic.partFirst[visit]
    let own = partStart.base + visit * clinic.mostParts
    for index in 0..<clinic.partFirst[visit + 1] - first {
      planes(ofStation: clinic.partStation[first + index])
        .add(1, in: SlotMask.span(Int(own[index]), clinic.partLength[first + index]))
    }
  }

  /// The starts of a visit that the clinic's limits leave.
  func clinicStarts(_ visit: Int) -> SlotMask {
    let clinic = model.clinic
    var slots: SlotMask = ~0
    if clinic.limitsStarts { slots &= startPlanes.slots(atLeast: 1) }
    if clinic.limitsPreparations, clinic.preparations[visit] > 0 {
      slots &= preparationPlanes.slots(atLeast: clinic.preparations[visit])
    }
    let last = clinic.partFirst[visit + 1]
    guard clinic.partFirst[visit] < last, slots != 0 else { return slots }
    var reachable: SlotMask = ~0
    for part in clinic.partFirst[visit]..<last {
      reachable = startsAfter(part, from: partStarts(part, of: reachable))
    }
    return slots & reachable
  }

  /// The starts of a part among `reachable` that its station leaves.
  private func partStarts(_ part: Int, of reachable: SlotMask) -> SlotMask {
    let clinic = model.clinic
    return reachable & clinic.partSlots[part]
      & planes(ofStation: clinic.partStation[part]).slots(atLeast: 1)
      .runs(of: clinic.partLength[part])
  }

  /// When what follows a part may start, if the part starts in one of `starts`.
  private func startsAfter(_ part: Int, from starts: SlotMask) -> SlotMask {
    let clinic = model.clinic
    let first = clinic.partLength[part] + clinic.partLeast[part]
    guard starts != 0 else { return 0 }
    guard clinic.partMost[part] < ClinicTables.anyWait else {
      return ~SlotMask.below(starts.first + first)
    }
    var result: SlotMask = 0
    for wait in first...clinic.partLength[part] + clinic.partMost[part] {
      result |= starts << SlotMask(wait)
    }
    return result
  }

  /// Sets the parts before a start, each as late as it may be, so that the patient waits at home.
  private func chooseParts(_ visit: Int, before slot: Int) {
    let clinic = model.clinic
    let first = clinic.partFirst[visit]
    var next = slot
    for last in stride(from: clinic.partFirst[visit + 1] - 1, through: first, by: -1) {
      var reachable: SlotMask = ~0
      for part in first..<last {
        reachable = startsAfter(part, from: partStarts(part, of: reachable))
      }
      let latest = next - clinic.partLength[last] - clinic.partLeast[last]
      let earliest = max(0, next - clinic.partLength[last] - clinic.partMost[last])
      let starts =
        partStarts(last, of: reachable) & SlotMask.below(latest + 1) & ~SlotMask.below(earliest)
      assert(starts != 0, "the parts do not fit before the start")
      next = starts.end - 1
      partStart[visit * clinic.mostParts + last - first] = Int8(truncatingIfNeeded: next)
    }
  }

  /// What another place than the usual one costs in all.
  var placeChangeCost: Int {
    let clinic = model.clinic
    return (0..<model.visitCount).reduce(0) { sum, visit in
      let usual = clinic.usualPool[visit]
      let isChanged = isSeated(visit) && usual != -1 && usual != Int(pool[visit])
      return sum + (isChanged ? clinic.placeChange : 0)
    }
  }
}
