extension JudgedCourses {
  /// F, recomputed: deviation on gaps, levelling and overload.
  ///
  /// A day late or early costs the patient's weight times the cost of a day. A unit of a resource
  /// above `levelAt` of a day's capacity costs once, and once more above the capacity itself.
  func objective() throws(VerifierError) -> Objective {
    var builder = ObjectiveBuilder()
    var late = ExactDecimal.zero
    var early = ExactDecimal.zero
    for stop in stops {
      guard let deviation = stop.deviation, deviation != 0 else { continue }
      let days = try builder.exactly("deviation") {
        stop.weight.times(ExactDecimal(abs(deviation)))
      }
      if deviation > 0 {
        late = try builder.exactly("deviation") { late.adding(days) }
      } else {
        early = try builder.exactly("deviation") { early.adding(days) }
      }
    }
    var costs = [
      try builder.add("late", amount: late, unit: "weighted days", weight: instance.latePerDay),
      try builder.add("early", amount: early, unit: "weighted days", weight: instance.earlyPerDay),
    ]
    for (index, load) in load.enumerated() {
      let resource = CourseInstance.Resource.allCases[index].words
      let capacity = ExactDecimal(instance.capacity[index])
      let levelLimit = try builder.exactly("level") { instance.levelAt.times(capacity) }
      let uneven = try sum(of: load, above: levelLimit, builder)
      let excess = try sum(of: load, above: capacity, builder)
      costs.append(
        try builder.add(
          "level \(resource)", amount: uneven, unit: resource, weight: instance.level[index]))
      costs.append(
        try builder.add(
          "over \(resource)", amount: excess, unit: resource, weight: instance.over[index]))
    }
    let totals = [try builder.total("F", of: costs)]
    return Objective(parts: builder.parts, totals: totals)
  }

  private func sum(
    of load: [Int], above limit: ExactDecimal, _ builder: ObjectiveBuilder
  ) throws(VerifierError) -> ExactDecimal {
    var sum = ExactDecimal.zero
    for amount in load {
      let excess = try builder.exactly("level") { ExactDecimal(amount).subtracting(limit) }
      if !excess.isNegative { sum = try builder.exactly("level") { sum.adding(excess) } }
    }
    return sum
  }
}
