/// Courses and a plan of them, joined by name for the rules.
struct JudgedCourses: Sendable {
  /// A visit on its planned day.
  struct Stop: Sendable {
    /// The patient's id as messages show it.
    let patient: String
    let weight: ExactDecimal
    /// The visit's number within the patient's chain, from 1.
    let number: Int
    let visit: CourseInstance.Visit
    let day: Int
    /// The day the visit before it is on; nil for the first.
    let dayBefore: Int?

    /// For example `visit 3 of "p7"`.
    var name: String { "visit \(number) of \(patient)" }

    /// Days late (above 0) or early (below 0) on the gap to the visit actually before it; nil for a
    /// visit bound to the next open day, which has no deviation.
    var deviation: Int? {
      switch visit.gap {
      case .first: day - visit.target
      case .days(let gap): dayBefore.map { day - $0 - gap }
      case .nextOpenDay: nil
      }
    }
  }

  let instance: CourseInstance
  let plan: CoursePlan
  /// Every visit of every row whose patient is known and whose number of days is right.
  let stops: [Stop]

  /// Joins the two.
  init(instance: CourseInstance, plan: CoursePlan) {
    self.instance = instance
    self.plan = plan
    stops = plan.rows.flatMap { row -> [Stop] in
      guard let index = instance.patientNamed[row.id] else { return [] }
      let patient = instance.patients[index]
      guard patient.visits.count == row.days.count else { return [] }
      let name = quoted(patient.id)
      return row.days.indices.map { position in
        Stop(
          patient: name, weight: patient.weight, number: position + 1,
          visit: patient.visits[position], day: row.days[position],
          dayBefore: position == 0 ? nil : row.days[position - 1])
      }
    }
  }

  /// The load of each day of the horizon, by resource and day.
  ///
  /// Visits outside it load nothing.
  var load: [[Int]] {
    var load = instance.capacity.map { _ in [Int](repeating: 0, count: instance.horizon) }
    for stop in stops where (0..<instance.horizon).contains(stop.day) {
      for (resource, amount) in stop.visit.demand.enumerated() {
        load[resource][stop.day] += amount
      }
    }
    return load
  }
}
