extension Rule where Subject == JudgedSeries {
  /// No patient is installed before the consultation is over.
  static var installationAfterConsultation: Self {
    Rule(
      id: "installation.after-consultation",
      demand: "No patient is installed before the consultation is over."
    ) { series in
      series.stays.compactMap { stay in
        guard let seen = stay.booking.consultation, stay.booking.installation.start < seen.end
        else {
          return nil
        }
        return
          "\(stay.name) on day \(stay.day) is installed from \(stay.booking.installation.words), "
          + "before its consultation ends at slot \(seen.end)"
      }
    }
  }
}
