extension DayState {
  /// Counts everything anew from the seats and breaks.
  ///
  /// Says what differs from the running figures; nil when all agree. Debug builds hold the search to it.
  func discrepancy() -> String? {
    let evaluation = DayEvaluation(model.instance, plan: plan(places: nil), ignoringPlaces: true)
    if let breach = evaluation.breaches.first { return "\(breach)" }
    let counted = evaluation.objective.f1 + placeChangeCost
    if counted != f1 { return "F1 is \(counted), the search has \(f1)" }
    if evaluation.objective.f2 != f2 {
      return "F2 is \(evaluation.objective.f2), the search has \(f2)"
    }
    var expected = 0
    for index in 0..<outCount { expected += penalty[outList[index]] }
    if expected != leftOutPenalty { return "the penalties are \(expected), not \(leftOutPenalty)" }
    for pool in 0..<model.poolCount where poolUse(pool) == nil {
      return "pool \(pool) holds more visits than places"
    }
    return nil
  }

  private func poolUse(_ pool: Int) -> [Int]? {
    var left = (0..<SlotMask.bitWidth).map {
      model.poolCapacity[pool * SlotMask.bitWidth + $0]
    }
    for visit in 0..<model.visitCount where isSeated(visit) && Int(self.pool[visit]) == pool {
      for slot in Int(start[visit])..<Int(start[visit]) + model.placeLength[visit] {
        left[slot] -= 1
      }
    }
    return left.allSatisfy { $0 >= 0 } ? left : nil
  }

  /// The state as a plan; `places` gives each visit's place, nil leaves them unnamed.
  func plan(places: [Int]?) -> DayPlan {
    let instance = model.instance
    var seats: [DayPlan.Seat] = []
    for (visit, appointment) in instance.appointments.enumerated() where isSeated(visit) {
      let holder = instance.nurses[model.nurseOrder[Int(nurse[visit])]].id
      let first = model.clinic.partFirst[visit]
      let count = model.clinic.partFirst[visit + 1] - first
      seats.append(
        DayPlan.Seat(
          id: appointment.id, start: Int(start[visit]),
          nurse: appointment.handover == nil ? holder : appointment.pin.nurse ?? holder,
          place: places.map { instance.places[$0[visit]].id } ?? "",
          parts: (0..<count).map { Int(partStart[visit * model.clinic.mostParts + $0]) },
          handover: appointment.handover.map { DayPlan.Handover(start: $0, nurse: holder) }))
    }
    var starts = [Int](repeating: 0, count: model.nurseCount)
    for (number, index) in model.nurseOrder.enumerated() { starts[index] = Int(breakStart[number]) }
    let breaks = zip(instance.nurses, starts).map { DayPlan.Break(nurse: $0.id, start: $1) }
    return DayPlan(seats: seats, breaks: breaks)
  }
}
