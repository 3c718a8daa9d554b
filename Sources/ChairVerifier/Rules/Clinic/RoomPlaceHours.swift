extension Rule where Subject == JudgedClinic {
  /// A place is used while it is open.
  static var roomPlaceHours: Self {
    Rule(
      id: "room.place-hours",
      demand: "A place is used while it is open."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard let place = stay.place else { return nil }
        let slots = stay.start..<max(stay.start, stay.placeEnd)
        let isOpen = slots.allSatisfy {
          day.open[place].indices.contains($0) && day.open[place][$0]
        }
        guard !isOpen else { return nil }
        return "visit \(stay.name) from \(day.words(stay.start)) to "
          + "\(day.grid.clock(stay.placeEnd)) is outside of the hours of "
          + quoted(day.room.places[place].id)
      }
    }
  }
}
