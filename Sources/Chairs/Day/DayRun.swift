/// One run of the planner: its lanes, the best plan and the bound so far.
final class DayRun {
  /// The lanes of a run with a budget of work: a fixed number, so that the plan does not depend on
  /// the cores.
  static let workLanes = 2
  /// The share of the budget that is kept for F2.
  static let polishShare = 0.12
  /// The insertions for each visit that make up an annealing from hot to cold.
  static let cycleWorkOfVisit = 20_000.0
  /// From how many rows of prices on one table must do, so that memory stays bounded.
  static let manyRows = 50_000
  /// The rounds after which lanes compare their plans: at least so many, and so long at most.
  static let leastRounds = 12
  static let roundSeconds = 0.4

  let model: DayModel
  let clock: DayClock
  let threads: Int
  let seed: UInt64
  let relaxation: PooledRelaxation
  let dual: PooledDual
  let lanes: [DayLane]
  var best: DaySnapshot
  var bound: Int

  init(_ instance: DayInstance, budget: DayBudget, seed: UInt64, threads: Int) {
    clock = DayClock(budget)
    model = DayModel(instance)
    self.threads = max(1, min(threads, 16))
    self.seed = seed
    relaxation = PooledRelaxation(model)
    dual = PooledDual(relaxation)
    let count = clock.limit == nil ? Self.workLanes : self.threads
    let plain = SeatPrices(model)
    lanes = (0..<count).map { [model] index in
      DayLane(
        DaySearch(
          model, settings: .lane(index), seed: seed &* 1_000_003 &+ UInt64(index), prices: [plain]))
    }
    best = lanes[0].search.best
    bound = 0
  }

  /// Whether no plan has a smaller F1.
  var isProven: Bool { best.f1 <= bound }

  /// Insertions tried by all lanes.
  var work: Int { lanes.reduce(0) { $0 + $1.search.work } }

  /// Searches until the budget is used or the bound is met.
  func search(progress: (Progress) -> Void) {
    report(progress)
    raiseBound()
    report(progress)
    prepareLanes()
    let share = 1 - Self.polishShare
    let pool = ExactPool()
    var exact: WorkerThread?
    let rounds = max(
      Self.leastRounds, Int((clock.limit ?? 0) * share / Self.roundSeconds))
    var isAsked = false
    for round in 0..<rounds where !isProven {
      if !isAsked && round >= (isSmall ? Self.smallRound : 1) && wantsExact() {
        isAsked = true
        exact = startExact(pool)
      }
      let from = Double(round) / Double(rounds)
      let until = Double(round + 1) / Double(rounds)
      // While the exact engine has a core, the first lane waits for its result.
      let waits = exact != nil && threads > 1 && lanes.count > 1
      searchRound(
        from: from * share, until: until * share, lanes: waits ? Array(lanes.dropFirst()) : lanes)
      if let found = pool.take() {
        exact?.wait()
        exact = nil
        receive(found)
      }
      if clock.seconds > narrowedUntil || lanes[0].search.state.outCount == 0 {
        lanes[0].search.widen()
      }
      if round == rounds / 2 || round == rounds * 5 / 6 { shareBest() }
      report(progress)
    }
    if let exact {
      exact.wait()
      if let found = pool.take() { bound = max(bound, min(proven(found.bound), best.f1)) }
    }
    polish()
    report(progress)
  }

  private func report(_ progress: (Progress) -> Void) {
    progress(
      Progress(seconds: clock.seconds, best: best.f1, bound: bound, parts: best.parts(of: model)))
  }

  func gather() {
    for lane in lanes where lane.search.best.isBetter(than: best) { best = lane.search.best }
  }

  private func shareBest() {
    for lane in lanes where lane.search.best.f1 > best.f1 && !lane.search.isNarrow {
      lane.search.adopt(best)
    }
  }

  /// The prices and their bound, on one lane; the others search without prices meanwhile.
  private func raiseBound() {
    let clock = clock
    let box = Unshared(dual)
    let ceiling = best.f1
    let relaxationWork = max(1, relaxation.columnCount)
    var pieces: [@Sendable () -> Void] = []
    switch clock.budget {
    case .seconds(let limit):
      let until = clock.seconds + min(2, limit * 0.3)
      pieces.append { box.value.run(ceiling: ceiling) { _ in clock.seconds > until } }
      for lane in lanes.dropFirst() where threads > 1 {
        let done = box
        pieces.append {
          lane.search.run { _ in
            clock.seconds > until || done.value.isDone ? nil : 0.3
          }
        }
      }
    case .work(let total):
      // A look at a column costs about a hundredth of an insertion.
      let limit = max(total * 20, relaxationWork * 20)
      pieces.append { box.value.run(ceiling: ceiling) { $0 > limit } }
    }
    WorkerThreads.run(pieces, threads: threads)
    bound = max(bound, proven(dual.bestBound))
    gather()
  }

  /// The least F1 a plan can have when no plan costs less than `value`: costs come in steps.
  func proven(_ value: Double) -> Int {
    let step = max(1, model.costStep)
    let safe = value - 1e-6 * max(1, abs(value))
    return Int((safe / Double(step)).rounded(.up)) * step
  }

  private func prepareLanes() {
    // A price for each visit, pattern and slot: where there are very many, one table must do.
    let isLarge = model.visitCount * model.patternCount > Self.manyRows
    if isLarge {
      let table = dual.seatPrices(share: 1)
      for lane in lanes { lane.search.priceTables = [table] }
      return
    }
    let shares = Set(lanes.flatMap { $0.search.settings.priceShares })
    var tables: [Double: SeatPrices] = [:]
    for share in shares { tables[share] = dual.seatPrices(share: share) }
    for lane in lanes {
      lane.search.priceTables = lane.search.settings.priceShares.compactMap { tables[$0] }
    }
  }

  /// All lanes search for a stretch of the budget.
  private func searchRound(from: Double, until: Double, lanes: [DayLane]) {
    let clock = clock
    let goal = bound
    var pieces: [@Sendable () -> Void] = []
    switch clock.budget {
    case .seconds(let limit):
      // What the bound left of the budget is what the rounds share.
      let first = roundsBegan ?? clock.seconds
      roundsBegan = first
      let end = first + (limit - first) * until
      let cycles = cycles(over: (limit - first) * (1 - Self.polishShare), since: first)
      for lane in lanes {
        pieces.append {
          lane.search.run { _ in
            let now = clock.seconds
            guard now < end, lane.search.best.f1 > goal else { return nil }
            return Self.heat(
              at: (now - first) / (limit - first) / (1 - Self.polishShare), cycles: cycles)
          }
        }
      }
    case .work(let total):
      let perLane = max(1, total / lanes.count)
      let limit = Int(Double(perLane) * until)
      let cycles = max(1, Int(Double(perLane) * (1 - Self.polishShare) / cycleWork))
      for lane in lanes {
        pieces.append {
          lane.search.run { done in
            guard done < limit, lane.search.best.f1 > goal else { return nil }
            return Self.heat(
              at: Double(done) / Double(perLane) / (1 - Self.polishShare), cycles: cycles)
          }
        }
      }
    }
    WorkerThreads.run(pieces, threads: threads)
    gather()
  }

  private var roundsBegan: Double?
  /// How many annealings the rounds hold, once the first has shown how fast the lanes are; and the
  /// work of the fastest lane before it.
  private var timedCycles: Int?
  private var workBefore = 0

  /// The insertions of one lane that one annealing from hot to cold is worth.
  private var cycleWork: Double { Self.cycleWorkOfVisit * Double(max(1, model.visitCount)) }

  /// Where in its cycle an annealing is at a share of the budget.
  ///
  /// On a small day one long annealing is no better than several, and depends more on luck.
  static func heat(at share: Double, cycles: Int) -> Double {
    guard share < 1 else { return 1 }
    let position = share * Double(cycles)
    return position - position.rounded(.down)
  }

  /// How many annealings `seconds` are worth, by the speed of the first round.
  private func cycles(over seconds: Double, since first: Double) -> Int {
    if let timedCycles { return timedCycles }
    let elapsed = clock.seconds - first
    let most = lanes.map(\.search.work).max() ?? 0
    guard elapsed > 0.01 else {
      workBefore = most
      return 1
    }
    let count = max(1, Int(Double(most - workBefore) / elapsed * seconds / cycleWork))
    timedCycles = count
    return count
  }

  /// Until when the first lane is held to the starts of the exact engine.
  var narrowedUntil = Double.infinity

  /// Lowers F2 with F1 held, on all lanes.
  private func polish() {
    let clock = clock
    let start = best
    var pieces: [@Sendable () -> Void] = []
    for lane in lanes {
      lane.search.adopt(start)
      switch clock.budget {
      case .seconds(let limit):
        let first = clock.seconds
        let end = min(limit, first + max(0.05, limit * Self.polishShare))
        pieces.append {
          lane.search.polish { _ in
            let now = clock.seconds
            return now < end ? (now - first) / (end - first) : nil
          }
        }
      case .work(let total):
        let first = lane.search.work
        let length = max(1, Int(Double(total / lanes.count) * Self.polishShare))
        pieces.append {
          lane.search.polish { done in
            done - first < length ? Double(done - first) / Double(length) : nil
          }
        }
      }
    }
    WorkerThreads.run(pieces, threads: threads)
    gather()
  }

  /// The finished plan, judged from nothing.
  func result() throws(ChairError) -> DayResult {
    let state = DayState(model)
    state.restore(best)
    let plan = state.plan(places: try PlaceAssignment.places(of: state))
    let evaluation = DayEvaluation(model.instance, plan: plan)
    if let breach = evaluation.breaches.first { throw .fault("\(breach)") }
    guard evaluation.objective.f1 == best.f1, evaluation.objective.f2 == best.f2 else {
      throw .fault("the plan costs \(evaluation.objective.f1), not \(best.f1)")
    }
    guard best.f1 >= bound else { throw .fault("F1 \(best.f1) is below its bound \(bound)") }
    return DayResult(
      plan: plan, objective: evaluation.objective, bound: bound,
      leftOut: LeftOutExplanation(state).explain(), work: work, seconds: clock.seconds)
  }
}

/// A lane of the search, handed from thread to thread; only one uses it at a time.
final class DayLane: @unchecked Sendable {
  let search: DaySearch

  init(_ search: DaySearch) { self.search = search }
}

/// A value handed to one other thread, which alone uses it until it is done.
struct Unshared<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
