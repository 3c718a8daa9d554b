extension Rule where Subject == JudgedSeries {
  /// Every session of the plan stands in the instance.
  static var planSessionKnown: Self {
    Rule(
      id: "plan.session-known",
      demand: "Every session of the plan stands in the instance."
    ) { series in
      (series.plan.booked.map(\.name) + series.plan.notBooked)
        .filter { series.sessions[$0] == nil }
        .map { "the plan names \($0), whom the instance does not have" }
    }
  }
}
