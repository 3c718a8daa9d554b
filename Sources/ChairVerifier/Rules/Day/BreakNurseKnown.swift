extension Rule where Subject == JudgedDay {
  /// Every break belongs to a nurse of the instance.
  static var breakNurseKnown: Self {
    Rule(
      id: "break.nurse-known",
      demand: "Every break belongs to a nurse of the instance."
    ) { day in
      day.plan.breaks.compactMap { nurse, start in
        guard day.instance.nurseNamed[nurse] == nil else { return nil }
        return "the break at \(day.words(start)) is for nurse \(quoted(nurse)), "
          + "whom the instance does not have"
      }
    }
  }
}
