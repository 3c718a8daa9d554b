extension Rule where Subject == JudgedClinic {
  /// A visit stands on a day inside its window.
  ///
  /// A booking is the clinic's own word, and is judged by ``roomVisitBooked``.
  static var roomVisitWindow: Self {
    Rule(
      id: "room.visit-window",
      demand: "A visit stands on a day inside its window."
    ) { clinic in
      clinic.eachStay { day, stay in
        let visit = stay.visit
        guard visit.bookedTime == nil else { return nil }
        if day.day.number < visit.earliest {
          return "visit \(stay.name) stands on \(day.day.date), "
            + "\(counted(visit.earliest - day.day.number, "day")) before its earliest day"
        }
        guard day.day.number > visit.latest else { return nil }
        return "visit \(stay.name) stands on \(day.day.date), "
          + "\(counted(day.day.number - visit.latest, "day")) after its latest day"
      }
    }
  }
}
