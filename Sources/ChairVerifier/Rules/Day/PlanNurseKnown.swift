extension Rule where Subject == JudgedDay {
  /// Every visit is given to a nurse of the instance.
  static var planNurseKnown: Self {
    Rule(
      id: "plan.nurse-known",
      demand: "Every visit is given to a nurse of the instance."
    ) { day in
      day.plan.entries.compactMap { entry in
        guard day.instance.nurseNamed[entry.nurse] == nil else { return nil }
        return "visit \(quoted(entry.id)) is given to nurse \(quoted(entry.nurse)), "
          + "whom the instance does not have"
      }
    }
  }
}
