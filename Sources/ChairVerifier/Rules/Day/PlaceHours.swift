extension Rule where Subject == JudgedDay {
  /// A place is used only while it is open.
  static var placeHours: Self {
    Rule(
      id: "place.hours",
      demand: "A place is used only while it is open."
    ) { day in
      day.stays.compactMap { stay in
        guard let index = stay.place else { return nil }
        let place = day.instance.places[index]
        guard stay.start < place.open || stay.end > place.close else { return nil }
        return
          "visit \(stay.name) is in place \(quoted(place.id)) from \(day.words(stay.start)) to "
          + "\(day.words(stay.end)); the place is open from \(day.words(place.open)) to "
          + day.words(place.close)
      }
    }
  }
}
