extension Rule where Subject == JudgedClinic {
  /// A visit sits in a place of the kind it needs.
  ///
  /// A bed serves where a chair is needed; all else is exact.
  static var roomPlaceKind: Self {
    Rule(
      id: "room.place-kind",
      demand: "A visit sits in a place of the kind it needs."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard let place = stay.place.map({ day.room.places[$0] }), place.kind != stay.visit.kind,
          !(place.kind == "bed" && stay.visit.kind == "chair")
        else { return nil }
        return
          "visit \(stay.name) needs a \(stay.visit.kind), and \(quoted(place.id)) is a \(place.kind)"
      }
    }
  }
}
