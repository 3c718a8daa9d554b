extension Rule where Subject == JudgedCourses {
  /// Every patient of the instance is planned.
  static var planPatientGiven: Self {
    Rule(
      id: "plan.patient-given",
      demand: "Every patient of the instance is planned."
    ) { courses in
      let planned = Set(courses.plan.rows.map(\.id))
      return courses.instance.patients.filter { !planned.contains($0.id) }.map { patient in
        "patient \(quoted(patient.id)) is not planned; \(counted(patient.visits.count, "visit")) need a day"
      }
    }
  }
}
