extension Rule where Subject == JudgedDay {
  /// Every visit of the plan stands in the instance.
  static var planVisitKnown: Self {
    Rule(
      id: "plan.visit-known",
      demand: "Every visit of the plan stands in the instance."
    ) { day in
      day.plan.entries.enumerated().compactMap { index, entry in
        guard day.instance.visitNamed[entry.id] == nil else { return nil }
        return "entry \(index) plans visit \(quoted(entry.id)), which the instance does not have"
      }
    }
  }
}
