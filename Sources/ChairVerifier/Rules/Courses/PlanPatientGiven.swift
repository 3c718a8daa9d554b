extension Rule where Subject == JudgedCourses {
  /// Every patient for whom the windows leave a series of days is planned.
  ///
  /// One for whom they leave none is left out: a window is never broken to seat a patient.
  static var planPatientGiven: Self {
    Rule(
      id: "plan.patient-given",
      demand: "Every patient for whom the windows leave a series of days is planned."
    ) { courses in
      let planned = Set(courses.plan.rows.map(\.id))
      return courses.instance.patients.filter {
        !planned.contains($0.id) && courses.instance.visitWithoutDay($0) == nil
      }.map { patient in
        "patient \(quoted(patient.id)) is not planned; \(counted(patient.visits.count, "visit")) need a day"
      }
    }
  }
}
