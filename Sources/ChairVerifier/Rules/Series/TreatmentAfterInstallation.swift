extension Rule where Subject == JudgedSeries {
  /// No treatment starts before the installation is over.
  static var treatmentAfterInstallation: Self {
    Rule(
      id: "treatment.after-installation",
      demand: "No treatment starts before the installation is over."
    ) { series in
      series.stays.compactMap { stay in
        let (start, end) = (stay.booking.treatment.start, stay.booking.installation.end)
        guard start < end else { return nil }
        return "\(stay.name) on day \(stay.day) starts its treatment at slot \(start), before its "
          + "installation ends at slot \(end)"
      }
    }
  }
}
