extension Rule where Subject == JudgedClinic {
  /// A visit starts on the room's grid.
  static var roomVisitGrid: Self {
    Rule(
      id: "room.visit-grid",
      demand: "A visit starts on the room's grid."
    ) { clinic in
      clinic.eachStay { day, stay in
        day.grid.lead(stay.seat.start) == 0
          ? nil : "visit \(stay.name) starts between two slots, after \(day.words(stay.start))"
      }
    }
  }
}
