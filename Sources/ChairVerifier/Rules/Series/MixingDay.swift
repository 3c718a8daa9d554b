extension Rule where Subject == JudgedSeries {
  /// A drug is mixed on the day of its session or, where that is allowed, on the day before.
  ///
  /// Day 0 is there for the sessions of day 1.
  static var mixingDay: Self {
    Rule(
      id: "mixing.day",
      demand:
        "A drug is mixed on the day of its session or, where that is allowed, on the day before."
    ) { series in
      series.stays.compactMap { stay in
        let earliest = stay.session.isMixedSameDay ? stay.day : stay.day - 1
        let day = stay.booking.mixingDay
        guard day < earliest || day > stay.day else { return nil }
        let allowed = earliest == stay.day ? "that day" : "that day or the day before"
        return "\(stay.name) is on day \(stay.day) and mixed on day \(day); \(allowed) is needed"
      }
    }
  }
}
