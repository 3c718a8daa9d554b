extension Rule where Subject == JudgedClinic {
  /// A visit stands on a day on which the room is open.
  static var roomDayOpen: Self {
    Rule(
      id: "room.day-open",
      demand: "A visit stands on a day on which the room is open."
    ) { clinic in
      clinic.plan.days.filter { clinic.facts.days[$0.date] == nil && !$0.seats.isEmpty }.map {
        "the room is closed on \($0.date), and \(counted($0.seats.count, "visit")) stand there"
      }
    }
  }
}
