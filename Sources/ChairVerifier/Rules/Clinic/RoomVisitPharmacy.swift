extension Rule where Subject == JudgedClinic {
  /// A visit starts when its preparation is ready.
  static var roomVisitPharmacy: Self {
    Rule(
      id: "room.visit-pharmacy",
      demand: "A visit starts when its preparation is ready."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard stay.visit.bookedTime == nil, stay.start < day.drugReady(stay.visit) else {
          return nil
        }
        return "visit \(stay.name) starts at \(day.words(stay.start)), its preparation is ready at "
          + day.grid.clock(day.drugReady(stay.visit))
      }
    }
  }
}
