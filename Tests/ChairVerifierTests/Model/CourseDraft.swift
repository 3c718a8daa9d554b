import Testing

@testable import ChairVerifier

/// Courses and their plan as the tests write them: plain values of their own, turned into JSON text.
struct CourseDraft {
  struct Visit {
    var target: Int
    var kind = "days"
    var gap = 0
    var early = 0
    var late = 0
    var slots = 1
    var acuity = 1
    var prep = 1
  }

  struct Patient {
    var id: String
    var weight = 1
    var visits: [Visit]
  }

  struct Row {
    var id: String
    var days: [Int]
  }

  var name = "weeks"
  var horizon = 28
  var closed = [5, 6, 9, 12, 13, 19, 20, 26, 27]
  var capacity = [10, 20, 2]
  var maxDrift = 3
  var patients: [Patient] = []
  var rows: [Row] = []

  var instanceText: String {
    let patients = patients.map { patient in
      let visits = patient.visits.map {
        """
        {"target":\($0.target),"gapKind":"\($0.kind)","gap":\($0.gap),"early":\($0.early),
        "late":\($0.late),"slots":\($0.slots),"acuity":\($0.acuity),"prep":\($0.prep)}
        """
      }
      return """
        {"id":"\(patient.id)","weight":\(patient.weight),
        "visits":[\(visits.joined(separator: ","))]}
        """
    }
    return """
      {"format":"chairs-course/1","name":"\(name)","horizon":\(horizon),"closed":\(closed),
      "capacity":{"slots":\(capacity[0]),"acuity":\(capacity[1]),"prep":\(capacity[2])},
      "maxDrift":\(maxDrift),"weights":{"latePerDay":100,"earlyPerDay":150,"levelAt":0.9,
      "level":[5,3,20],"over":[500,300,2000]},"patients":[\(patients.joined(separator: ","))]}
      """
  }

  var planText: String {
    let rows = rows.map { "{\"id\":\"\($0.id)\",\"days\":\($0.days)}" }
    return "{\"plan\":[\(rows.joined(separator: ","))]}"
  }

  func verdict() throws -> Verdict {
    try PlanVerifier.verify(instance: Array(instanceText.utf8), plan: Array(planText.utf8))
  }
}

extension CourseDraft {
  /// Three patients over four weeks, closed at weekends and on day 9, and a valid plan.
  ///
  /// p is a day late on day 2; seven days on is the closed day 9, so p comes a day early on day 8,
  /// and the next open day after that is 10. q comes on day 2, and a day late on day 17. r comes on
  /// day 2 as well, which is then over capacity in everything: allowed, and counted.
  static let small = CourseDraft(
    patients: [
      Patient(
        id: "p", weight: 2,
        visits: [
          Visit(target: 1, kind: "first", early: 1, late: 2, slots: 4, acuity: 8),
          Visit(target: 8, gap: 7, early: 1, late: 2, slots: 4, acuity: 8),
          Visit(target: 10, kind: "open", gap: 1, slots: 4, acuity: 8),
        ]),
      Patient(
        id: "q",
        visits: [
          Visit(target: 2, kind: "first", slots: 6, acuity: 6),
          Visit(target: 16, gap: 14, early: 1, late: 2, slots: 6, acuity: 6),
        ]),
      Patient(
        id: "r", weight: 3, visits: [Visit(target: 2, kind: "first", slots: 3, acuity: 7)]),
    ],
    rows: [
      Row(id: "p", days: [2, 8, 10]), Row(id: "q", days: [2, 17]), Row(id: "r", days: [2]),
    ])

  /// The messages of one rule, run alone over the small courses after `change`.
  static func messages(
    _ rule: Rule<JudgedCourses>, after change: (inout CourseDraft) -> Void = { _ in }
  ) throws -> [String] {
    var draft = small
    change(&draft)
    let instance = try JSONField(Array(draft.instanceText.utf8), file: .instance)
    let plan = try JSONField(Array(draft.planText.utf8), file: .plan)
    let courses = try JudgedCourses(instance: CourseInstance(instance), plan: CoursePlan(plan))
    let violations = rule.check(courses)
    #expect(violations.allSatisfy { $0.rule == rule.id })
    return violations.map(\.message)
  }
}
