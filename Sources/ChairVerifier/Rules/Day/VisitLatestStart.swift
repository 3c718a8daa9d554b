extension Rule where Subject == JudgedDay {
  /// No visit starts after its latest start.
  static var visitLatestStart: Self {
    Rule(
      id: "visit.latest-start",
      demand: "No visit starts after its latest start."
    ) { day in
      day.stays.filter { $0.start > $0.visit.latestStart }.map { stay in
        "visit \(stay.name) starts at \(day.words(stay.start)), after its latest start at "
          + day.words(stay.visit.latestStart)
      }
    }
  }
}
