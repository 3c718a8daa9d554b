extension DayDraft {
  /// A random day of the test's own making, without a plan: 6 to 30 visits, 4 to 10 places of every
  /// type and 2 to 5 nurses over 32 slots.
  ///
  /// Some places claim to be open beyond the hard close.
  static func random(_ generator: inout SeededGenerator) -> DayDraft {
    var day = DayDraft(name: "random", open: 0, close: 28, hardClose: 32)
    for index in 0..<Int.random(in: 4...10, using: &generator) {
      let type = index == 0 ? "isolation" : index < 3 ? "bed" : "chair"
      day.places.append(
        Place(
          id: "place\(index)", type: type, open: index % 3,
          close: [26, 32, 34].randomElement(using: &generator) ?? 32))
    }
    day.places.shuffle(using: &generator)
    for index in 0..<Int.random(in: 2...5, using: &generator) {
      let start = [0, 2, 6].randomElement(using: &generator) ?? 0
      day.nurses.append(
        Nurse(
          id: "nurse\(index)", start: start,
          end: start + Int.random(in: 20...24, using: &generator),
          maxOvertime: Int.random(in: 0...3, using: &generator),
          maxAcuity: Int.random(in: 4...7, using: &generator), breakLength: 1 + index % 2,
          window: [10, 18]))
    }
    for index in 0..<Int.random(in: 6...30, using: &generator) {
      let ready = Int.random(in: 0...16, using: &generator)
      let pharmacy = ready + Int.random(in: -3...3, using: &generator)
      let release = max(ready, pharmacy)
      day.visits.append(
        Visit(
          id: "visit\(index)", duration: Int.random(in: 1...10, using: &generator),
          acuity: Int.random(in: 1...3, using: &generator),
          priority: Int.random(in: 1...3, using: &generator),
          need: ["chair", "chair", "chair", "bed", "isolation"].randomElement(using: &generator)
            ?? "chair", ready: ready, pharmacyReady: max(0, pharmacy),
          preferred: Int.random(in: ready...(release + 3), using: &generator),
          latestStart: release + Int.random(in: 0...10, using: &generator)))
    }
    day.earlySlot = ([nil, 0, 5, 12] as [Int?]).randomElement(using: &generator) ?? nil
    return day
  }
}
