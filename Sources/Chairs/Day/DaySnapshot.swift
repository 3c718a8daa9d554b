/// A remembered plan: seats and breaks as the model numbers them, and what they cost.
struct DaySnapshot: Hashable, Sendable {
  /// By visit: start (-1 when left out), nurse and pool.
  var start: [Int8]
  var nurse: [Int16]
  var pool: [Int16]
  /// The starts of the visits' parts.
  var parts: [Int8]
  /// By nurse: the start of the break.
  var breakStart: [Int8]
  var f1: Int
  var f2: Int

  /// Remembers a state.
  init(_ state: DayState) {
    let model = state.model
    start = (0..<model.visitCount).map { state.start[$0] }
    nurse = (0..<model.visitCount).map { state.nurse[$0] }
    pool = (0..<model.visitCount).map { state.pool[$0] }
    parts = (0..<state.partStart.count).map { state.partStart[$0] }
    breakStart = (0..<model.nurseCount).map { state.breakStart[$0] }
    f1 = state.f1
    f2 = state.f2
  }

  /// Takes a state over without allocating.
  mutating func take(_ state: DayState) {
    for visit in 0..<start.count {
      start[visit] = state.start[visit]
      nurse[visit] = state.nurse[visit]
      pool[visit] = state.pool[visit]
    }
    for index in 0..<parts.count { parts[index] = state.partStart[index] }
    for index in 0..<breakStart.count { breakStart[index] = state.breakStart[index] }
    f1 = state.f1
    f2 = state.f2
  }

  /// What the plan costs by part, F1 first.
  func parts(of model: DayModel) -> [Progress.Part] {
    var leftOut = 0
    var waiting = 0
    var early = 0
    var changes = 0
    for visit in 0..<start.count {
      let slot = Int(start[visit])
      guard slot >= 0 else {
        leftOut += model.leftOutCost[visit]
        continue
      }
      early += model.earlyCost(visit, at: slot)
      waiting += model.startCost(visit, at: slot) - model.earlyCost(visit, at: slot)
      changes += model.clinic.changeCost(visit, nurse: Int(nurse[visit]), pool: Int(pool[visit]))
    }
    return [
      Progress.Part(name: "left out", cost: leftOut),
      Progress.Part(name: "overtime", cost: f1 - leftOut - waiting - early - changes),
      Progress.Part(name: "waiting", cost: waiting), Progress.Part(name: "early", cost: early),
      Progress.Part(name: "changes", cost: changes),
      Progress.Part(name: "peak and spread", cost: f2),
    ]
  }

  /// Whether this plan is better than another: F1 first, then F2.
  func isBetter(than other: DaySnapshot) -> Bool {
    (f1, f2) < (other.f1, other.f2)
  }
}

extension DayState {
  /// Makes the state the remembered plan.
  func restore(_ snapshot: DaySnapshot) {
    for visit in 0..<model.visitCount where isSeated(visit) { unseat(visit) }
    for nurse in 0..<model.nurseCount where breakStart[nurse] != snapshot.breakStart[nurse] {
      moveBreak(nurse, to: Int(snapshot.breakStart[nurse]))
    }
    let width = model.clinic.mostParts
    snapshot.parts.withUnsafeBufferPointer { parts in
      for visit in 0..<model.visitCount where snapshot.start[visit] >= 0 {
        seat(
          visit, at: Int(snapshot.start[visit]), nurse: Int(snapshot.nurse[visit]),
          pool: Int(snapshot.pool[visit]),
          parts: width > 0 ? parts.baseAddress.map { $0 + visit * width } : nil)
      }
    }
  }
}
