import CivilTime
import Courses

/// What one patient does in one go on a day: a visit, and others of the same patient that follow in the same place.
struct ChairSitting: Sendable {
  /// The visits in order; the first leads.
  let visits: [ChairPlan.Visit]

  var leader: ChairPlan.Visit { visits[0] }

  /// The visits of a day as sittings.
  ///
  /// Visits of one patient that need the same kind of place follow each other, booked ones first; where two are
  /// booked, what is not booked follows the later one.
  static func sittings(of visits: [ChairPlan.Visit]) -> [ChairSitting] {
    var order: [String] = []
    var groups: [String: [ChairPlan.Visit]] = [:]
    for visit in visits {
      let key = "\(visit.patient)\n\(visit.kind)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(visit)
    }
    return order.flatMap { key -> [ChairSitting] in
      let group = groups[key] ?? []
      let booked = group.filter { $0.booked != nil }.sorted {
        ($0.booked?.minutes ?? 0, $0.id) < ($1.booked?.minutes ?? 0, $1.id)
      }
      let open = group.filter { $0.booked == nil }.sorted {
        ($0.observation, $0.id) < ($1.observation, $1.id)
      }
      guard let last = booked.last else { return [ChairSitting(visits: open)] }
      return booked.dropLast().map { ChairSitting(visits: [$0]) } + [
        ChairSitting(visits: [last] + open)
      ]
    }
  }

  /// Minutes from the grid to a booked time of the leader.
  func lead(_ grid: DayGrid) -> Int {
    leader.booked.map { ($0.minutes - grid.opens) - grid.slot(at: $0.minutes) * grid.minutes } ?? 0
  }

  /// Slots of infusion and of observation, visit by visit.
  func lengths(_ grid: DayGrid) -> [(infusion: Int, observation: Int)] {
    visits.enumerated().map { index, visit in
      let lead = index == 0 ? lead(grid) : 0
      let total = grid.length(visit.minutes + lead)
      let infusion = min(total, max(1, grid.length(visit.minutes - visit.observation + lead)))
      return (infusion, total - infusion)
    }
  }

  /// Slots of the whole sitting.
  func length(_ grid: DayGrid) -> Int {
    lengths(grid).reduce(0) { $0 + $1.infusion + $1.observation }
  }
}
