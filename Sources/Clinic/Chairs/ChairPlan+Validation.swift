import CivilTime

extension ChairPlan {
  /// The most visits and days of a plan.
  static let mostVisits = 50_000
  static let mostDays = 366

  /// The first value that no plan can have, with what would be right; nil for a plan that can be worked with.
  ///
  /// Whether it keeps the rules is the verifier's question; this one guards the arithmetic.
  var flaw: String? {
    if visits.count > Self.mostVisits { return "visits: at most \(Self.mostVisits) are read" }
    if days.count > Self.mostDays { return "days: at most \(Self.mostDays) are read" }
    guard from <= until, until - from <= Self.mostDays else {
      return "from, until: write at most \(Self.mostDays) days, the first one first"
    }
    guard (1...120).contains(slotMinutes) else { return "slotMinutes: write 1 to 120" }
    for (index, visit) in visits.enumerated() {
      if let wrong = visit.flaw { return "visits[\(index)] '\(visit.id)': \(wrong)" }
    }
    guard Set(visits.map(\.id)).count == visits.count else {
      return "visits: two have the same id; each needs one of its own"
    }
    for (index, day) in days.enumerated() {
      if let wrong = day.flaw { return "days[\(index)].\(wrong)" }
    }
    return nil
  }
}

extension ChairPlan.Visit {
  fileprivate var flaw: String? {
    guard ["chair", "bed", "isolation"].contains(kind) else {
      return "kind is '\(kind)'; write chair, bed or isolation"
    }
    guard (1...1_440).contains(minutes) else { return "minutes is \(minutes); write 1 to 1440" }
    guard (0...minutes).contains(observation) else {
      return "observation is \(observation); write 0 to \(minutes)"
    }
    guard (1...3).contains(acuity) else { return "acuity is \(acuity); write 1, 2 or 3" }
    guard (1...3).contains(priority) else { return "priority is \(priority); write 1, 2 or 3" }
    guard (0...1_000).contains(preparations), (0...1_440).contains(pharmacyMinutes) else {
      return "preparations or pharmacyMinutes is out of range; write 0 to 1000 and 0 to 1440"
    }
    guard earliest <= latest else { return "latest lies before earliest" }
    guard let after else { return nil }
    let most = -3_660...3_660
    guard most.contains(after.least), most.contains(after.most), after.least <= after.most else {
      return "after: write days from -3660 to 3660, least before most"
    }
    return nil
  }
}

extension ChairPlan.Day {
  fileprivate var flaw: String? {
    for (index, seat) in seats.enumerated() {
      guard seat.start < seat.end, seat.parts.allSatisfy({ $0.start < $0.end }) else {
        return "seats[\(index)]: the end must come after the start"
      }
    }
    let costs = 0...1_000_000_000_000
    let all = [
      objective.leftOut, objective.overtime, objective.wait, objective.early, objective.changes,
      objective.peak, objective.spread, bound,
    ]
    return all.allSatisfy(costs.contains) ? nil : "objective or bound: a cost is out of range"
  }
}
