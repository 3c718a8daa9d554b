/// What each start of each visit at each nurse pattern counts for when the search seats it: its
/// waiting or being early, and what it takes away from others (the prices of the bound), in sixteenths.
///
/// Immutable once made, so lanes share it.
final class SeatPrices: @unchecked Sendable {
  /// How many units one unit of the objective is.
  static let scale = 16

  private let table: Flat<Int32>
  private let patternCount: Int

  /// The plain table: the cost of the start alone, and a slight wish to start close to the due slot.
  init(_ model: DayModel) {
    patternCount = model.patternCount
    table = Flat(
      repeating: 0, count: model.visitCount * model.patternCount * SlotMask.bitWidth)
    for visit in 0..<model.visitCount {
      for slot in 0..<SlotMask.bitWidth {
        let early = max(0, model.due[visit] - slot)
        let cost = model.startCost(visit, at: slot) * Self.scale + early
        for pattern in 0..<patternCount { set(Int32(clamping: cost), visit, pattern, slot) }
      }
    }
  }

  /// A table whose cell for a visit, a pattern and a slot `cost` gives in units of the objective.
  init(_ model: DayModel, cost: (Int, Int, Int) -> Double) {
    patternCount = model.patternCount
    table = Flat(
      repeating: 0, count: model.visitCount * model.patternCount * SlotMask.bitWidth)
    for visit in 0..<model.visitCount {
      for pattern in 0..<patternCount {
        var slots = model.window[visit]
        while slots != 0 {
          let slot = slots.first
          slots &= slots - 1
          let value = cost(visit, pattern, slot) * Double(Self.scale)
          set(Int32(max(-1e9, min(1e9, value.rounded()))), visit, pattern, slot)
        }
      }
    }
  }

  deinit { table.free() }

  /// The prices of a visit at a pattern, by slot.
  @inline(__always)
  func row(_ visit: Int, _ pattern: Int) -> UnsafeMutablePointer<Int32> {
    table.base + (visit * patternCount + pattern) * SlotMask.bitWidth
  }

  private func set(_ value: Int32, _ visit: Int, _ pattern: Int, _ slot: Int) {
    table[(visit * patternCount + pattern) * SlotMask.bitWidth + slot] = value
  }
}
