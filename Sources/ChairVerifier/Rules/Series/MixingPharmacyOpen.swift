extension Rule where Subject == JudgedSeries {
  /// A drug is mixed while the pharmacy is open.
  static var mixingPharmacyOpen: Self {
    Rule(
      id: "mixing.pharmacy-open",
      demand: "A drug is mixed while the pharmacy is open."
    ) { series in
      series.stays.compactMap { stay in
        let (day, span) = (stay.booking.mixingDay, stay.booking.mixing)
        guard let closed = series.firstClosedSlot(on: day, of: span) else { return nil }
        return
          "\(stay.name) is mixed on day \(day) from \(span.words), and the pharmacy is closed in "
          + "slot \(closed)"
      }
    }
  }
}
