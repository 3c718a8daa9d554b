extension Rule where Subject == JudgedDay {
  /// Every visit is given a place of the instance.
  static var planPlaceKnown: Self {
    Rule(
      id: "plan.place-known",
      demand: "Every visit is given a place of the instance."
    ) { day in
      day.plan.entries.compactMap { entry in
        guard day.instance.placeNamed[entry.place] == nil else { return nil }
        return "visit \(quoted(entry.id)) is put into place \(quoted(entry.place)), "
          + "which the instance does not have"
      }
    }
  }
}
