extension Rule where Subject == JudgedSeries {
  /// A drug mixed on the same day is not begun before the consultation is over.
  ///
  /// A drug that may be mixed the day before may be begun at any time, whether the patient has been seen or not.
  static var mixingAfterConsultation: Self {
    Rule(
      id: "mixing.after-consultation",
      demand: "A drug that must be mixed on the day is not begun before the consultation is over."
    ) { series in
      series.stays.compactMap { stay in
        guard stay.session.isMixedSameDay, let seen = stay.booking.consultation,
          stay.booking.mixingDay == stay.day, stay.booking.mixing.start < seen.end
        else { return nil }
        return
          "\(stay.name) on day \(stay.day) is mixed from \(stay.booking.mixing.words), before its "
          + "consultation ends at slot \(seen.end)"
      }
    }
  }
}
