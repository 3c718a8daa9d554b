/// One lane of the local search: takes related visits out and seats them again, and keeps the
/// result by the rule of annealing.
///
/// The method is ruin and recreate (Schrimpf et al. 2000) with the string removals and blinks of
/// SISR (Christiaens and Vanden Berghe 2020). Its inner loop allocates nothing.
final class DaySearch {
  let model: DayModel
  let state: DayState
  let finder: SeatFinder
  let settings: SearchSettings
  var random: SearchRandom
  /// The price tables a step chooses from.
  var priceTables: [SeatPrices]
  /// The best plan met.
  var best: DaySnapshot
  /// Insertions tried since the start: the measure of work.
  var work = 0

  let removed: Flat<Int>
  var removedCount = 0
  let isRemoved: Flat<Bool>
  private let oldStart: Flat<Int8>
  private let oldNurse: Flat<Int16>
  private let oldPool: Flat<Int16>
  private let oldParts: Flat<Int8>
  private let sortKey: Flat<Int>
  private let touchedNurse: Flat<Int>
  private let touchedBreak: Flat<Int>
  private var touchedCount = 0
  private let absences: Flat<Int>
  /// The nurse whose break the next recreate tries to move first; -1 for none.
  var shiftBreakLater = -1
  /// A nurse's acuity as planes, to try removals on.
  let trial: Flat<SlotMask>
  private var cost: Int
  /// Whether the visits are held to the starts of a pooled solution.
  var isNarrow = false
  /// F2 of the present plan while it is polished.
  var polishCost = 0

  init(_ model: DayModel, settings: SearchSettings, seed: UInt64, prices: [SeatPrices]) {
    self.model = model
    self.settings = settings
    state = DayState(model)
    priceTables = prices
    finder = SeatFinder(state, prices: prices[0])
    random = SearchRandom(seed: seed)
    removed = Flat(repeating: 0, count: model.visitCount)
    isRemoved = Flat(repeating: false, count: model.visitCount)
    oldStart = Flat(repeating: 0, count: model.visitCount)
    oldNurse = Flat(repeating: 0, count: model.visitCount)
    oldPool = Flat(repeating: 0, count: model.visitCount)
    oldParts = Flat(repeating: 0, count: model.visitCount * model.clinic.mostParts)
    sortKey = Flat(repeating: 0, count: model.visitCount)
    touchedNurse = Flat(repeating: 0, count: 8)
    touchedBreak = Flat(repeating: 0, count: 8)
    absences = Flat(repeating: 1, count: model.visitCount)
    trial = Flat(repeating: 0, count: model.acuityPlanes)
    DayConstruction.run(state, finder: finder)
    best = DaySnapshot(state)
    cost = 0
    ramp(at: 0)
  }

  deinit {
    for table in [removed, sortKey, touchedNurse, touchedBreak, absences] { table.free() }
    isRemoved.free()
    trial.free()
    oldStart.free()
    oldParts.free()
    for table in [oldNurse, oldPool] { table.free() }
  }

  /// Goes on from a given plan.
  func adopt(_ snapshot: DaySnapshot) {
    widen()
    state.restore(snapshot)
    if snapshot.isBetter(than: best) { best = snapshot }
    cost = searchCost
  }

  /// Counts the cost of the present plan anew.
  func refreshCost() { cost = searchCost }

  private var searchCost: Int {
    state.leftOutPenalty + state.overtimeSlots * model.overtimeWeight + state.startCost
      + state.changeCost
  }

  /// Sets what left-out visits count for at a share of the budget.
  func ramp(at progress: Double) {
    let settings = settings
    let share =
      settings.rampEnd <= 0
      ? 1 : min(1, settings.rampStart + (1 - settings.rampStart) * progress / settings.rampEnd)
    for visit in 0..<model.visitCount {
      let length = Double(model.duration[visit])
      let hard = settings.sizePenalty * length * length * Double(model.acuity[visit]) / 8
      // Held to its start, a visit costs the same wherever it sits: only being seated counts.
      let held = 10_000 + 2 * length * Double(model.acuity[visit])
      let value =
        isNarrow
        ? held : share * Double(model.leftOutCost[visit]) + (1 - share) * hard
      state.setPenalty(Int(value), of: visit)
    }
    cost = searchCost
  }

  /// Searches until `stop` says so, which is asked every few steps with the work so far; it gives
  /// the share of the budget that is used, or nil to stop.
  func run(progress: (Int) -> Double?) {
    var temperature = settings.hot
    var steps = 0
    while true {
      if steps & 63 == 0 {
        guard let share = progress(work) else { break }
        temperature = settings.hot * Self.power(settings.cold / settings.hot, share)
        if steps & 1023 == 0 { ramp(at: share) }
        absenceRule = share < settings.absenceEnd
      }
      steps += 1
      step(temperature)
    }
    #if DEBUG
      if let problem = state.discrepancy() { assertionFailure(problem) }
    #endif
  }

  private var absenceRule = false

  /// base to the exponent, by squaring down: close enough for a temperature, and the same on every
  /// machine.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var root = base
    var bit = 0.5
    var rest = exponent
    for _ in 0..<20 {
      root = root.squareRoot()
      if rest >= bit {
        result *= root
        rest -= bit
      }
      bit /= 2
    }
    return exponent >= 1 ? base : result
  }

  private func step(_ temperature: Double) {
    if random.below(24) == 0 {
      tryBreak(random.below(model.nurseCount))
      return
    }
    guard model.visitCount > 0 else {
      work += 1
      return
    }
    beginStep()
    let forced = ruin()
    var absenceBefore = 0
    for index in 0..<state.outCount { absenceBefore += absences[state.outList[index]] }
    takeOut()
    recreate(forced: forced, choice: random.below(3) == 0 ? .any : .tightest)
    judge(temperature, absenceBefore: absenceBefore)
  }

  /// Begins a step; even one that moves nothing is work, so that a budget of work always ends.
  func beginStep() {
    work += 1
    removedCount = 0
    touchedCount = 0
  }

  /// Remembers the seats of the visits of a step and takes them out.
  func takeOut() {
    for index in 0..<removedCount {
      let visit = removed[index]
      isRemoved[visit] = false
      oldStart[index] = state.start[visit]
      oldNurse[index] = state.nurse[visit]
      oldPool[index] = state.pool[visit]
      let width = model.clinic.mostParts
      if width > 0 {
        (oldParts.base + index * width).update(
          from: state.partStart.base + visit * width, count: width)
      }
      sortKey[visit] = index
    }
    for index in 0..<removedCount where oldStart[index] >= 0 { state.unseat(removed[index]) }
  }

  private func judge(_ temperature: Double, absenceBefore: Int) {
    let new = searchCost
    var absence = 0
    for index in 0..<state.outCount { absence += absences[state.outList[index]] }
    for index in 0..<removedCount where !state.isSeated(removed[index]) {
      absences[removed[index]] += 1
    }
    var take = new <= cost
    if !take {
      let limit = Double(cost - new)
      take = limit > temperature * Self.logUnit(&random)
    }
    if !take && absenceRule && absence < absenceBefore { take = true }
    if take {
      cost = new
      let f1 = state.f1
      if f1 < best.f1 || (f1 == best.f1 && state.f2 < best.f2) { best.take(state) }
    } else {
      undo()
    }
  }

  /// The logarithm of a random number below 1, from its bits: exact enough for annealing, and
  /// without a library.
  @inline(__always)
  static func logUnit(_ random: inout SearchRandom) -> Double {
    let value = max(random.unit(), 1e-12)
    let exponent = Double(value.exponent)
    let fraction = value.significand - 1
    // log2(1 + f) on 0..<1 within 0.0001 (a quartic through the ends).
    let log2 =
      fraction * (1.4387 + fraction * (-0.6778 + fraction * (0.3218 - 0.0827 * fraction)))
    return (exponent + log2) * 0.6931471805599453
  }

  /// Takes a step back.
  func undo() {
    for index in 0..<removedCount where state.isSeated(removed[index]) {
      state.unseat(removed[index])
    }
    while touchedCount > 0 {
      touchedCount -= 1
      state.moveBreak(touchedNurse[touchedCount], to: touchedBreak[touchedCount])
    }
    for index in 0..<removedCount {
      let visit = removed[index]
      // `recreate` reorders `removed`; the old seats stand in the order of the ruin.
      let old = sortKey[visit]
      guard oldStart[old] >= 0 else { continue }
      state.seat(
        visit, at: Int(oldStart[old]), nurse: Int(oldNurse[old]), pool: Int(oldPool[old]),
        parts: oldParts.base + old * model.clinic.mostParts)
    }
  }

  private func tryBreak(_ nurse: Int) {
    work += 1
    let first = model.breakFirst[nurse]
    let slot = first + random.below(model.breakLast[nurse] - first + 1)
    guard slot != Int(state.breakStart[nurse]), state.mayBreak(nurse, from: slot) else { return }
    state.moveBreak(nurse, to: slot)
  }

  /// Moves a nurse's break while visits are out, so that the step can be undone.
  func shiftBreak(_ nurse: Int) {
    guard touchedCount < 8 else { return }
    let first = model.breakFirst[nurse]
    let slot = first + random.below(model.breakLast[nurse] - first + 1)
    let old = Int(state.breakStart[nurse])
    guard slot != old, state.mayBreak(nurse, from: slot) else { return }
    touchedNurse[touchedCount] = nurse
    touchedBreak[touchedCount] = old
    touchedCount += 1
    state.moveBreak(nurse, to: slot)
  }
}
