extension Rule where Subject == JudgedCourses {
  /// Every visit of a planned patient has a day, and there are no more days than visits.
  static var planVisitCount: Self {
    Rule(
      id: "plan.visit-count",
      demand: "A patient has as many days as visits."
    ) { courses in
      courses.plan.rows.compactMap { row in
        guard let index = courses.instance.patientNamed[row.id] else { return nil }
        let visits = courses.instance.patients[index].visits.count
        guard row.days.count != visits else { return nil }
        return
          "patient \(quoted(row.id)) has \(counted(row.days.count, "day")) for \(counted(visits, "visit"))"
      }
    }
  }
}
