extension Rule where Subject == JudgedClinic {
  /// No visit starts in a place after it was closed.
  static var roomPlaceClosed: Self {
    Rule(
      id: "room.place-closed",
      demand: "No visit starts in a place after it was closed."
    ) { clinic in
      clinic.eachStay { day, stay in
        let closed = day.events.contains { event in
          event.closedPlace == stay.seat.place && stay.start >= day.grid.below(event.time)
        }
        return closed
          ? "visit \(stay.name) starts at \(day.words(stay.start)) in \(quoted(stay.seat.place)), which "
            + "was closed" : nil
      }
    }
  }
}
