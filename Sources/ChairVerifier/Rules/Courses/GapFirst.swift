extension Rule where Subject == JudgedCourses {
  /// A first visit keeps the window around its target.
  static var gapFirst: Self {
    Rule(
      id: "gap.first",
      demand: "A first visit keeps the window around its target."
    ) { courses in
      courses.stops.compactMap { stop in
        guard stop.visit.gap == .first, let message = stop.breachOfWindow else { return nil }
        return "\(message), counted from its target, \(CourseInstance.words(stop.visit.target))"
      }
    }
  }
}
