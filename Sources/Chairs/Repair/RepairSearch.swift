/// Finds the repair that moves the fewest other visits, by deepening: first with none moved, then with
/// one, and so on, until all whom the event hit have a seat.
///
/// A visit without a seat tries every start, nurse and place. Where something stands in the way, one
/// of the visits that make it so must move (or a break that has not begun), so each of them is tried:
/// nothing is missed, and the first depth with a repair is the least. With the time over, the best
/// repair met stands.
final class RepairSearch {
  let problem: RepairProblem
  let model: DayModel
  let state: DayState
  private let clock: RepairClock
  private let limit: Double
  var deadline = 0.0

  /// The seat a visit had, as the model numbers it.
  struct Home {
    let slot: Int
    let nurse: Int
    let pool: Int
  }

  /// What makes one repair better than another; less is better.
  struct Score: Comparable {
    var leftOut = 0
    var moved = 0
    var starts = 0
    /// Slots that starts were shifted by, as `RepairSearch.shift(from:to:)` counts them.
    var shift = 0
    var nurses = 0
    var f1 = 0

    static func < (left: Score, right: Score) -> Bool {
      (left.leftOut, left.moved, left.starts, left.shift, left.nurses, left.f1)
        < (right.leftOut, right.moved, right.starts, right.shift, right.nurses, right.f1)
    }
  }

  let home: [Home?]
  let isHit: [Bool]
  let isFixed: [Bool]
  /// Whether a nurse's break may still move in the present branch.
  var isBreakOpen: [Bool]
  /// Visits that the present branch has taken up: hit, or moved.
  var isTaken: [Bool]
  var pending: [Int] = []
  /// Hit visits that the present branch leaves out.
  var given: Set<Int> = []
  var starts = 0
  var shift = 0
  var nurses = 0
  var best: (score: Score, snapshot: DaySnapshot)?
  private(set) var isProven = false
  var isOver = false
  private(set) var nodes = 0
  /// The node at which the present stretch of search ends.
  var nodeLimit = Int.max
  /// What to do instead of keeping the state once all pending visits are seated.
  var onFull: (() -> Void)?

  init(_ problem: RepairProblem, clock: RepairClock) throws(ChairError) {
    self.problem = problem
    self.clock = clock
    limit = clock.limit
    let model = DayModel(problem.instance, placesApart: true)
    self.model = model
    state = DayState(model)
    let instance = problem.instance
    let numbers = Dictionary(
      uniqueKeysWithValues: model.nurseOrder.enumerated().map { (instance.nurses[$1].id, $0) })
    let pools = Dictionary(
      uniqueKeysWithValues: zip(instance.places, model.poolOfPlace).map { ($0.id, $1) })
    home = instance.appointments.map { visit in
      guard let seat = problem.home(of: visit.id),
        let nurse = numbers[seat.handover?.nurse ?? seat.nurse], let pool = pools[seat.place]
      else { return nil }
      return Home(slot: seat.start, nurse: nurse, pool: pool)
    }
    isHit = instance.appointments.map { problem.hit.contains($0.id) }
    isFixed = instance.appointments.map {
      problem.started.contains($0.id) && !problem.hit.contains($0.id)
    }
    isTaken = isHit
    var rests = [Int](repeating: 0, count: model.nurseCount)
    for rest in problem.plan.breaks {
      if let nurse = numbers[rest.nurse] { rests[nurse] = rest.start }
    }
    isBreakOpen = rests.map { $0 >= problem.now }
    for nurse in 0..<model.nurseCount { state.moveBreak(nurse, to: rests[nurse]) }
    for visit in 0..<model.visitCount
    where !problem.started.contains(instance.appointments[visit].id) {
      state.window[visit] &= ~SlotMask.below(problem.now)
    }
  }

  /// Seconds of its time that the search has used.
  var elapsed: Double { clock.seconds(after: nodes) }

  /// Whether the best repair leaves a hit visit without a seat, and a longer search might not.
  var mayLeaveOutLess: Bool { !isProven && best?.score.leftOut ?? 0 > 0 }

  /// Whether this search met a better repair than another of the same problem.
  func isBetter(than other: RepairSearch) -> Bool {
    guard let best else { return false }
    return other.best.map { best.score < $0.score } ?? true
  }

  /// Searches until the best repair is proven or the time is over.
  func run() {
    let began = elapsed
    func moment(_ share: Double) -> Double { began + (limit - began) * share }
    seatHomes()
    let base = pending
    let open = (base + (0..<model.visitCount).filter { isHit[$0] }).sorted {
      isHarder($1, than: $0)
    }
    // Few are tried out at once; many need a first repair to be better than.
    let isFew = open.count <= 2
    if !isFew { seatInTurn(open, until: moment(0.45)) }
    let hasBound = open.contains(where: isBound)
    if best == nil && hasBound {
      let isHopeless = !rebuild(
        open, until: moment(0.75), putBack: limit * 0.15, most: Self.mostRebuilds)
      if isHopeless { return }
    }
    deadline = moment(isFew ? 0.6 : 1)
    isOver = false
    isProven = searchOut(open, base: base)
    if isFew && !isProven && best?.score.leftOut ?? 1 > 0 { seatInTurn(open, until: limit) }
    guard best == nil else { return }
    guard !hasBound else {
      _ = rebuild(open, until: elapsed + Self.patience, putBack: limit * 0.3, most: 1)
      return
    }
    given = Set(open)
    pending = []
    record()
  }

  /// Of how many ways to hold those under way the best is taken.
  private static let mostRebuilds = 6
  /// How much longer than its time the search may take to seat those who are under way.
  private static let patience = 2.0

  /// Whether a visit is under way and cannot be left out.
  func isBound(_ visit: Int) -> Bool {
    !model.clinic.needsStart[visit] || isFixed[visit]
  }

  /// Tries ever more visits left out and, for each, ever more moved; says whether it came to the end.
  private func searchOut(_ open: [Int], base: [Int]) -> Bool {
    let others = (0..<model.visitCount).filter { home[$0] != nil && !isTaken[$0] && !isFixed[$0] }
    let free = open.filter { !isBound($0) }
    for leftOut in choices(of: free) {
      given = leftOut
      let cost = givenCost
      if let best, best.score.leftOut < cost { break }
      for depth in 0...others.count {
        if let best, best.score.leftOut == cost, best.score.moved < depth { break }
        pending = open.filter { !leftOut.contains($0) }
        fill(depth)
        pending = []
        if isOver {
          guard let best else { return false }
          return (best.score.leftOut, best.score.moved) <= (cost, depth)
        }
      }
    }
    return free.count <= Self.mostChoices || best?.score.leftOut == 0
  }

  /// Up to how many hit visits all sets of them are tried as the ones left out.
  private static let mostChoices = 8

  /// What the visits cost that the branch leaves out.
  var givenCost: Int { given.reduce(0) { $0 + model.leftOutCost[$1] } }

  /// Whether a visit leaves less choice than another: under way, or large.
  func isHarder(_ visit: Int, than other: Int) -> Bool {
    let keys = [visit, other].map {
      (model.clinic.needsStart[$0] ? 0 : 1, model.leftOutCost[$0], model.careWork[$0], $0)
    }
    return keys[0] > keys[1]
  }

  /// The hit visits that may be left out together, the cheapest first: none, then any.
  private func choices(of hits: [Int]) -> [Set<Int>] {
    guard hits.count <= Self.mostChoices else { return [[]] }
    let sets = (0..<1 << hits.count).map { bits in
      Set(hits.indices.filter { bits >> $0 & 1 == 1 }.map { hits[$0] })
    }
    let costs = sets.map { set in set.reduce(0) { $0 + model.leftOutCost[$1] } }
    return sets.indices.sorted { (costs[$0], sets[$0].count, $0) < (costs[$1], sets[$1].count, $1) }
      .map { sets[$0] }
  }

  /// Seats visits one after the other, each with an even share of the time that is left.
  func seatEach(_ order: [Int], until end: Double) {
    for visit in order {
      let slice = (end - elapsed) / Double(max(1, given.count))
      seatInTurn(visit, until: elapsed + max(0.0002, slice))
    }
  }

  /// Seats the open visits one after the other, each with what it moves at least, again and again:
  /// whoever found no seat comes first the next time.
  private func seatInTurn(_ open: [Int], until end: Double) {
    let before = DaySnapshot(state)
    let taken = isTaken
    var order = Array(open.reversed())
    var kept = best
    for _ in 0..<open.count {
      given = Set(open)
      seatEach(order, until: end)
      best = kept
      pending = []
      if !given.contains(where: isBound) { record() }
      kept = best
      order = order.filter { given.contains($0) } + order.filter { !given.contains($0) }
      let isWhole = given.isEmpty
      isTaken = taken
      state.restore(before)
      if isWhole || elapsed > end { break }
    }
    best = kept
  }

  /// Seats one visit more with what it moves at least; where it cannot be, the visit stays given.
  func seatInTurn(_ visit: Int, until end: Double) {
    given.remove(visit)
    let before = DaySnapshot(state)
    best = nil
    isOver = false
    deadline = end
    for depth in 0...1 where best == nil && !isOver {
      pending = [visit]
      fill(depth)
    }
    for depth in 2...3 where best == nil && elapsed <= end {
      fillEvenly(visit, depth: depth, budget: Self.evenNodes)
    }
    guard let found = best else {
      given.insert(visit)
      return state.restore(before)
    }
    state.restore(found.snapshot)
    for other in 0..<model.visitCount where isMoved(other) { isTaken[other] = true }
  }

  /// The nodes that the starts and nurses of one visit share, about five milliseconds.
  private static let evenNodes = 15_000

  /// Seats all whom the event did not hit where they were; those that the cover no longer allows are
  /// taken up.
  private func seatHomes() {
    let order = (0..<model.visitCount).sorted {
      (isFixed[$0] ? 0 : 1, $0) < (isFixed[$1] ? 0 : 1, $1)
    }
    for visit in order {
      guard let seat = home[visit], !isHit[visit] else { continue }
      if conflict(visit, slot: seat.slot, nurse: seat.nurse, pool: seat.pool) == nil {
        seatHome(visit, seat)
      } else if !coverByBreaks(visit, seat) {
        pending.append(visit)
        isTaken[visit] = true
      }
    }
  }

  func seatHome(_ visit: Int, _ seat: Home) {
    let parts = problem.home(of: problem.instance.appointments[visit].id)?.parts ?? []
    parts.map { Int8(truncatingIfNeeded: $0) }.withUnsafeBufferPointer { buffer in
      state.seat(
        visit, at: seat.slot, nurse: seat.nurse, pool: seat.pool,
        parts: buffer.isEmpty ? nil : buffer.baseAddress)
    }
  }

  /// Moves a break that has not begun so that a visit keeps its seat.
  private func coverByBreaks(_ visit: Int, _ seat: Home) -> Bool {
    for nurse in 0..<model.nurseCount where isBreakOpen[nurse] {
      let old = Int(state.breakStart[nurse])
      for slot in model.breakFirst[nurse]...model.breakLast[nurse]
      where slot >= problem.now && slot != old && state.mayBreak(nurse, from: slot) {
        state.moveBreak(nurse, to: slot)
        if conflict(visit, slot: seat.slot, nurse: seat.nurse, pool: seat.pool) == nil {
          seatHome(visit, seat)
          return true
        }
        state.moveBreak(nurse, to: old)
      }
    }
    return false
  }

  /// Whether a visit has another seat than it had.
  func isMoved(_ visit: Int) -> Bool {
    guard let seat = home[visit], state.isSeated(visit) else { return false }
    return Int(state.start[visit]) != seat.slot || Int(state.nurse[visit]) != seat.nurse
      || Int(state.pool[visit]) != seat.pool
  }

  /// Keeps the present state where it is the best repair so far.
  func record() {
    if let onFull { return onFull() }
    var score = Score(leftOut: givenCost, f1: state.f1)
    for visit in 0..<model.visitCount where isTaken[visit] && isMoved(visit) {
      guard let seat = home[visit] else { continue }
      if !isHit[visit] { score.moved += 1 }
      let start = Int(state.start[visit])
      if start != seat.slot { score.starts += 1 }
      score.shift += Self.shift(from: seat.slot, to: start)
      if Int(state.nurse[visit]) != seat.nurse { score.nurses += 1 }
    }
    if let best, best.score <= score { return }
    best = (score, DaySnapshot(state))
  }

  /// How far a start is from the one that the patient was told: in slots, a slot earlier counted twice, for a
  /// patient can wait but not always come sooner.
  static func shift(from old: Int, to new: Int) -> Int { new < old ? 2 * (old - new) : new - old }

  /// Whether to stop; asked at every node.
  func stops() -> Bool {
    nodes += 1
    if nodes > nodeLimit || nodes & 31 == 0 && elapsed > deadline { isOver = true }
    return isOver
  }
}
