extension Rule where Subject == JudgedDay {
  /// Nobody is treated before the clinic opens or after its hard close.
  ///
  /// Places have hours of their own; this rule holds also where a place claims longer ones.
  static var clinicHours: Self {
    Rule(
      id: "clinic.hours",
      demand: "Nobody is treated before the clinic opens or after its hard close."
    ) { day in
      day.stays.compactMap { stay in
        guard stay.start < day.instance.open || stay.end > day.instance.hardClose else {
          return nil
        }
        return "visit \(stay.name) lasts from \(day.words(stay.start)) to \(day.words(stay.end)); "
          + "the clinic is open from \(day.words(day.instance.open)) to "
          + day.words(day.instance.hardClose)
      }
    }
  }
}
