extension Rule where Subject == JudgedDay {
  /// No visit starts before its patient is ready.
  static var visitReady: Self {
    Rule(
      id: "visit.ready",
      demand: "No visit starts before its patient is ready."
    ) { day in
      day.stays.filter { $0.start < $0.visit.ready }.map { stay in
        "visit \(stay.name) starts at \(day.words(stay.start)), before its patient is ready at "
          + day.words(stay.visit.ready)
      }
    }
  }
}
