/// The day with nurses pooled by pattern and places by kind: a relaxation, so that the least cost of
/// it is a bound on every plan.
///
/// A column is a visit at a pattern and a start. The rows, by slot: places of each kind, acuity and
/// starts and ends of each pattern, acuity under the cover of all nurses present. What a pattern
/// offers depends on when its nurses rest and how many of them stay on past the end.
///
/// What a clinic adds is left out where it would not pool: stages after the infusion, parts before it,
/// limits on starts, wishes. A visit handed over is free. A relaxation may do so: its bound is lower.
final class PooledRelaxation: @unchecked Sendable {
  /// The kinds of place as sets: beds for those who need one, isolation, and chairs with beds for
  /// all others.
  static let placeRows = 3
  static let slots = SlotMask.bitWidth

  let model: DayModel
  /// The columns of a visit are `columnFirst[i] ..< columnFirst[i + 1]`.
  let columnFirst: Flat<Int>
  let columnPattern: Flat<Int32>
  let columnSlot: Flat<Int32>
  /// The place rows a visit counts in: bed and isolation in their own, beds also with the chairs.
  let placeCapacity: Flat<Int>
  /// The cover with nobody resting, by slot.
  let fullCover: Flat<Int>

  var columnCount: Int { columnFirst[model.visitCount] }

  init(_ model: DayModel) {
    self.model = model
    var first = [0]
    var patterns: [Int32] = []
    var slots: [Int32] = []
    for visit in 0..<model.visitCount {
      for pattern in 0..<model.patternCount {
        var starts = Self.starts(model, visit, pattern)
        while starts != 0 {
          patterns.append(Int32(pattern))
          slots.append(Int32(starts.first))
          starts &= starts - 1
        }
      }
      first.append(patterns.count)
    }
    columnFirst = Flat(first)
    columnPattern = Flat(patterns)
    columnSlot = Flat(slots)
    placeCapacity = Flat(repeating: 0, count: Self.placeRows * Self.slots)
    fullCover = Flat(repeating: 0, count: Self.slots)
    for pool in 0..<model.poolCount {
      for row in Self.rows(of: model.poolKind[pool]) {
        for slot in 0..<Self.slots {
          placeCapacity[row * Self.slots + slot] += model.poolCapacity[pool * Self.slots + slot]
        }
      }
    }
    for nurse in 0..<model.nurseCount {
      for slot in 0..<Self.slots where model.careSlots[nurse] >> SlotMask(slot) & 1 == 1 {
        fullCover[slot] += model.maxAcuity[nurse]
      }
    }
  }

  deinit {
    columnFirst.free()
    columnPattern.free()
    columnSlot.free()
    placeCapacity.free()
    fullCover.free()
  }

  /// The place rows that a visit with this need, or a place of this kind, counts in.
  static func rows(of kind: DayInstance.PlaceKind) -> [Int] {
    switch kind {
    case .bed: [0, 2]
    case .isolation: [1]
    case .chair: [2]
    }
  }

  /// The starts of a visit that some nurse of a pattern and some place allow.
  private static func starts(_ model: DayModel, _ visit: Int, _ pattern: Int) -> SlotMask {
    let nurse = model.patternFirst[pattern]
    let length = model.duration[visit]
    guard model.maxAcuity[nurse] >= model.acuity[visit], model.clinic.needsStart[visit],
      (nurse..<model.patternFirst[pattern + 1]).contains(where: {
        model.isAllowed(visit, nurse: $0)
      })
    else { return 0 }
    var placed: SlotMask = 0
    for choice in model.poolFirst[visit]..<model.poolFirst[visit + 1] {
      var open: SlotMask = 0
      for slot in 0..<slots
      where model.poolCapacity[model.poolChoices[choice] * slots + slot] > 0 {
        open |= 1 << SlotMask(slot)
      }
      placed |= open.runs(of: length)
    }
    return model.window[visit] & model.startSlots[nurse]
      & model.careSlots[nurse].runs(of: length) & placed
  }

  /// What leaving a visit out costs here.
  func leftOutCost(_ visit: Int) -> Double {
    model.clinic.needsStart[visit] ? Double(model.leftOutCost[visit]) : 0
  }

  /// How many nurses a pattern has.
  func size(of pattern: Int) -> Int {
    model.patternFirst[pattern + 1] - model.patternFirst[pattern]
  }
}
