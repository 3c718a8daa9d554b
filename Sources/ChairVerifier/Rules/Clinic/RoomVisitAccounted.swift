extension Rule where Subject == JudgedClinic {
  /// Each visit is seated once, or left out once.
  static var roomVisitAccounted: Self {
    Rule(
      id: "room.visit-accounted",
      demand: "Each visit is seated once, or left out once."
    ) { clinic in
      var count: [String: Int] = [:]
      for day in clinic.plan.days { for seat in day.seats { count[seat.visit, default: 0] += 1 } }
      for out in clinic.plan.leftOut { count[out.visit, default: 0] += 1 }
      return clinic.plan.visits.compactMap { visit in
        switch count[visit.id, default: 0] {
        case 1: nil
        case 0: "visit \(quoted(visit.id)) is neither seated nor left out"
        default: "visit \(quoted(visit.id)) stands in the plan more than once"
        }
      }
    }
  }
}
