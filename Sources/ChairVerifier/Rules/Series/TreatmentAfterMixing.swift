extension Rule where Subject == JudgedSeries {
  /// No treatment starts before its drug is mixed.
  static var treatmentAfterMixing: Self {
    Rule(
      id: "treatment.after-mixing",
      demand: "No treatment starts before its drug is mixed."
    ) { series in
      series.stays.compactMap { stay in
        let (start, end) = (stay.booking.treatment.start, stay.booking.mixing.end)
        guard stay.booking.mixingDay == stay.day, start < end else { return nil }
        return "\(stay.name) on day \(stay.day) starts its treatment at slot \(start), before its "
          + "mixing ends at slot \(end)"
      }
    }
  }
}
