extension DaySearch {
  /// Begins anew with each visit held to the start of a pooled solution, so that only nurses and
  /// breaks are left to choose.
  ///
  /// Whoever cannot be seated counts by size; a visit that the pooled solution leaves out keeps its
  /// window.
  func narrow(to starts: [Int]) {
    for visit in 0..<model.visitCount where state.isSeated(visit) { state.unseat(visit) }
    for visit in 0..<model.visitCount where starts[visit] >= 0 {
      state.window[visit] = 1 << SlotMask(starts[visit])
    }
    isNarrow = true
    ramp(at: 0)
    DayConstruction.run(state, finder: finder)
    refreshCost()
  }

  /// Gives all visits their windows back and goes on from the present plan.
  func widen() {
    guard isNarrow else { return }
    isNarrow = false
    state.window.copy(from: model.window)
    ramp(at: 1)
  }
}
