extension Rule where Subject == JudgedSeries {
  /// Every session is on one of the days planned.
  static var sessionDay: Self {
    Rule(
      id: "session.day",
      demand: "Every session is on one of the days planned."
    ) { series in
      series.stays.filter { !(1...series.instance.days).contains($0.day) }.map { stay in
        "\(stay.name) is on day \(stay.day); the days are 1 to \(series.instance.days)"
      }
    }
  }
}
