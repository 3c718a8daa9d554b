extension JudgedDay {
  /// F1 and F2, recomputed.
  ///
  /// F1: visits left out, by priority; slots of overtime, for each nurse from the end of her shift
  /// to the end of her last visit; slots waited beyond the later of release and preferred start; and,
  /// where the file gives them a weight, slots that visits start before their preferred start.
  /// F2: the most places in use at once; the gap between the largest and the smallest load of a
  /// nurse, in acuity-slots, over all nurses.
  func objective() throws(VerifierError) -> Objective {
    let weights = instance.weights
    var builder = ObjectiveBuilder()
    var first: [ExactDecimal] = []
    let leftOut = Dictionary(grouping: visitsLeftOut, by: \.priority)
    for (priority, weight) in weights.unscheduled.sorted(by: { $0.key < $1.key }) {
      let count = leftOut[priority]?.count ?? 0
      first.append(
        try builder.add(
          "left out, priority \(priority)", amount: ExactDecimal(count), unit: "visits",
          weight: weight))
    }
    let overtime = zip(instance.nurses, staysOfNurse).reduce(0) { sum, pair in
      sum + max(0, (pair.1.map(\.end).max() ?? 0) - pair.0.end)
    }
    first.append(
      try builder.add(
        "overtime", amount: ExactDecimal(overtime), unit: "slots", weight: weights.overtimeSlot))
    let wait = stays.reduce(0) { sum, stay in
      sum + max(0, stay.start - max(stay.visit.release, stay.visit.preferred))
    }
    first.append(
      try builder.add("wait", amount: ExactDecimal(wait), unit: "slots", weight: weights.waitSlot))
    if weights.earlySlot != .zero {
      let early = stays.reduce(0) { $0 + max(0, $1.visit.preferred - $1.start) }
      first.append(
        try builder.add(
          "early", amount: ExactDecimal(early), unit: "slots", weight: weights.earlySlot))
    }

    let peak = placesInUse.peak.level
    let loads = staysOfNurse.map { stays in
      stays.reduce(0) { $0 + $1.visit.acuity * $1.visit.duration }
    }
    let spread = (loads.max() ?? 0) - (loads.min() ?? 0)
    let second = [
      try builder.add("peak", amount: ExactDecimal(peak), unit: "places", weight: weights.peak),
      try builder.add(
        "spread", amount: ExactDecimal(spread), unit: "acuity-slots", weight: weights.spread),
    ]
    let totals = [try builder.total("F1", of: first), try builder.total("F2", of: second)]
    return Objective(parts: builder.parts, totals: totals)
  }

  /// The visits that no entry of the plan names.
  var visitsLeftOut: [DayInstance.Visit] {
    let planned = Set(stays.map(\.visit.id))
    return instance.visits.filter { !planned.contains($0.id) }
  }

  /// How many places are in use over time, whatever their type.
  var placesInUse: LevelProfile {
    var profile = LevelProfile()
    for stay in stays { profile.add(1, over: stay.start..<stay.end) }
    return profile
  }
}
