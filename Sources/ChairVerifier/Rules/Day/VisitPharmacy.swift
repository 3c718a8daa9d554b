extension Rule where Subject == JudgedDay {
  /// No visit starts before the pharmacy has its drug ready.
  static var visitPharmacy: Self {
    Rule(
      id: "visit.pharmacy",
      demand: "No visit starts before the pharmacy has its drug ready."
    ) { day in
      day.stays.filter { $0.start < $0.visit.pharmacyReady }.map { stay in
        "visit \(stay.name) starts at \(day.words(stay.start)), before the pharmacy is ready at "
          + day.words(stay.visit.pharmacyReady)
      }
    }
  }
}
