import Foundation

/// Rows of the table of planners, and what they sum to.
///
/// A cell is the cost of a plan, the number left out in brackets, and the seconds on the wall.
struct ChairsTally {
  private let planners: [ChairsPlanner]
  private var rows: [[PlannerAnswer]] = []

  init(planners: [ChairsPlanner]) { self.planners = planners }

  /// The first two lines of the table.
  var heading: String {
    let titles = ["instance", "bound"] + planners.map(\.name) + ["gap", "best"]
    return "| " + titles.joined(separator: " | ") + " |\n"
      + String(repeating: "|---", count: titles.count) + "|"
  }

  /// One instance: the best bound that any planner proved, each planner's answer, how far our last plan is above the
  /// bound, and whose plan is the cheapest.
  mutating func row(_ name: String, _ answers: [PlannerAnswer]) -> String {
    rows.append(answers)
    let bound = answers.compactMap(\.bound).max()
    let ours = planners.lastIndex { $0.isOurs }.flatMap { answers[$0].cost }
    let least = answers.compactMap(\.cost).min()
    let best = zip(planners, answers).filter { $0.1.cost != nil && $0.1.cost == least }
    let cells =
      [name, bound.map { String(format: "%.0f", $0) } ?? ""] + answers.map(\.words)
      + [Self.gap(ours, bound), best.map(\.0.name).joined(separator: ", ")]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func gap(_ cost: Double?, _ bound: Double?) -> String {
    guard let cost, let bound else { return "" }
    if cost <= bound { return "optimal" }
    return bound > 0 ? String(format: "%.1f %%", 100 * (cost - bound) / bound) : "no bound"
  }

  /// For each of ours: valid plans, the most time and memory, and how it did against each rival.
  var summary: [String] {
    planners.indices.filter { planners[$0].isOurs }.flatMap { mine in
      let answers = rows.map { $0[mine] }
      let slowest = answers.compactMap(\.seconds).max() ?? 0
      let largest = answers.compactMap(\.megabytes).max() ?? 0
      let first =
        "\(planners[mine].name): \(answers.count { $0.cost != nil }) of \(answers.count) plans valid, "
        + String(format: "at most %.1f s on the wall and %.0f MB", slowest, largest)
      return [first]
        + planners.indices.filter { !planners[$0].isOurs }.map { versus(mine, rival: $0) }
    }
  }

  /// How often a plan of ours costs less, the same and more than a rival's; one is better than none.
  private func versus(_ mine: Int, rival: Int) -> String {
    var (less, same, more) = (0, 0, 0)
    for row in rows {
      switch (row[mine].cost, row[rival].cost) {
      case (let ours?, let theirs?) where ours < theirs: less += 1
      case (let ours?, let theirs?) where ours > theirs: more += 1
      case (.some, .none): less += 1
      case (.none, .some): more += 1
      default: same += 1
      }
    }
    return
      "  against \(planners[rival].name): better on \(less), equal on \(same), worse on \(more)"
  }
}
