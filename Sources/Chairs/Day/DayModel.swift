/// A day compiled for the search: flat tables indexed by visit, nurse, pattern and pool.
///
/// Immutable once made, so lanes share it.
///
/// Nurses who can stand in for each other (same shift, overtime, acuity and break) form a
/// *pattern*; the model numbers nurses so that a pattern is a range. Places of one kind that open
/// together form a *pool*: since they differ only in when they close, visits fit into them exactly
/// when in each slot no more are seated than places are open (see `PlaceAssignment`).
final class DayModel: @unchecked Sendable {
  let instance: DayInstance
  let visitCount: Int
  let nurseCount: Int
  let patternCount: Int
  let poolCount: Int
  let overtimeWeight: Int
  let waitWeight: Int
  let earlyWeight: Int
  /// Every F1 is a multiple of this.
  let costStep: Int

  /// What a clinic adds, and whether it adds anything.
  let clinic: ClinicTables
  let isRich: Bool

  /// Visits: slots, acuity, cost of leaving it out, the slot beyond which it waits, the slot before
  /// which it is early (0 where that costs nothing), its starts.
  let duration: Flat<Int>
  /// The slots for which its nurse and its place are bound, and the acuity slots of its care; whether
  /// its care is one stretch of one acuity.
  let careLength: Flat<Int>
  let placeLength: Flat<Int>
  let careWork: Flat<Int>
  let isPlain: Flat<Bool>
  /// The nurses a visit may have, as bits, in `nurseWords` words a visit.
  let allowedNurses: Flat<SlotMask>
  let nurseWords: Int
  let acuity: Flat<Int>
  let leftOutCost: Flat<Int>
  let due: Flat<Int>
  let wish: Flat<Int>
  let window: Flat<SlotMask>
  let need: [DayInstance.PlaceKind]
  /// The pools a visit may use: `poolChoices[poolFirst[i] ..< poolFirst[i + 1]]`, its own kind first.
  let poolFirst: Flat<Int>
  let poolChoices: Flat<Int>

  /// Nurses, in the model's numbering.
  let nurseOrder: [Int]
  let pattern: Flat<Int>
  let shiftEnd: Flat<Int>
  let maxOvertime: Flat<Int>
  let maxAcuity: Flat<Int>
  let breakLength: Flat<Int>
  let breakFirst: Flat<Int>
  let breakLast: Flat<Int>
  /// How many visits a nurse may start and end in a slot.
  let startsPerSlot: Flat<Int>
  let endsPerSlot: Flat<Int>
  /// The slots in which a nurse may start a visit, and those in which she may have one.
  let startSlots: Flat<SlotMask>
  let careSlots: Flat<SlotMask>
  /// A pattern is the nurses `patternFirst[g] ..< patternFirst[g + 1]`.
  let patternFirst: Flat<Int>

  /// Places open by pool and slot, and the pool of each place.
  let poolCapacity: Flat<Int>
  let poolOfPlace: [Int]
  let poolKind: [DayInstance.PlaceKind]
  /// Planes that hold a nurse's acuity, a pool's places, the whole day's acuity.
  let acuityPlanes: Int
  let placePlanes: Int
  let coverPlanes: Int

  /// Compiles a day; `placesApart` makes each place a pool of its own, for who must know which place
  /// a visit has.
  init(_ instance: DayInstance, placesApart: Bool = false) {
    self.instance = instance
    let visits = instance.appointments
    visitCount = visits.count
    nurseCount = instance.nurses.count
    overtimeWeight = instance.weights.overtimeSlot
    waitWeight = instance.weights.waitSlot
    earlyWeight = instance.weights.earlySlot
    let weights = instance.weights
    let mayBeEarly = visits.contains { $0.earliness(of: $0.release) > 0 }
    costStep =
      ([
        overtimeWeight, waitWeight, mayBeEarly ? earlyWeight : 0, weights.nurseChange,
        weights.placeChange,
      ] + weights.unscheduled)
      .reduce(0) { Self.greatestCommonDivisor($0, $1) }
    duration = Flat(visits.map(\.duration))
    acuity = Flat(visits.map(\.acuity))
    need = visits.map(\.need)
    leftOutCost = Flat(visits.map { instance.weights.unscheduled[$0.priority - 1] })
    due = Flat(visits.map(\.due))
    wish = Flat(visits.map { weights.earlySlot > 0 ? $0.preferred : 0 })
    window = Flat(
      visits.map { visit in
        let last = min(visit.lastStart, instance.hardClose - visit.totalLength)
        return SlotMask.span(visit.release, last - visit.release + 1)
      })

    let pools = PlacePools(instance, apart: placesApart)
    poolCount = pools.count
    poolOfPlace = pools.poolOfPlace
    poolKind = pools.kinds
    poolCapacity = Flat(pools.capacity)
    let choices = visits.map { visit in pools.choices(for: visit) }
    var firsts = [0]
    for choice in choices { firsts.append((firsts.last ?? 0) + choice.count) }
    poolFirst = Flat(firsts)
    poolChoices = Flat(choices.flatMap { $0 })

    let patterns = NursePatterns(instance)
    nurseOrder = patterns.order
    patternCount = patterns.firsts.count - 1
    patternFirst = Flat(patterns.firsts)
    pattern = Flat(patterns.patternOfNurse)
    let nurses = patterns.order.map { instance.nurses[$0] }
    shiftEnd = Flat(nurses.map(\.end))
    maxOvertime = Flat(nurses.map(\.maxOvertime))
    maxAcuity = Flat(nurses.map(\.maxAcuity))
    breakLength = Flat(nurses.map(\.breakLength))
    breakFirst = Flat(nurses.map(\.breakWindow.lowerBound))
    breakLast = Flat(nurses.map { $0.breakWindow.upperBound - $0.breakLength })
    startsPerSlot = Flat(nurses.map(\.startsPerSlot))
    endsPerSlot = Flat(nurses.map(\.endsPerSlot))
    let present = nurses.map { $0.present(until: instance.hardClose) }
    startSlots = Flat(
      zip(nurses, present).map { SlotMask.span($0.start, $0.end - $0.start) & $1 })
    careSlots = Flat(present)
    acuityPlanes = BitPlanes.planes(for: nurses.map(\.maxAcuity).max() ?? 1)
    placePlanes = BitPlanes.planes(for: max(instance.places.count, visits.count))
    coverPlanes = BitPlanes.planes(for: nurses.map(\.maxAcuity).reduce(0, +))

    let nurseNumber = Dictionary(
      uniqueKeysWithValues: nurses.enumerated().map { ($1.id, $0) })
    let poolOf = Dictionary(
      uniqueKeysWithValues: zip(instance.places, pools.poolOfPlace).map { ($0.id, $1) })
    clinic = ClinicTables(
      instance, nurseNumber: nurseNumber, poolOfPlace: poolOf, choices: choices)
    isRich =
      instance.rules != DayInstance.Rules()
      || visits.contains { !$0.before.isEmpty || $0.usualNurse != nil || $0.usualPlace != nil }
    careLength = Flat(visits.map(\.careLength))
    placeLength = Flat(visits.map(\.placeLength))
    isPlain = Flat(
      visits.map { visit in
        visit.handover == nil && !visit.after.contains { $0.acuity > 0 }
      })
    let tables = clinic
    careWork = Flat(
      visits.indices.map { visit in
        (tables.pieceFirst[visit]..<tables.pieceFirst[visit + 1]).reduce(0) {
          $0 + tables.pieceLength[$1] * tables.pieceAcuity[$1]
        }
      })
    nurseWords = (nurses.count + 63) / 64
    allowedNurses = Flat(visits.flatMap { Self.allowed($0, nurses) })
  }

  /// The nurses a visit may have, as bits.
  private static func allowed(
    _ visit: DayInstance.Appointment, _ nurses: [DayInstance.Nurse]
  ) -> [SlotMask] {
    var words = [SlotMask](repeating: 0, count: (nurses.count + 63) / 64)
    for (number, nurse) in nurses.enumerated() {
      let isFree = visit.handover != nil || visit.pin.nurse == nil
      guard visit.skills.isSubset(of: nurse.skills), visit.nurses?.contains(nurse.id) ?? true,
        isFree || visit.pin.nurse == nurse.id
      else { continue }
      words[number / 64] |= 1 << SlotMask(number % 64)
    }
    return words
  }

  /// Whether a visit may have a nurse.
  @inline(__always)
  func isAllowed(_ visit: Int, nurse: Int) -> Bool {
    allowedNurses[visit * nurseWords + nurse / 64] &>> SlotMask(nurse & 63) & 1 == 1
  }

  deinit {
    for table in [
      duration, acuity, leftOutCost, due, wish, poolFirst, poolChoices, pattern, shiftEnd,
      maxOvertime,
      maxAcuity, breakLength, breakFirst, breakLast, patternFirst, poolCapacity, careLength,
      placeLength, careWork, startsPerSlot, endsPerSlot,
    ] { table.free() }
    for table in [window, startSlots, careSlots, allowedNurses] { table.free() }
    isPlain.free()
  }

  /// The slots of a nurse's break that starts in `start`.
  @inline(__always)
  func breakSlots(_ nurse: Int, from start: Int) -> SlotMask {
    SlotMask.span(start, breakLength[nurse])
  }

  /// What a visit's start costs: the slots that it waits, or those that it is early.
  @inline(__always)
  func startCost(_ visit: Int, at start: Int) -> Int {
    let late = start - due[visit]
    return late > 0 ? late * waitWeight : earlyCost(visit, at: start)
  }

  /// The cost of the slots that a visit starts before its preferred one.
  @inline(__always)
  func earlyCost(_ visit: Int, at start: Int) -> Int {
    let early = wish[visit] - start
    return early > 0 ? early * earlyWeight : 0
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
