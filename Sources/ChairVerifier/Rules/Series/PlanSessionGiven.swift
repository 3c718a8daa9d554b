extension Rule where Subject == JudgedSeries {
  /// Every session of the instance is booked, or said not to be.
  static var planSessionGiven: Self {
    Rule(
      id: "plan.session-given",
      demand: "Every session of the instance is booked, or said not to be."
    ) { series in
      let said = Set(series.plan.notBooked)
      return series.sessionsLeftOut.filter { !said.contains($0.name) }.map { name, _ in
        "\(name) is neither booked nor among the sessions not booked"
      }
    }
  }
}
