/// A whole plan with its score, kept up to date move by move.
final class WeeksState {
  let view: WeeksView
  /// The prices the score is counted in.
  private(set) var tariff: WeeksTariff
  /// First day of each block.
  let head: UnsafeMutablePointer<Int32>
  /// What each day is asked for.
  let load: UnsafeMutablePointer<WeeksUnits>
  /// The tariff's cost of each day.
  let dayCost: UnsafeMutablePointer<Int>
  /// Scaled cost of all gaps.
  private(set) var deviation = 0
  /// Scaled cost of all days.
  private(set) var loadCost = 0
  /// The single-visit blocks on each day: a list for each day, in one array.
  private let member: UnsafeMutablePointer<Int32>
  private let listStart: UnsafeMutablePointer<Int>
  private let listCount: UnsafeMutablePointer<Int>
  private let rank: UnsafeMutablePointer<Int32>

  /// The scaled cost of the plan.
  var total: Int { deviation &+ loadCost }

  /// The first day of each block.
  var heads: [Int32] { (0..<view.blockCount).map { head[$0] } }

  /// The scaled cost of the plan in the instance's own prices, computed afresh.
  var trueCost: Int {
    (0..<view.horizon).reduce(deviation) { $0 + view.tariff.cost(load[$1]) }
  }

  /// A plan in which no block stands anywhere yet.
  init(_ view: WeeksView) {
    self.view = view
    tariff = view.tariff
    head = .allocate(capacity: view.blockCount)
    head.initialize(repeating: -1, count: view.blockCount)
    rank = .allocate(capacity: view.blockCount)
    rank.initialize(repeating: -1, count: view.blockCount)
    load = .allocate(capacity: view.horizon)
    load.initialize(repeating: WeeksUnits(), count: view.horizon)
    dayCost = .allocate(capacity: view.horizon)
    dayCost.initialize(repeating: 0, count: view.horizon)
    listStart = .allocate(capacity: view.horizon)
    listCount = .allocate(capacity: view.horizon)
    listCount.initialize(repeating: 0, count: view.horizon)
    listStart.initialize(repeating: 0, count: view.horizon)
    var most = [Int](repeating: 0, count: view.horizon)
    for index in 0..<view.blockCount where view.blocks[index].visits == 1 {
      let block = view.blocks[index]
      for place in 0..<Int(block.width) where view.allowed[Int(block.domain) + place] {
        most[Int(block.low) + place] += 1
      }
    }
    var total = 0
    for day in 0..<view.horizon {
      listStart[day] = total
      total += most[day]
    }
    member = .allocate(capacity: max(1, total))
    member.initialize(repeating: -1, count: max(1, total))
    let empty = tariff.cost(WeeksUnits())
    for day in 0..<view.horizon { dayCost[day] = empty }
    loadCost = empty * view.horizon
  }

  deinit {
    head.deallocate()
    rank.deallocate()
    load.deallocate()
    dayCost.deallocate()
    listStart.deallocate()
    listCount.deallocate()
    member.deallocate()
  }

  /// Whether the score kept move by move equals the one counted afresh from the heads alone.
  var isExact: Bool {
    var loads = [WeeksUnits](repeating: WeeksUnits(), count: view.horizon)
    for number in 0..<view.blockCount {
      let block = view.blocks[number]
      for visit in 0..<Int(block.visits) {
        let day = view.day(of: visit, in: block, from: Int(head[number]))
        loads[day] = loads[day] + view.loads[Int(block.firstVisit) + visit]
      }
    }
    let gaps = (0..<view.seriesCount).reduce(0) { $0 + gapCost(ofSeries: $1) }
    return gaps == deviation && loads.reduce(0) { $0 + tariff.cost($1) } == loadCost
      && loads.indices.allSatisfy { loads[$0] == load[$0] }
  }

  /// Counts the score afresh in other prices.
  func reprice(_ tariff: WeeksTariff) {
    self.tariff = tariff
    loadCost = 0
    for day in 0..<view.horizon {
      dayCost[day] = tariff.cost(load[day])
      loadCost &+= dayCost[day]
    }
  }

  /// The scaled marginal cost of one more visit on a day.
  @inline(__always)
  func marginal(_ visit: Int, _ day: Int) -> Int {
    tariff.cost(load[day] + view.loads[visit]) &- dayCost[day]
  }

  /// The cost of a block's two gaps, to the block before and the block after, if it stood on `day`.
  @inline(__always)
  func gapCost(_ index: Int, _ block: WeeksBlock, on day: Int) -> Int {
    let series = view.series[Int(block.series)]
    var cost = 0
    if index == Int(series.firstBlock) {
      cost = series.deviation(day &- Int(block.gap))
    } else {
      let before = view.lastDay(view.blocks[index &- 1], from: Int(head[index &- 1]))
      cost = series.deviation(day &- before &- Int(block.gap))
    }
    if index &+ 1 < Int(series.firstBlock &+ series.blocks) {
      let after = view.blocks[index &+ 1]
      cost &+= series.deviation(
        Int(head[index &+ 1]) &- view.lastDay(block, from: day) &- Int(after.gap))
    }
    return cost
  }

  /// The days a block may stand on while its neighbours stay, as far as windows say; empty when
  /// the upper end is below the lower.
  @inline(__always)
  func window(_ index: Int, _ block: WeeksBlock) -> (low: Int, high: Int) {
    let series = view.series[Int(block.series)]
    var low = Int(block.low)
    var high = low &+ Int(block.width) &- 1
    if index > Int(series.firstBlock) {
      let target =
        view.lastDay(view.blocks[index &- 1], from: Int(head[index &- 1])) &+ Int(block.gap)
      low = max(low, target &- Int(block.early))
      high = min(high, target &+ Int(block.late))
    }
    if block.visits == 1, index &+ 1 < Int(series.firstBlock &+ series.blocks) {
      let after = view.blocks[index &+ 1]
      let target = Int(head[index &+ 1]) &- Int(after.gap)
      low = max(low, target &- Int(after.late))
      high = min(high, target &+ Int(after.early))
    }
    return (low, high)
  }

  /// Whether the block after accepts that this block's last visit stands on `lastDay`.
  @inline(__always)
  func successorAccepts(_ index: Int, _ block: WeeksBlock, lastDay: Int) -> Bool {
    let series = view.series[Int(block.series)]
    guard index &+ 1 < Int(series.firstBlock &+ series.blocks) else { return true }
    let after = view.blocks[index &+ 1]
    let off = Int(head[index &+ 1]) &- lastDay &- Int(after.gap)
    return off <= Int(after.late) && off >= -Int(after.early)
  }

  /// Adds `cost` to the score of the gaps.
  @inline(__always)
  func addDeviation(_ cost: Int) { deviation &+= cost }

  /// Gives a day a new load and cost.
  @inline(__always)
  func setDay(_ day: Int, load units: WeeksUnits, cost: Int) {
    loadCost &+= cost &- dayCost[day]
    load[day] = units
    dayCost[day] = cost
  }

  /// Moves a single-visit block between the days' lists, and its head with it.
  @inline(__always)
  func relist(_ index: Int, to day: Int) {
    delist(index)
    enlist(index, on: day)
  }

  @inline(__always)
  private func delist(_ index: Int) {
    let day = Int(head[index])
    let place = Int(rank[index])
    let end = listCount[day] &- 1
    let moved = member[listStart[day] &+ end]
    member[listStart[day] &+ place] = moved
    rank[Int(moved)] = Int32(truncatingIfNeeded: place)
    listCount[day] = end
  }

  @inline(__always)
  private func enlist(_ index: Int, on day: Int) {
    head[index] = Int32(truncatingIfNeeded: day)
    rank[index] = Int32(truncatingIfNeeded: listCount[day])
    member[listStart[day] &+ listCount[day]] = Int32(truncatingIfNeeded: index)
    listCount[day] &+= 1
  }

  /// One of the single-visit blocks on a day, or nil when there is none.
  @inline(__always)
  func anyMember(on day: Int, _ random: inout WeeksRandom) -> Int? {
    listCount[day] == 0 ? nil : Int(member[listStart[day] &+ random.below(listCount[day])])
  }

  /// Takes a block off its day; gaps are not touched.
  @inline(__always)
  func lift(_ index: Int) {
    let block = view.blocks[index]
    let day = Int(head[index])
    for visit in 0..<Int(block.visits) {
      let place = view.day(of: visit, in: block, from: day)
      let units = load[place] - view.loads[Int(block.firstVisit) &+ visit]
      setDay(place, load: units, cost: tariff.cost(units))
    }
    if block.visits == 1 { delist(index) }
  }

  /// Puts a lifted or new block on a day; gaps are not touched.
  @inline(__always)
  func put(_ index: Int, on day: Int) {
    let block = view.blocks[index]
    for visit in 0..<Int(block.visits) {
      let place = view.day(of: visit, in: block, from: day)
      let units = load[place] + view.loads[Int(block.firstVisit) &+ visit]
      setDay(place, load: units, cost: tariff.cost(units))
    }
    if block.visits == 1 {
      enlist(index, on: day)
    } else {
      head[index] = Int32(truncatingIfNeeded: day)
    }
  }

  /// The scaled cost of a series' gaps as the heads stand.
  @inline(__always)
  func gapCost(ofSeries index: Int) -> Int {
    let series = view.series[index]
    var cost = 0
    var before = 0
    for rank in 0..<Int(series.blocks) {
      let number = Int(series.firstBlock) &+ rank
      let block = view.blocks[number]
      let day = Int(head[number])
      cost &+= series.deviation(day &- before &- Int(block.gap))
      before = view.lastDay(block, from: day)
    }
    return cost
  }
}
