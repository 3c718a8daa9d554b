extension Rule where Subject == JudgedSeries {
  /// What the plan says of its own objective is true, and its bound is not above it.
  ///
  /// A plan may say nothing. What it says is never used; it is only compared.
  static var planClaim: Self {
    Rule(
      id: "plan.claim",
      demand: "What the plan says of its own objective is true, and its bound is not above it."
    ) { series in
      let (completion, notBooked) = (series.completion, series.sessionsLeftOut.count)
      let penalty = notBooked * series.instance.penalty
      let claim = series.plan.claim
      let figures = [
        ("completion", claim.completion, completion), ("notBooked", claim.notBooked, notBooked),
        ("penalty", claim.penalty, penalty), ("total", claim.total, completion + penalty),
      ]
      var messages = figures.compactMap { name, claimed, found -> String? in
        guard let claimed, claimed != found else { return nil }
        return "the plan says that its \(name) is \(claimed), and it is \(found)"
      }
      let total = ExactDecimal(completion + penalty)
      if let bound = claim.bound, total.subtracting(bound)?.isNegative != false {
        messages.append("the plan says that no plan is below \(bound), and it is \(total) itself")
      }
      return messages
    }
  }
}
