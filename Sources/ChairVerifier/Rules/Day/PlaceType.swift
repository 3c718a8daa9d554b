extension Rule where Subject == JudgedDay {
  /// Every visit gets the type of place it needs.
  ///
  /// A chair patient may use a bed. Nobody else may use another type: an isolation room is for
  /// isolation patients, and they go nowhere else.
  static var placeType: Self {
    Rule(
      id: "place.type",
      demand: "A visit gets the type of place it needs; a chair patient may also use a bed."
    ) { day in
      day.stays.compactMap { stay in
        guard let index = stay.place else { return nil }
        let place = day.instance.places[index]
        guard !place.type.serves(stay.visit.need) else { return nil }
        return
          "visit \(stay.name) needs \(stay.visit.need.words), and place \(quoted(place.id)) is "
          + place.type.words
      }
    }
  }
}
