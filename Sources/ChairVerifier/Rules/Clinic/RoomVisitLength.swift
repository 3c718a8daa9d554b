extension Rule where Subject == JudgedClinic {
  /// A visit has the minutes that it needs.
  static var roomVisitLength: Self {
    Rule(
      id: "room.visit-length",
      demand: "A visit has the minutes that it needs."
    ) { clinic in
      clinic.eachStay { day, stay in
        let end = day.grid.clock(stay.end)
        guard stay.seat.end != day.grid.opens + stay.end * day.grid.minutes else { return nil }
        return "visit \(stay.name) from \(day.words(stay.start)) must end at \(end)"
      }
    }
  }
}
