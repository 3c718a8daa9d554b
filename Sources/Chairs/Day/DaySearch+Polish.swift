extension DaySearch {
  /// Lowers F2 with F1 held: annealing on F2 over steps that do not raise F1.
  func polish(progress: (Int) -> Double?) {
    let limit = best.f1
    var temperature = 1.0
    var steps = 0
    polishCost = state.f2
    while true {
      if steps & 63 == 0 {
        guard let share = progress(work) else { break }
        temperature = 6 * Self.power(0.03, share)
      }
      steps += 1
      polishStep(temperature, limit: limit)
    }
    #if DEBUG
      if let problem = state.discrepancy() { assertionFailure(problem) }
    #endif
  }

  private func polishStep(_ temperature: Double, limit: Int) {
    guard model.visitCount > 0 else {
      work += 1
      return
    }
    beginStep()
    if random.below(2) == 0 {
      unload()
    } else {
      around(Int(random.below(model.visitCount)), size: 1 + random.below(6))
    }
    takeOut()
    recreate(forced: false, choice: random.below(2) == 0 ? .leastWork : .any)
    let f1 = state.f1
    let f2 = state.f2
    let gain = Double(polishCost - f2)
    guard
      f1 <= limit,
      f1 < limit || f2 <= polishCost || gain > temperature * Self.logUnit(&random)
    else {
      undo()
      return
    }
    polishCost = f2
    if f1 < best.f1 || f2 < best.f2 { best.take(state) }
  }

  /// Takes visits of the most loaded nurse, and of others at the same time.
  private func unload() {
    var most = 0
    var least = 0
    for nurse in 0..<model.nurseCount {
      if state.work[nurse] > state.work[most] { most = nurse }
      if state.work[nurse] < state.work[least] { least = nurse }
    }
    let nurse = random.below(2) == 0 ? most : least
    let slots = state.starts[nurse]
    guard slots != 0 else { return }
    let slot = oneOf(slots).first
    let visit = Int(state.visitAt[nurse * SlotMask.bitWidth + slot])
    mark(visit)
    let other =
      random.below(3) == 0 ? random.below(model.nurseCount) : (nurse == most ? least : most)
    var running = overlapping(other, from: slot, until: slot + model.duration[visit])
    var left = 1 + random.below(3)
    while running != 0 && left > 0 {
      let one = oneOf(running)
      running &= ~one
      left -= 1
      mark(Int(state.visitAt[other * SlotMask.bitWidth + one.first]))
    }
    around(visit, size: 1 + random.below(5))
  }
}
