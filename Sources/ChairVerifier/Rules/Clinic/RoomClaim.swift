extension Rule where Subject == JudgedClinic {
  /// What the plan says it costs is what it costs.
  static var roomClaim: Self {
    Rule(
      id: "room.claim",
      demand: "What the plan says it costs is what it costs."
    ) { clinic in
      clinic.days.flatMap { day in
        let cost = day.cost(leftOut: clinic.leftOut(on: day.day.date))
        return zip(cost.parts, day.day.claim.parts).filter { $0.cost != $1.cost }.map {
          "\(day.day.date): \($0.name) costs \($0.cost), and the plan says \($1.cost)"
        }
      }
    }
  }
}
