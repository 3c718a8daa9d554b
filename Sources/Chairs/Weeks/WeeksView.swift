/// The tables as bare pointers, for the loops in which a bounds check would cost a third of the time.
///
/// A view lives inside `WeeksTables.withView` only; the tables stay alive and unchanged meanwhile, so
/// several threads may read them.
struct WeeksView: @unchecked Sendable {
  let tariff: WeeksTariff
  let horizon: Int
  let seriesCount: Int
  let blockCount: Int
  let longest: Int
  let widest: Int
  let series: UnsafePointer<WeeksSeries>
  let blocks: UnsafePointer<WeeksBlock>
  let loads: UnsafePointer<WeeksUnits>
  let allowed: UnsafePointer<Bool>
  let last: UnsafePointer<Int32>
  let days: UnsafePointer<Int32>

  /// Whether a block may begin on a day.
  @inline(__always)
  func allows(_ block: WeeksBlock, _ day: Int) -> Bool {
    let place = day &- Int(block.low)
    return place >= 0 && place < Int(block.width) && allowed[Int(block.domain) &+ place]
  }

  /// The day of a block's last visit when it begins on `day`, which is in its domain.
  @inline(__always)
  func lastDay(_ block: WeeksBlock, from day: Int) -> Int {
    block.visits == 1 ? day : Int(last[Int(block.domain) &+ day &- Int(block.low)])
  }

  /// The day of one of a block's visits when it begins on `day`, which is in its domain.
  @inline(__always)
  func day(of visit: Int, in block: WeeksBlock, from day: Int) -> Int {
    block.visits == 1
      ? day
      : Int(days[Int(block.days) &+ (day &- Int(block.low)) &* Int(block.visits) &+ visit])
  }
}

extension WeeksTables {
  /// Calls `body` with a view that must not outlive the call.
  func withView<Result>(_ body: (WeeksView) -> Result) -> Result {
    series.withUnsafeBufferPointer { series in
      blocks.withUnsafeBufferPointer { blocks in
        loads.withUnsafeBufferPointer { loads in
          allowed.withUnsafeBufferPointer { allowed in
            last.withUnsafeBufferPointer { last in
              days.withUnsafeBufferPointer { days in
                guard let seriesBase = series.baseAddress, let blockBase = blocks.baseAddress,
                  let loadBase = loads.baseAddress, let allowedBase = allowed.baseAddress,
                  let lastBase = last.baseAddress, let dayBase = days.baseAddress
                else { preconditionFailure("a view of tables without series") }
                return body(
                  WeeksView(
                    tariff: tariff, horizon: horizon, seriesCount: series.count,
                    blockCount: blocks.count, longest: longest, widest: widest,
                    series: seriesBase, blocks: blockBase, loads: loadBase,
                    allowed: allowedBase, last: lastBase, days: dayBase))
              }
            }
          }
        }
      }
    }
  }
}
