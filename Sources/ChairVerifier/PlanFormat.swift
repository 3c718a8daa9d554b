/// The formats of instances and their plans.
enum PlanFormat: Sendable {
  case day, courses, series

  /// Finds out the format of an instance.
  ///
  /// The published CHT-I files name none.
  init(ofInstance top: JSONField) throws(VerifierError) {
    if try top.optional("format") == nil, try top.optional("param") != nil {
      self = .series
      return
    }
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

  /// Finds out the format of a plan by what only that format has; nil when it has nothing of the kind.
  private static func ofPlan(_ top: JSONField) throws(VerifierError) -> PlanFormat? {
    if try top.optional("booked") != nil { return .series }
    if try top.optional("breaks") != nil { return .day }
    guard let row = try top.optional("plan")?.elements().first else { return nil }
    return try row.optional("days") != nil ? .courses : .day
  }

  /// The format in words.
  private var words: String {
    switch self {
    case .day: "starts, nurses and places of one day (\(DayInstance.format))"
    case .courses: "days of courses (\(CourseInstance.format))"
    case .series: "sessions of series (\(SeriesPlan.format))"
    }
  }

  /// Makes sure that a plan is of this format and, where the plan says so, of this instance.
  func expect(plan: JSONField, of instance: JSONField) throws(VerifierError) {
    if let planned = try PlanFormat.ofPlan(plan), planned != self {
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
