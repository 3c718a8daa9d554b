extension Rule where Subject == JudgedCourses {
  /// A visit bound to the next open day is on it exactly.
  ///
  /// Fractions on consecutive treatment days are written so.
  static var gapNextOpenDay: Self {
    Rule(
      id: "gap.next-open-day",
      demand: "A visit bound to the next open day is on it exactly."
    ) { courses in
      courses.stops.compactMap { stop in
        guard stop.visit.gap == .nextOpenDay, let before = stop.dayBefore else { return nil }
        let due = courses.instance.nextOpenDay(after: before)
        guard stop.day != due else { return nil }
        return
          "\(stop.name) is on \(CourseInstance.words(stop.day)); the next open day after the visit "
          + "before it is \(CourseInstance.words(due))"
      }
    }
  }
}
