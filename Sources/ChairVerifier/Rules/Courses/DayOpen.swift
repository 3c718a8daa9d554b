extension Rule where Subject == JudgedCourses {
  /// No visit is on a closed day.
  static var dayOpen: Self {
    Rule(
      id: "day.open",
      demand: "No visit is on a closed day."
    ) { courses in
      courses.stops.filter { courses.instance.closed.contains($0.day) }.map { stop in
        "\(stop.name) is on \(CourseInstance.words(stop.day)), which is closed"
      }
    }
  }
}
