/// The cheapest days for one series under given prices: a shortest path through the layers
/// "block by day", exact.
///
/// The object is scratch memory, made once and used for many series.
final class WeeksChain {
  private let value: UnsafeMutablePointer<Int>
  private let from: UnsafeMutablePointer<Int32>
  private let widest: Int

  /// No path: far above any real cost, far below overflow.
  private static let none = Int.max / 4

  /// Scratch for the longest series of a view.
  init(_ view: WeeksView) {
    widest = view.widest
    value = .allocate(capacity: view.longest * widest)
    from = .allocate(capacity: view.longest * widest)
    value.initialize(repeating: Self.none, count: view.longest * widest)
    from.initialize(repeating: 0, count: view.longest * widest)
  }

  deinit {
    value.deallocate()
    from.deallocate()
  }

  /// Writes the best first day of each block into `heads`, and returns the cost.
  ///
  /// `price` is the scaled cost of putting a visit on a day. `unit` multiplies the deviation, so that
  /// prices may be counted in finer units than the tariff's.
  @inline(__always)
  func solve(
    _ index: Int, _ view: WeeksView, unit: Int, into heads: UnsafeMutablePointer<Int32>,
    price: (_ visit: Int, _ day: Int) -> Int
  ) -> Int {
    let series = view.series[index]
    let first = Int(series.firstBlock)
    let count = Int(series.blocks)
    let late = series.late &* unit
    let early = series.early &* unit
    for rank in 0..<count {
      let block = view.blocks[first &+ rank]
      let row = rank &* widest
      let low = Int(block.low)
      for place in 0..<Int(block.width) {
        guard view.allowed[Int(block.domain) &+ place] else {
          value[row &+ place] = Self.none
          continue
        }
        let day = low &+ place
        var best = 0
        if rank == 0 {
          let off = day &- Int(block.gap)
          best = off > 0 ? off &* late : off &* -early
        } else {
          let previous = view.blocks[first &+ rank &- 1]
          best = cheapestStep(
            to: day, block, from: previous, row: row &- widest, view, late: late, early: early,
            place: row &+ place)
        }
        if block.visits == 1 {
          best &+= price(Int(block.firstVisit), day)
        } else {
          for visit in 0..<Int(block.visits) {
            best &+= price(
              Int(block.firstVisit) &+ visit, view.day(of: visit, in: block, from: day))
          }
        }
        value[row &+ place] = best
      }
    }
    return trace(first, count, view, into: heads)
  }

  @inline(__always)
  private func cheapestStep(
    to day: Int, _ block: WeeksBlock, from previous: WeeksBlock, row: Int, _ view: WeeksView,
    late: Int, early: Int, place: Int
  ) -> Int {
    let target = day &- Int(block.gap)
    var best = Self.none
    var bestPlace = 0
    let low = Int(previous.low)
    var start = 0
    var end = Int(previous.width)
    if previous.visits == 1 {
      start = max(0, target &- Int(block.late) &- low)
      end = min(end, target &+ Int(block.early) &- low &+ 1)
    }
    var other = start
    while other < end {
      let off = target &- view.lastDay(previous, from: low &+ other)
      if off <= Int(block.late), off >= -Int(block.early) {
        let cost = value[row &+ other] &+ (off > 0 ? off &* late : off &* -early)
        if cost < best {
          best = cost
          bestPlace = other
        }
      }
      other &+= 1
    }
    from[place] = Int32(truncatingIfNeeded: bestPlace)
    return best
  }

  private func trace(
    _ first: Int, _ count: Int, _ view: WeeksView, into heads: UnsafeMutablePointer<Int32>
  ) -> Int {
    var row = (count &- 1) &* widest
    var best = Self.none
    var place = 0
    for other in 0..<Int(view.blocks[first &+ count &- 1].width) where value[row &+ other] < best {
      best = value[row &+ other]
      place = other
    }
    for rank in stride(from: count &- 1, through: 0, by: -1) {
      heads[rank] = view.blocks[first &+ rank].low &+ Int32(truncatingIfNeeded: place)
      if rank > 0 { place = Int(from[row &+ place]) }
      row &-= widest
    }
    return best
  }
}
