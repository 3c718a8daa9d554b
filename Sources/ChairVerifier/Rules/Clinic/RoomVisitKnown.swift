extension Rule where Subject == JudgedClinic {
  /// A seat names a visit of the plan.
  static var roomVisitKnown: Self {
    Rule(
      id: "room.visit-known",
      demand: "A seat names a visit of the plan."
    ) { clinic in
      clinic.plan.days.flatMap { day in
        day.seats.filter { clinic.plan.visitNamed[$0.visit] == nil }.map {
          "\(day.date): there is no visit \(quoted($0.visit))"
        }
      }
    }
  }
}
