/// A plan of courses, as written: nothing in it has been checked against the instance.
struct CoursePlan: Sendable {
  /// One patient with the day of each visit.
  struct Row: Sendable {
    let id: String
    let days: [Int]
  }

  /// Days further off than this are not read: no horizon has them.
  static let days = -1_000_000...1_000_000

  let rows: [Row]

  /// Reads a plan.
  init(_ top: JSONField) throws(VerifierError) {
    var rows: [Row] = []
    for field in try top.member("plan").elements() {
      var days: [Int] = []
      for day in try field.member("days").elements() { days.append(try day.whole(in: Self.days)) }
      rows.append(Row(id: try field.member("id").name(), days: days))
    }
    self.rows = rows
  }
}
