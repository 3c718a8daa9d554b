private import Dispatch

/// A lower bound on every plan, by prices on the days.
///
/// Each unit used on a day is charged a price, and the day pays back what it can absorb at that price.
/// Under fixed prices the series no longer meet: each takes its cheapest days alone, exactly. The sum of
/// those costs, plus what each day makes of its price on its own, is at most the cost of any plan
/// (Lagrangian duality, Geoffrion 1974). Better prices give a better bound; `PriceAscent` finds them.
///
/// Prices are whole multiples of a fine unit, so the bound is exact arithmetic, not subject to rounding.
///
/// Threads share a bound in one place only: each answers for its own part of the series, and writes to
/// that part's rows alone.
final class WeeksBound: @unchecked Sendable {
  /// Price units in one scaled cost unit.
  static let fineness = 64

  private let view: WeeksView
  private let parts: Int
  private let chains: [WeeksChain]
  private let price: UnsafeMutablePointer<WeeksUnits>
  /// What the answers use of each day: a row of days for each part of the series.
  private let use: UnsafeMutablePointer<WeeksUnits>
  private let values: UnsafeMutablePointer<Int>
  private let isOpen: [Bool]
  /// For each block, a first day drawn from the average of the rounds' answers: `sample` before the
  /// round under way, `answer` in it.
  private let sample: UnsafeMutablePointer<Int32>
  private let answer: UnsafeMutablePointer<Int32>
  private var random: WeeksRandom
  private var ascent: PriceAscent
  /// Use beyond what a day absorbs; slots, acuity and preparations, day by day.
  private var excess: [Double]

  /// The best bound so far, in fine units; nil before the first round.
  var best: Int? { ascent.best }
  /// The number of rounds.
  var rounds: Int { ascent.rounds }

  /// Begins with all prices at zero.
  ///
  /// The rounds share the series out among `threads`; the sums are
  /// whole numbers, so their number changes nothing.
  init(_ view: WeeksView, open: [Bool], seed: UInt64, threads: Int) {
    self.view = view
    isOpen = open
    parts = view.seriesCount < 500 ? 1 : max(1, min(64, threads))
    chains = (0..<parts).map { _ in WeeksChain(view) }
    sample = .allocate(capacity: view.blockCount)
    sample.initialize(repeating: 0, count: view.blockCount)
    answer = .allocate(capacity: view.blockCount)
    answer.initialize(repeating: 0, count: view.blockCount)
    random = WeeksRandom(seed: seed, lane: -1)
    price = .allocate(capacity: view.horizon)
    price.initialize(repeating: WeeksUnits(), count: view.horizon)
    use = .allocate(capacity: view.horizon * parts)
    use.initialize(repeating: WeeksUnits(), count: view.horizon * parts)
    values = .allocate(capacity: parts)
    values.initialize(repeating: 0, count: parts)
    let resources = [view.tariff.slots, view.tariff.acuity, view.tariff.prep]
    let unit = (0..<3 * view.horizon).map { Double(max(1, resources[$0 % 3].capacity)) }
    let ceiling = unit.indices.map {
      open[$0 / 3] ? Double(resources[$0 % 3].steepest * Self.fineness) : 0
    }
    ascent = PriceAscent(ceiling: ceiling, unit: unit, floor: Double(Self.fineness))
    excess = [Double](repeating: 0, count: unit.count)
  }

  deinit {
    sample.deallocate()
    answer.deallocate()
    price.deallocate()
    use.deallocate()
    values.deallocate()
  }

  /// Evaluates the next prices.
  func round() {
    let trial = ascent.trial()
    let value = evaluate(trial)
    draw(ascent.take(trial, value: value, excess: excess))
  }

  /// Lets each series take this round's answer with the chance `share`, so that what each holds is
  /// a draw from the same average of rounds the prices follow.
  private func draw(_ share: Double) {
    let limit = UInt64(share * 4_294_967_296)
    for index in 0..<view.seriesCount where random.next() >> 32 < limit {
      let series = view.series[index]
      let first = Int(series.firstBlock)
      for number in first..<(first &+ Int(series.blocks)) { sample[number] = answer[number] }
    }
  }

  /// A first day for each block, drawn from the average of the rounds' answers.
  var drawnHeads: [Int32] { (0..<view.blockCount).map { sample[$0] } }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices {
      let unit = Double(max(1, resource(index).capacity))
      sum += left[index] * right[index] / (unit * unit)
    }
    return sum
  }

  private func resource(_ index: Int) -> WeeksTariff.Resource {
    switch index % 3 {
    case 0: view.tariff.slots
    case 1: view.tariff.acuity
    default: view.tariff.prep
    }
  }

  private func evaluate(_ prices: [Double]) -> Int {
    for day in 0..<view.horizon {
      price[day].slots = Int(prices[3 * day])
      price[day].acuity = Int(prices[3 * day + 1])
      price[day].prep = Int(prices[3 * day + 2])
    }
    if parts == 1 {
      answer(part: 0)
    } else {
      DispatchQueue.concurrentPerform(iterations: parts) { answer(part: $0) }
    }
    var value = (0..<parts).reduce(0) { $0 + values[$1] }
    for day in 0..<view.horizon where isOpen[day] {
      let sum = (0..<parts).reduce(WeeksUnits()) { $0 + use[$1 * view.horizon + day] }
      value += absorb(view.tariff.slots, price[day].slots, sum.slots, &excess[3 * day])
      value += absorb(view.tariff.acuity, price[day].acuity, sum.acuity, &excess[3 * day + 1])
      value += absorb(view.tariff.prep, price[day].prep, sum.prep, &excess[3 * day + 2])
    }
    return value
  }

  /// Lets one part of the series answer the prices.
  private func answer(part: Int) {
    let chain = chains[part]
    let use = use + part * view.horizon
    use.update(repeating: WeeksUnits(), count: view.horizon)
    var value = 0
    let range =
      view.seriesCount * part / parts..<view.seriesCount * (part + 1) / parts
    for index in range {
      let first = Int(view.series[index].firstBlock)
      value &+= chain.solve(index, view, unit: Self.fineness, into: answer + first) { visit, day in
        let load = view.loads[visit]
        let price = price[day]
        return load.slots &* price.slots &+ load.acuity &* price.acuity &+ load.prep &* price.prep
      }
      for number in first..<(first &+ Int(view.series[index].blocks)) {
        let block = view.blocks[number]
        for visit in 0..<Int(block.visits) {
          let day = view.day(of: visit, in: block, from: Int(answer[number]))
          use[day] = use[day] + view.loads[Int(block.firstVisit) &+ visit]
        }
      }
    }
    values[part] = value
  }

  /// What a day makes of a resource's price by itself.
  ///
  /// It is the least of its cost less what it is paid, over whole loads. That least stands at an end of one of the cost's straight pieces.
  private func absorb(
    _ resource: WeeksTariff.Resource, _ price: Int, _ use: Int, _ excess: inout Double
  ) -> Int {
    let below = resource.threshold / resource.parts
    let ends = [below, min(below + 1, max(below, resource.capacity)), resource.capacity]
    let costs = ends.map { resource.cost($0) * Self.fineness - price * $0 }
    let least = costs.min() ?? 0
    // Where several loads are equally good the day takes the one nearest to the use.
    var low = Int.max
    var high = 0
    for (load, cost) in zip(ends, costs) where cost == least {
      low = min(low, load)
      high = max(high, load)
    }
    if price == 0 { low = 0 }
    if price >= resource.steepest * Self.fineness { high = max(high, use) }
    excess = Double(use - min(max(use, low), high))
    return least
  }
}
