extension Rule where Subject == JudgedClinic {
  /// A visit starts while the room seats visits, and is over when the last patient must be out.
  static var roomHours: Self {
    Rule(
      id: "room.hours",
      demand:
        "A visit starts while the room seats visits, and is over when the last patient must be out."
    ) { clinic in
      clinic.eachStay { day, stay in
        let isLate = day.events.contains { $0.lateVisit == stay.visit.id }
        let last = isLate ? day.slots : day.grid.above(day.room.closes)
        guard stay.start < 0 || stay.start >= last || stay.end > day.slots else { return nil }
        return "visit \(stay.name) from \(day.words(stay.start)) to \(day.grid.clock(stay.end)) is "
          + "outside of the room's hours"
      }
    }
  }
}
