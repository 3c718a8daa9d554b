extension Rule where Subject == JudgedSeries {
  /// No session is booked twice, left out twice, or both booked and left out.
  static var planSessionOnce: Self {
    Rule(
      id: "plan.session-once",
      demand: "No session stands twice in the plan, booked or not booked."
    ) { series in
      var seen: Set<SeriesPlan.Name> = []
      return (series.plan.booked.map(\.name) + series.plan.notBooked)
        .filter { !seen.insert($0).inserted }
        .map { "\($0) stands in the plan more than once" }
    }
  }
}
