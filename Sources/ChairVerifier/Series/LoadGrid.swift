/// How much is taken in each slot of the days 1 to `days`; what lies outside is not counted.
struct LoadGrid: Sendable {
  /// A run of slots of one day over a limit, from `from` up to, not including, `to`.
  struct Overrun: Sendable {
    let day: Int
    let from: Int
    var to: Int
    /// The first of the slots furthest over the limit, with its level and its limit.
    var worst: Int
    var level: Int
    var limit: Int
  }

  private let days: Int
  private let slots: Int
  /// Change of the level at each slot of each day, and at the end of the day.
  private var changes: [Int]

  /// An empty grid.
  init(days: Int, slots: Int) {
    self.days = days
    self.slots = slots
    changes = Array(repeating: 0, count: days * (slots + 1))
  }

  /// Adds `amount` in the slots of a day from `start` up to, not including, `end`.
  mutating func add(_ amount: Int, on day: Int, from start: Int, to end: Int) {
    let (start, end) = (max(0, start), min(slots, end))
    guard (1...days).contains(day), start < end else { return }
    let row = (day - 1) * (slots + 1)
    changes[row + start] += amount
    changes[row + end] -= amount
  }

  /// The level in each slot of a day.
  func levels(on day: Int) -> [Int] {
    let row = (day - 1) * (slots + 1)
    var level = 0
    return changes[row..<(row + slots)].map { change in
      level += change
      return level
    }
  }

  /// The runs in which the level is above `limits`, which are by day from 0 and slot.
  func overruns(of limits: (_ day: Int, _ slot: Int) -> Int) -> [Overrun] {
    var runs: [Overrun] = []
    for day in 1...days {
      for (slot, level) in levels(on: day).enumerated() {
        let limit = limits(day, slot)
        guard level > limit else { continue }
        if var run = runs.last, run.day == day, run.to == slot {
          run.to = slot + 1
          if level - limit > run.level - run.limit {
            (run.worst, run.level, run.limit) = (slot, level, limit)
          }
          runs[runs.count - 1] = run
        } else {
          runs.append(
            Overrun(day: day, from: slot, to: slot + 1, worst: slot, level: level, limit: limit))
        }
      }
    }
    return runs
  }
}
