extension Rule where Subject == JudgedClinic {
  /// A booked visit stands on the day and at the time it is booked for, unless it came late.
  static var roomVisitBooked: Self {
    Rule(
      id: "room.visit-booked",
      demand: "A booked visit stands on the day and at the time it is booked for."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard let time = stay.visit.bookedTime, stay.seat.joins == nil,
          !day.events.contains(where: { $0.lateVisit == stay.visit.id })
        else { return nil }
        guard day.day.number == stay.visit.target, day.grid.below(time) == stay.start else {
          return "visit \(stay.name) is booked for another day or time than "
            + day.words(stay.start)
        }
        return nil
      }
    }
  }
}
