/// The formats of instances and their plans.
enum PlanFormat: Sendable {
  case day, courses

  /// Finds out the format of an instance.
  init(ofInstance top: JSONField) throws(VerifierError) {
    let field = try top.member("format")
    switch try field.name() {
    case DayInstance.format: self = .day
    case CourseInstance.format: self = .courses
    case let other:
      throw field.wrong(
        "is \(quoted(other))",
        wanted: "\(DayInstance.format) or \(CourseInstance.format) is needed")
    }
  }

  /// Finds out the format of a plan by what only that format has.
  init(ofPlan top: JSONField) throws(VerifierError) {
    if try top.optional("breaks") != nil {
      self = .day
      return
    }
    let rows = try top.member("plan").elements()
    self = try rows.first?.optional("days") != nil ? .courses : .day
  }

  /// The format in words.
  var words: String {
    switch self {
    case .day: "starts, nurses and places of one day (\(DayInstance.format))"
    case .courses: "days of courses (\(CourseInstance.format))"
    }
  }

  /// Makes sure that a plan is of this format and, where the plan says so, of the instance `name`.
  func expect(plan: JSONField, of instance: JSONField) throws(VerifierError) {
    let planned = try PlanFormat(ofPlan: plan)
    let entries = try plan.member("plan").elements()
    guard planned == self || entries.isEmpty else {
      throw .otherInstance(
        problem: "the instance asks for \(words), and the plan gives \(planned.words)",
        wanted: "give the instance that the plan was made for")
    }
    guard let claimed = try plan.optional("instance")?.name() else { return }
    let name = try instance.optional("name")?.name() ?? ""
    guard claimed == name else {
      throw .otherInstance(
        problem: "the plan says it is for \(quoted(claimed)), and the instance is \(quoted(name))",
        wanted: "give the instance that the plan was made for")
    }
  }
}
