/// The days one block of visits may begin on, while the tables are built.
struct WeeksDomain {
  /// Index in the series of the block's first visit.
  var firstVisit: Int
  /// Number of visits in the block.
  var visits: Int
  /// The window of the first visit.
  var gap: Int
  var early: Int
  var late: Int
  /// First day of the domain.
  var low: Int
  /// For each day from `low`, whether the block may begin there.
  var allowed: [Bool] = []
  /// For each day from `low`, the day of the last visit.
  var last: [Int] = []
  /// For each day from `low`, the day of every visit.
  var days: [Int] = []

  /// The days on which all visits of the block are open, inside the horizon and near their targets.
  ///
  /// `next` gives each day's next open day, or the horizon where there is none.
  init(
    visits range: Range<Int>, of patient: WeeksPatient, drift: Int, open: [Bool], next: [Int]
  ) {
    let horizon = open.count
    let visit = patient.visits[range.lowerBound]
    firstVisit = range.lowerBound
    visits = range.count
    let isFirst = visit.gapKind == .first
    gap = isFirst ? visit.target : visit.gap
    early = visit.early
    late = visit.late
    low = max(0, visit.target - (isFirst ? early : drift))
    let high = min(horizon - 1, visit.target + (isFirst ? late : drift))
    for start in stride(from: low, through: high, by: 1) {
      var fits = open[start]
      var day = start
      for index in range {
        if index > range.lowerBound {
          day = next[min(day, horizon)]
          fits = fits && abs(day - patient.visits[index].target) <= drift
        }
        fits = fits && patient.visits[index].span?.contains(day) ?? true
        fits = fits && day < horizon
        days.append(day)
      }
      allowed.append(fits)
      last.append(day)
    }
  }

  /// Drops the days that no day of the block before reaches.
  mutating func keepReachable(from previous: WeeksDomain) {
    for (index, isAllowed) in allowed.enumerated() where isAllowed {
      allowed[index] = previous.last.indices.contains {
        previous.allowed[$0] && window.contains(low + index - previous.last[$0])
      }
    }
  }

  /// Drops the days from which no day of the following block is reached.
  mutating func keepLeading(to following: WeeksDomain) {
    for (index, isAllowed) in allowed.enumerated() where isAllowed {
      allowed[index] = following.allowed.indices.contains {
        following.allowed[$0] && following.window.contains(following.low + $0 - last[index])
      }
    }
  }

  private var window: ClosedRange<Int> { (gap - early)...(gap + late) }
}
