/// What a clinic adds to a day, compiled: stages, parts, limits by slot and wishes, by visit.
///
/// Immutable once made. A visit whose care is one stretch of one acuity is *plain*; the search takes
/// a shorter way for it.
final class ClinicTables {
  /// The longest wait a part may have: none.
  static let anyWait = SlotMask.bitWidth

  /// The stretches of a visit's care, counted from its start.
  ///
  /// Those of a visit are `pieceFirst[i] ..< pieceFirst[i + 1]`. After a handover they are those of the later nurse.
  let pieceFirst: Flat<Int>
  let pieceOffset: Flat<Int>
  let pieceLength: Flat<Int>
  let pieceAcuity: Flat<Int>
  /// Whether a visit's nurse starts it; one who takes over does not.
  let needsStart: Flat<Bool>
  /// The nurse who holds a visit until its handover, or -1.
  let firstNurse: Flat<Int>
  /// The care of that nurse: start, length, acuity, by stretch, in one list of all visits.
  let firstCare: [(nurse: Int, slots: SlotMask, acuity: Int, length: Int)]

  /// The parts before a visit's start: `partFirst[i] ..< partFirst[i + 1]`.
  let partFirst: Flat<Int>
  let partStation: Flat<Int>
  let partLength: Flat<Int>
  let partLeast: Flat<Int>
  let partMost: Flat<Int>
  /// The slots in which a part may start.
  let partSlots: Flat<SlotMask>
  /// The most parts of any visit.
  let mostParts: Int

  /// Capacity by station and slot; of the clinic's starts and preparations by slot.
  let stationCount: Int
  let stationCapacity: [Int]
  let startCapacity: [Int]
  let preparationCapacity: [Int]
  let limitsStarts: Bool
  let limitsPreparations: Bool
  let preparations: Flat<Int>
  /// Planes that hold these counts.
  let countPlanes: Int

  /// The usual nurse and the pool of the usual place, -1 where there is no wish, -2 where it cannot be
  /// kept; and what another one costs.
  let usualNurse: Flat<Int>
  let usualPool: Flat<Int>
  let nurseChange: Int
  let placeChange: Int

  /// - Parameters:
  ///   - instance: the day.
  ///   - nurseNumber: the model's number of each nurse.
  ///   - poolOfPlace: the pool of each place.
  ///   - choices: the pools each visit may use.
  init(
    _ instance: DayInstance, nurseNumber: [String: Int], poolOfPlace: [String: Int],
    choices: [[Int]]
  ) {
    let visits = instance.appointments
    let pieces = visits.map { Self.pieces(of: $0) }
    pieceFirst = Flat(Self.firsts(pieces.map(\.count)))
    pieceOffset = Flat(pieces.flatMap { $0.map(\.offset) })
    pieceLength = Flat(pieces.flatMap { $0.map(\.length) })
    pieceAcuity = Flat(pieces.flatMap { $0.map(\.acuity) })
    needsStart = Flat(visits.map { $0.handover == nil })
    let first = visits.map { visit in
      visit.handover == nil ? -1 : visit.pin.nurse.flatMap { nurseNumber[$0] } ?? -1
    }
    firstNurse = Flat(first)
    firstCare = zip(visits, first).flatMap { Self.firstCare(of: $0, nurse: $1) }

    partFirst = Flat(Self.firsts(visits.map(\.before.count)))
    let stations = Dictionary(
      uniqueKeysWithValues: instance.rules.stations.enumerated().map { ($1.id, $0) })
    let parts = visits.flatMap(\.before)
    partStation = Flat(parts.map { stations[$0.station] ?? 0 })
    partLength = Flat(parts.map(\.duration))
    partLeast = Flat(parts.map(\.waitAtLeast))
    partMost = Flat(parts.map { $0.waitAtMost ?? Self.anyWait })
    partSlots = Flat(
      visits.flatMap { visit in
        visit.before.enumerated().map { index, part in
          index < visit.pin.parts.count
            ? 1 << SlotMask(visit.pin.parts[index])
            : SlotMask.below(instance.hardClose - part.duration + 1)
              & ~SlotMask.below(part.earliest)
        }
      })
    mostParts = visits.map(\.before.count).max() ?? 0

    let slots = SlotMask.bitWidth
    let rules = instance.rules
    stationCount = rules.stations.count
    stationCapacity = rules.stations.flatMap { $0.capacity.bySlot(slots, outside: 0) }
    limitsStarts = !rules.clinicStarts.isEmpty
    startCapacity = rules.clinicStarts.bySlot(slots, outside: visits.count)
    limitsPreparations = rules.preparations != nil
    preparationCapacity = (rules.preparations ?? []).bySlot(slots, outside: 0)
    preparations = Flat(visits.map(\.preparations))
    countPlanes = BitPlanes.planes(for: max(visits.count, DayInstance.countLimit))
    nurseChange = instance.weights.nurseChange
    placeChange = instance.weights.placeChange
    let weighsNurse = nurseChange > 0
    let weighsPlace = placeChange > 0
    usualNurse = Flat(
      visits.map { weighsNurse ? $0.usualNurse.map { nurseNumber[$0] ?? -2 } ?? -1 : -1 })
    usualPool = Flat(
      zip(visits, choices).map { visit, pools in
        guard weighsPlace, let usual = visit.usualPlace else { return -1 }
        return poolOfPlace[usual].flatMap { pools.contains($0) ? $0 : nil } ?? -2
      })
  }

  deinit {
    for table in [
      pieceFirst, pieceOffset, pieceLength, pieceAcuity, firstNurse, partFirst, partStation,
      partLength, partLeast, partMost, preparations, usualNurse, usualPool,
    ] { table.free() }
    needsStart.free()
    partSlots.free()
  }

  /// Whether a visit wishes for its usual nurse or place.
  func hasWish(_ visit: Int) -> Bool { usualNurse[visit] != -1 || usualPool[visit] != -1 }

  /// What a visit's changes cost with a nurse and a pool.
  func changeCost(_ visit: Int, nurse: Int, pool: Int) -> Int {
    var cost = 0
    let starter = firstNurse[visit] >= 0 ? firstNurse[visit] : nurse
    if usualNurse[visit] != -1 && usualNurse[visit] != starter { cost += nurseChange }
    if usualPool[visit] != -1 && usualPool[visit] != pool { cost += placeChange }
    return cost
  }

  private typealias Piece = (offset: Int, length: Int, acuity: Int)

  private static func stretches(of visit: DayInstance.Appointment) -> [Piece] {
    var result: [Piece] = [(0, visit.duration, visit.acuity)]
    var offset = visit.duration
    for stage in visit.after where stage.acuity > 0 {
      result.append((offset, stage.duration, stage.acuity))
      offset += stage.duration
    }
    return result
  }

  /// The care of the nurse that the search chooses.
  private static func pieces(of visit: DayInstance.Appointment) -> [Piece] {
    let all = stretches(of: visit)
    guard let handover = visit.handover, let start = visit.pin.start else { return all }
    let from = handover - start
    return all.compactMap { piece in
      let first = max(from, piece.offset)
      let end = piece.offset + piece.length
      return first < end ? (first, end - first, piece.acuity) : nil
    }
  }

  private static func firstCare(
    of visit: DayInstance.Appointment, nurse: Int
  ) -> [(nurse: Int, slots: SlotMask, acuity: Int, length: Int)] {
    guard nurse >= 0, let handover = visit.handover, let start = visit.pin.start else { return [] }
    return stretches(of: visit).compactMap { piece in
      let length = min(piece.offset + piece.length, handover - start) - piece.offset
      guard length > 0 else { return nil }
      return (nurse, SlotMask.span(start + piece.offset, length), piece.acuity, length)
    }
  }

  private static func firsts(_ counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }
}
