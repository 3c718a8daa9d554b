extension Rule where Subject == JudgedCourses {
  /// No patient is planned twice.
  static var planPatientOnce: Self {
    Rule(
      id: "plan.patient-once",
      demand: "No patient is planned twice."
    ) { courses in
      var first: [String: Int] = [:]
      return courses.plan.rows.enumerated().compactMap { index, row in
        guard let earlier = first[row.id] else {
          first[row.id] = index
          return nil
        }
        return "patient \(quoted(row.id)) is planned by row \(index) and already by row \(earlier)"
      }
    }
  }
}
