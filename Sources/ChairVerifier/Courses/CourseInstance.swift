/// Courses to be laid onto days, as `chairs-course/1` writes them.
///
/// Days are counted from 0.
struct CourseInstance: Sendable {
  /// What a visit is measured from.
  enum Gap: Hashable, Sendable {
    /// The first visit: its target day.
    case first
    /// So many days after the visit before it.
    case days(Int)
    /// The next open day after the visit before it, exactly.
    case nextOpenDay
  }

  /// One visit of a patient.
  struct Visit: Sendable {
    let target: Int
    let gap: Gap
    /// The most days before and after what the gap asks.
    let early: Int
    let late: Int
    /// What it takes of the day, by ``Resource``.
    let demand: [Int]
  }

  /// A patient with a chain of visits.
  struct Patient: Sendable {
    let id: String
    /// How much a day early or late counts.
    let weight: ExactDecimal
    let visits: [Visit]
  }

  /// What a day has a limited amount of.
  ///
  /// Raw values are the format's names.
  enum Resource: String, Sendable, CaseIterable {
    case slots, acuity, prep

    /// The resource in words.
    var words: String {
      switch self {
      case .slots: "chair-slots"
      case .acuity: "acuity-slots"
      case .prep: "preparations"
      }
    }
  }

  let name: String
  /// Days 0 up to, not including, this are planned.
  let horizon: Int
  let closed: Set<Int>
  /// Capacity of an open day, by ``Resource``.
  let capacity: [Int]
  let maxDrift: Int
  let latePerDay: ExactDecimal
  let earlyPerDay: ExactDecimal
  /// The share of capacity above which a day counts as not level.
  let levelAt: ExactDecimal
  /// Cost of a unit above `levelAt`, and of one above capacity, by ``Resource``.
  let level: [ExactDecimal]
  let over: [ExactDecimal]
  let patients: [Patient]
  let patientNamed: UniqueNames

  /// The first open day after `day`.
  func nextOpenDay(after day: Int) -> Int {
    var next = day + 1
    while closed.contains(next) { next += 1 }
    return next
  }

  /// For example `day 30 (week 5)`: weeks count from 1, and the first begins on day 0.
  static func words(_ day: Int) -> String {
    day < 0 ? "day \(day)" : "day \(day) (week \(day / 7 + 1))"
  }
}
