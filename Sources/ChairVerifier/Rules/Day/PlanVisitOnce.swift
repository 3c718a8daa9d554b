extension Rule where Subject == JudgedDay {
  /// No visit is planned twice.
  static var planVisitOnce: Self {
    Rule(
      id: "plan.visit-once",
      demand: "No visit is planned twice."
    ) { day in
      var first: [String: Int] = [:]
      return day.plan.entries.enumerated().compactMap { index, entry in
        guard let earlier = first[entry.id] else {
          first[entry.id] = index
          return nil
        }
        return
          "visit \(quoted(entry.id)) is planned by entry \(index) and already by entry \(earlier)"
      }
    }
  }
}
