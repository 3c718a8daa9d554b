extension Rule where Subject == JudgedCourses {
  /// Every visit lies within the horizon.
  static var dayHorizon: Self {
    Rule(
      id: "day.horizon",
      demand: "Every visit lies within the horizon."
    ) { courses in
      courses.stops.filter { !(0..<courses.instance.horizon).contains($0.day) }.map { stop in
        "\(stop.name) is on day \(stop.day); the days planned are 0 to \(courses.instance.horizon - 1)"
      }
    }
  }
}
