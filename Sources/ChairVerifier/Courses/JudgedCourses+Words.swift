extension JudgedCourses.Stop {
  /// How the visit misses its window; nil when it keeps it or has none.
  var breachOfWindow: String? {
    guard let deviation, !(-visit.early...visit.late).contains(deviation) else { return nil }
    let amount =
      deviation > 0 ? counted(deviation, "day") + " late" : counted(-deviation, "day") + " early"
    return "\(name) is on \(CourseInstance.words(day)), \(amount), "
      + "where \(visit.early) early and \(visit.late) late are allowed"
  }
}
