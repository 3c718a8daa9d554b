/// Judges a written plan against what had to be planned.
///
/// Shares no code with the planner and reads nothing but the bytes of the two files.
package enum PlanVerifier {
  /// Reads both files, finds out their format, checks every hard rule and recomputes the objective.
  ///
  /// - Parameters:
  ///   - instance: A `chairs-day/1`, `chairs-course/1` or CHT-I file.
  ///   - plan: The plan in the shape that belongs to the instance's format.
  /// - Returns: The verdict; a plan that breaks rules is a verdict, not an error.
  /// - Throws: ``VerifierError`` when one of the files cannot be judged.
  package static func verify(
    instance: [UInt8], plan: [UInt8]
  ) throws(VerifierError) -> Verdict {
    let instanceTop = try JSONField(instance, file: .instance)
    let planTop = try JSONField(plan, file: .plan)
    let format = try PlanFormat(ofInstance: instanceTop)
    try format.expect(plan: planTop, of: instanceTop)
    switch format {
    case .day: return try verdictOnDay(instanceTop, planTop)
    case .courses: return try verdictOnCourses(instanceTop, planTop)
    case .series: return try verdictOnSeries(instanceTop, planTop)
    }
  }

  private static func verdictOnDay(
    _ instanceTop: JSONField, _ planTop: JSONField
  ) throws(VerifierError) -> Verdict {
    let instance = try DayInstance(instanceTop)
    let plan = try DayPlan(planTop)
    let day = JudgedDay(instance: instance, plan: plan)
    try refuse(
      known: day.stays.count, of: plan.entries.count, first: plan.entries.first?.id,
      in: instance.name)
    return Verdict(
      format: DayInstance.format, name: instance.name,
      violations: JudgedDay.rules.flatMap { $0.check(day) }, objective: try day.objective(),
      utilisation: day.utilisation(), leftOut: day.leftOut())
  }

  private static func verdictOnCourses(
    _ instanceTop: JSONField, _ planTop: JSONField
  ) throws(VerifierError) -> Verdict {
    let instance = try CourseInstance(instanceTop)
    let plan = try CoursePlan(planTop)
    let courses = JudgedCourses(instance: instance, plan: plan)
    try refuse(
      known: plan.rows.count { instance.patientNamed[$0.id] != nil }, of: plan.rows.count,
      first: plan.rows.first?.id, in: instance.name)
    return Verdict(
      format: CourseInstance.format, name: instance.name,
      violations: JudgedCourses.rules.flatMap { $0.check(courses) },
      objective: try courses.objective(), utilisation: courses.utilisation(),
      leftOut: courses.leftOut())
  }

  private static func verdictOnSeries(
    _ instanceTop: JSONField, _ planTop: JSONField
  ) throws(VerifierError) -> Verdict {
    let instance = try SeriesInstance(instanceTop)
    let plan = try SeriesPlan(planTop)
    let series = JudgedSeries(instance: instance, plan: plan)
    let names = plan.booked.map(\.name) + plan.notBooked
    try refuse(
      known: names.count { series.sessions[$0] != nil }, of: names.count,
      first: names.first?.description, in: instance.name)
    return Verdict(
      format: SeriesInstance.format, name: instance.name,
      violations: JudgedSeries.rules.flatMap { $0.check(series) },
      objective: try series.objective(), utilisation: series.utilisation(),
      leftOut: series.leftOut())
  }

  /// Refuses a plan of which the instance knows no entry at all: judging it would list every entry
  /// as unknown and hide the one thing that is wrong.
  private static func refuse(
    known: Int, of count: Int, first: String?, in name: String
  ) throws(VerifierError) {
    guard known == 0, let first else { return }
    throw .otherInstance(
      problem: "of the \(count) entries in the plan, \(quoted(first)) the first, "
        + "the instance \(quoted(name)) has none",
      wanted: "give the instance that the plan was made for")
  }
}
