extension Rule where Subject == JudgedClinic {
  /// What the plan says it costs is what it costs, and no less than what it says that any plan costs.
  static var roomClaim: Self {
    Rule(
      id: "room.claim",
      demand: "What the plan says it costs is what it costs."
    ) { clinic in
      clinic.days.flatMap { day in
        let cost = day.cost(leftOut: clinic.leftOut(on: day.day.date))
        let parts = zip(cost.parts, day.day.claim.parts).filter { $0.cost != $1.cost }.map {
          "\(day.day.date): \($0.name) costs \($0.cost), and the plan says \($1.cost)"
        }
        guard day.day.bound > cost.first else { return parts }
        return parts + [
          "\(day.day.date): the plan says that no plan costs less than \(day.day.bound), and costs "
            + "\(cost.first) itself"
        ]
      }
    }
  }
}
