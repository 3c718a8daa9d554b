/// Local search over a whole plan by simulated annealing.
///
/// One thread at a time works on a search; it shares nothing but the tables with others.
final class WeeksAnnealing: @unchecked Sendable {
  let state: WeeksState
  private let view: WeeksView
  private let chain: WeeksChain
  private var random: WeeksRandom
  private let trial: UnsafeMutablePointer<Int32>
  private let kept: UnsafeMutablePointer<Int32>
  /// -log(u) for evenly spread u, so that the inner loop needs no logarithm.
  private let chance: [Double]
  /// Moves tried so far.
  private(set) var moves = 0

  init(_ view: WeeksView, seed: UInt64, lane: Int) {
    self.view = view
    state = WeeksState(view)
    chain = WeeksChain(view)
    random = WeeksRandom(seed: seed, lane: lane)
    trial = .allocate(capacity: view.longest)
    kept = .allocate(capacity: view.longest)
    trial.initialize(repeating: 0, count: view.longest)
    kept.initialize(repeating: 0, count: view.longest)
    chance = (0..<4096).map { -logOf((Double($0) + 0.5) / 4096) }
  }

  deinit {
    trial.deallocate()
    kept.deallocate()
  }

  /// Puts every block on the given day, wherever it stood.
  func place(_ heads: [Int32]) {
    for (number, day) in heads.enumerated() {
      if state.head[number] >= 0 { state.lift(number) }
      state.put(number, on: Int(day))
    }
    let gaps = (0..<view.seriesCount).reduce(0) { $0 + state.gapCost(ofSeries: $1) }
    state.addDeviation(gaps - state.deviation)
  }

  /// Lets each series in turn take its cheapest days, until none finds better or the sweeps are done.
  func settle(sweeps: Int) {
    for _ in 0..<sweeps {
      let before = state.total
      for index in 0..<view.seriesCount { replan(index, 0) }
      if state.total == before { return }
    }
  }

  @inline(__always)
  private func threshold(_ temperature: Double) -> Int {
    let draw = Int(truncatingIfNeeded: random.next() >> 52)
    return chance.withUnsafeBufferPointer {
      Int(temperature * ($0.baseAddress.unsafelyUnwrapped[draw]))
    }
  }

  /// Tries `count` moves at a temperature, in scaled cost.
  ///
  /// Of 1024 moves 300 swap two visits, 20 replan a series whole, and the others shift one block.
  func run(_ count: Int, temperature: Double) {
    for _ in 0..<count {
      let kind = Int(truncatingIfNeeded: random.next() >> 54)
      if kind < 300 {
        swap(temperature)
      } else if kind < 320 {
        replan(random.below(view.seriesCount), temperature)
      } else {
        shift(temperature)
      }
    }
    moves += count
    assert(state.isExact, "the score drifted from the plan")
  }

  @inline(__always)
  private func shift(_ temperature: Double) {
    let index = random.below(view.blockCount)
    let block = view.blocks[index]
    let window = state.window(index, block)
    guard window.high > window.low else { return }
    let from = Int(state.head[index])
    let day = window.low &+ random.below(window.high &- window.low &+ 1)
    guard day != from, view.allowed[Int(block.domain) &+ day &- Int(block.low)] else { return }
    let limit = threshold(temperature)
    if block.visits == 1 {
      let gaps = state.gapCost(index, block, on: day) &- state.gapCost(index, block, on: from)
      let visit = Int(block.firstVisit)
      let units = view.loads[visit]
      let left = state.load[from] - units
      let joined = state.load[day] + units
      let leftCost = state.tariff.cost(left)
      let joinedCost = state.tariff.cost(joined)
      let delta =
        gaps &+ leftCost &+ joinedCost &- state.dayCost[from] &- state.dayCost[day]
      guard delta <= limit else { return }
      state.setDay(from, load: left, cost: leftCost)
      state.setDay(day, load: joined, cost: joinedCost)
      state.addDeviation(gaps)
      state.relist(index, to: day)
    } else {
      guard state.successorAccepts(index, block, lastDay: view.lastDay(block, from: day)) else {
        return
      }
      let gaps = state.gapCost(index, block, on: day) &- state.gapCost(index, block, on: from)
      let before = state.loadCost
      state.lift(index)
      state.put(index, on: day)
      guard gaps &+ state.loadCost &- before <= limit else {
        state.lift(index)
        state.put(index, on: from)
        return
      }
      state.addDeviation(gaps)
    }
  }

  @inline(__always)
  private func swap(_ temperature: Double) {
    let index = random.below(view.blockCount)
    let block = view.blocks[index]
    guard block.visits == 1 else { return }
    let window = state.window(index, block)
    guard window.high > window.low else { return }
    let from = Int(state.head[index])
    let day = window.low &+ random.below(window.high &- window.low &+ 1)
    guard day != from, view.allowed[Int(block.domain) &+ day &- Int(block.low)],
      let other = state.anyMember(on: day, &random)
    else { return }
    let partner = view.blocks[other]
    guard partner.series != block.series, view.allows(partner, from) else { return }
    let reach = state.window(other, partner)
    guard from >= reach.low, from <= reach.high else { return }
    let gaps =
      state.gapCost(index, block, on: day) &- state.gapCost(index, block, on: from)
      &+ state.gapCost(other, partner, on: from) &- state.gapCost(other, partner, on: day)
    let limit = threshold(temperature)
    let mine = view.loads[Int(block.firstVisit)]
    let theirs = view.loads[Int(partner.firstVisit)]
    let left = state.load[from] - mine + theirs
    let joined = state.load[day] + mine - theirs
    let leftCost = state.tariff.cost(left)
    let joinedCost = state.tariff.cost(joined)
    let delta = gaps &+ leftCost &+ joinedCost &- state.dayCost[from] &- state.dayCost[day]
    guard delta <= limit else { return }
    state.setDay(from, load: left, cost: leftCost)
    state.setDay(day, load: joined, cost: joinedCost)
    state.addDeviation(gaps)
    state.relist(index, to: day)
    state.relist(other, to: from)
  }

  /// Replans one series whole, against marginal costs blurred by the temperature.
  private func replan(_ index: Int, _ temperature: Double) {
    let series = view.series[index]
    let first = Int(series.firstBlock)
    let before = state.total
    let gapsBefore = state.gapCost(ofSeries: index)
    for rank in 0..<Int(series.blocks) {
      kept[rank] = state.head[first &+ rank]
      state.lift(first &+ rank)
    }
    _ = chain.solve(index, view, unit: 1, into: trial) {
      state.marginal($0, $1) &+ threshold(temperature)
    }
    for rank in 0..<Int(series.blocks) { state.put(first &+ rank, on: Int(trial[rank])) }
    state.addDeviation(state.gapCost(ofSeries: index) &- gapsBefore)
    if state.total &- before > threshold(temperature) {
      let gaps = state.gapCost(ofSeries: index)
      for rank in 0..<Int(series.blocks) {
        state.lift(first &+ rank)
        state.put(first &+ rank, on: Int(kept[rank]))
      }
      state.addDeviation(gapsBefore &- gaps)
    }
  }
}
