extension JudgedCourses {
  /// Every hard rule of courses, in the order in which breaches are reported.
  static let rules: [Rule<JudgedCourses>] = [
    .planPatientKnown, .planPatientOnce, .planPatientGiven, .planVisitCount,
    .dayHorizon, .dayOpen,
    .gapFirst, .gapWindow, .gapNextOpenDay, .driftLimit,
  ]
}
