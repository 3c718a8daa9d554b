import CivilTime

extension ChairPlan {
  /// The visits of a desk's courses that this plan does not have and whose windows reach into its days.
  ///
  /// - Throws: When none is left, with what the courses say of it.
  package func newVisits(of desk: Desk, room: RoomDesk) throws(DeskError) -> [Visit] {
    let first = max(from, desk.today)
    guard first <= until else {
      throw .usage("the plan ends on \(until), before today, \(desk.today)")
    }
    let demand = try ChairDemand(
      desk: desk, room: room.room, from: first, until: until.adding(days: 28))
    let known = Set(visits.map(\.id))
    let new = demand.visits.filter { !known.contains($0.id) && $0.earliest <= until }
    guard new.isEmpty else { return new }
    let reasons = demand.notPlanned.prefix(3).map {
      "\($0.what ?? $0.key) on \($0.day): \($0.reason)"
    }
    let days = first == until ? "on \(first)" : "between \(first) and \(until)"
    throw .usage(
      "the courses named have no visit that the plan lacks \(days)"
        + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))"))
  }
}
