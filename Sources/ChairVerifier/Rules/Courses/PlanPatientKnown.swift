extension Rule where Subject == JudgedCourses {
  /// Every patient of the plan stands in the instance.
  static var planPatientKnown: Self {
    Rule(
      id: "plan.patient-known",
      demand: "Every patient of the plan stands in the instance."
    ) { courses in
      courses.plan.rows.enumerated().compactMap { index, row in
        guard courses.instance.patientNamed[row.id] == nil else { return nil }
        return "row \(index) plans patient \(quoted(row.id)), whom the instance does not have"
      }
    }
  }
}
