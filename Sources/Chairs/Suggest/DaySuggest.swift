/// Finds the best times for a new visit on a day that is planned, with everything else as it is.
package enum DaySuggest {
  /// The best seats of a visit, one for each start, the best first.
  ///
  /// Exact: the same as trying every start with every nurse and every place. Seats are compared by
  /// what they add to F1, then to F2, then by start, and by the order of nurses and places.
  ///
  /// - Parameters:
  ///   - count: how many starts at most.
  ///   - visit: the new visit.
  ///   - instance: the day.
  ///   - plan: its plan, which keeps every rule and stays as it is, breaks too.
  /// - Returns: the seats; none where nothing is free.
  /// - Throws: `ChairError` where the visit or the plan is no valid one.
  package static func best(
    _ count: Int = 5, for visit: DayInstance.Appointment, in instance: DayInstance, plan: DayPlan
  ) throws(ChairError) -> [DaySuggestion] {
    let board = try SuggestBoard(visit, instance, plan)
    return Array(board.suggestions().prefix(max(0, count)))
  }

  /// Why nothing is free for a visit, or nil where something is.
  ///
  /// - Throws: `ChairError` where the visit or the plan is no valid one.
  package static func explain(
    _ visit: DayInstance.Appointment, in instance: DayInstance, plan: DayPlan
  ) throws(ChairError) -> LeftOutVisit? {
    let board = try SuggestBoard(visit, instance, plan)
    guard board.suggestions().isEmpty else { return nil }
    return LeftOutExplanation(board.state).explain().first { $0.id == visit.id }
  }
}

/// A seat for a new visit, and what it adds.
package struct DaySuggestion: Hashable, Sendable {
  /// The seat.
  package let seat: DayPlan.Seat
  /// What it adds to F1, not counting that the visit would otherwise be left out.
  package let addedF1: Int
  /// What it adds to F2.
  package let addedF2: Int
}
