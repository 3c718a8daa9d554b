extension Rule where Subject == JudgedClinic {
  /// A visit starts when the patient is there.
  static var roomVisitReady: Self {
    Rule(
      id: "room.visit-ready",
      demand: "A visit starts when the patient is there."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard let event = day.events.first(where: { $0.lateVisit == stay.visit.id }),
          stay.start < day.grid.above(event.time)
        else { return nil }
        return "visit \(stay.name) starts at \(day.words(stay.start)), and is not there yet"
      }
    }
  }
}
