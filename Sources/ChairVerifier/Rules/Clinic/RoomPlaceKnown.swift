extension Rule where Subject == JudgedClinic {
  /// A seat names a place that is open on its day.
  static var roomPlaceKnown: Self {
    Rule(
      id: "room.place-known",
      demand: "A seat names a place that is open on its day."
    ) { clinic in
      clinic.eachStay { day, stay in
        stay.place == nil
          ? "place \(quoted(stay.seat.place)) of visit \(stay.name) is not open on \(day.day.date)"
          : nil
      }
    }
  }
}
