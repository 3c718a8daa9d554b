extension Rule where Subject == JudgedCourses {
  /// No later visit is further from its target than the drift allowed.
  ///
  /// Each gap may be late within its window, so lateness adds up along the chain; this stops it. A first
  /// visit has no chain behind it: its own window is its limit, and may be wider.
  static var driftLimit: Self {
    Rule(
      id: "drift.limit",
      demand: "No later visit is further from its target than the drift allowed."
    ) { courses in
      let limit = courses.instance.maxDrift
      return courses.stops.filter { $0.number > 1 && abs($0.day - $0.visit.target) > limit }.map {
        stop in
        "\(stop.name) is on \(CourseInstance.words(stop.day)), "
          + "\(counted(abs(stop.day - stop.visit.target), "day")) from its target, "
          + "\(CourseInstance.words(stop.visit.target)); \(limit) are allowed"
      }
    }
  }
}
