extension Rule where Subject == JudgedCourses {
  /// A later visit keeps the window on the gap to the visit actually before it.
  ///
  /// What counts is the day the visit before it is really on, not the day it was aimed at: a late dose
  /// pulls the next one along.
  static var gapWindow: Self {
    Rule(
      id: "gap.window",
      demand: "A later visit keeps the window on the gap to the visit actually before it."
    ) { courses in
      courses.stops.compactMap { stop in
        guard case .days(let gap) = stop.visit.gap, let before = stop.dayBefore,
          let message = stop.breachOfWindow
        else { return nil }
        return "\(message), counted \(gap) days from the visit before it on "
          + CourseInstance.words(before)
      }
    }
  }
}
