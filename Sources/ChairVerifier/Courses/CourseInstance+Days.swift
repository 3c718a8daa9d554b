extension CourseInstance {
  /// The first visit of a patient for which no day is left, whatever days the visits before it take.
  ///
  /// Nil when a whole chain of days keeps the windows, the drift and the open days; how full the days are is never a
  /// reason, for a plan may ask for more than the capacity.
  func visitWithoutDay(_ patient: Patient) -> Int? {
    var reached: Set<Int> = []
    for (index, visit) in patient.visits.enumerated() {
      let candidates: Set<Int>
      switch visit.gap {
      case .first: candidates = open(visit.target - visit.early, visit.target + visit.late)
      case .days(let gap):
        let near = open(visit.target - maxDrift, visit.target + maxDrift)
        candidates = following(reached, near, least: gap - visit.early, most: gap + visit.late)
      case .nextOpenDay:
        candidates = Set(reached.map { nextOpenDay(after: $0) }).intersection(
          open(visit.target - maxDrift, visit.target + maxDrift))
      }
      if candidates.isEmpty { return index }
      reached = candidates
    }
    return nil
  }

  /// The open days of the horizon from one day to another.
  private func open(_ first: Int, _ last: Int) -> Set<Int> {
    let (low, high) = (max(0, first), min(horizon - 1, last))
    return low <= high ? Set((low...high).filter { !closed.contains($0) }) : []
  }

  /// Those of some days that lie so many days after one of `before`.
  private func following(_ before: Set<Int>, _ days: Set<Int>, least: Int, most: Int) -> Set<Int> {
    // How many of `before` lie ahead of each day, so that each day takes two looks.
    var ahead = [0]
    for day in 0..<horizon { ahead.append(ahead[day] + (before.contains(day) ? 1 : 0)) }
    return days.filter { day in
      let (low, high) = (max(0, day - most), min(horizon, day - least + 1))
      return low < high && ahead[high] > ahead[low]
    }
  }
}
