/// How high something stands over time: a sum of amounts, each held from one slot up to another.
struct LevelProfile: Sendable {
  /// Slots `from` up to, not including, `to`, over which the level does not change.
  struct Stretch: Hashable, Sendable {
    let from: Int
    let to: Int
    let level: Int
  }

  private var changes: [Int: Int] = [:]

  /// Adds `amount` over `slots`.
  mutating func add(_ amount: Int, over slots: Range<Int>) {
    guard !slots.isEmpty else { return }
    changes[slots.lowerBound, default: 0] += amount
    changes[slots.upperBound, default: 0] -= amount
  }

  /// The stretches in which the level is not zero, in time's order.
  var stretches: [Stretch] {
    var result: [Stretch] = []
    var level = 0
    var from = 0
    for (slot, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      if level != 0 { result.append(Stretch(from: from, to: slot, level: level)) }
      level += change
      from = slot
    }
    return result
  }

  /// The highest level and the slot that first has it; zero when nothing is held.
  var peak: (level: Int, slot: Int?) {
    var best: (level: Int, slot: Int?) = (0, nil)
    for stretch in stretches where stretch.level > best.level {
      best = (stretch.level, stretch.from)
    }
    return best
  }

  /// A run of slots over a limit, from `from` up to, not including, `to`.
  struct Excess: Hashable, Sendable {
    let from: Int
    var to: Int
    /// The first of the slots furthest over the limit, with its level and its limit.
    var worst: Int
    var level: Int
    var limit: Int
  }

  /// The runs in which the level is above a fixed limit.
  func excess(over limit: Int) -> [Excess] { excess(over: LevelProfile(), plus: limit) }

  /// The runs in which the level is above another profile's.
  func excess(over limits: LevelProfile) -> [Excess] { excess(over: limits, plus: 0) }

  private func excess(over limits: LevelProfile, plus base: Int) -> [Excess] {
    var runs: [Excess] = []
    var open: Excess?
    var level = 0
    var limit = base
    for slot in Set(changes.keys).union(limits.changes.keys).sorted() {
      level += changes[slot] ?? 0
      limit += limits.changes[slot] ?? 0
      if level <= limit {
        if var run = open {
          run.to = slot
          runs.append(run)
          open = nil
        }
      } else if var run = open {
        if level - limit > run.level - run.limit {
          (run.worst, run.level, run.limit) = (slot, level, limit)
          open = run
        }
      } else {
        open = Excess(from: slot, to: slot, worst: slot, level: level, limit: limit)
      }
    }
    return runs
  }
}
