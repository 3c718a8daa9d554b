/// Mends a plan in force after one event with the least disturbance.
package enum DayRepair {
  /// Mends a plan.
  ///
  /// Whatever started before `now` stays. Nobody whom the event did not hit loses the visit, unless the
  /// cover without a nurse who fell ill leaves no other way. Among
  /// such plans the best has, in this order, the least cost of hit visits left out, the fewest other
  /// visits moved, the fewest starts changed, the starts nearest to what was told (a slot earlier
  /// counts twice, for a patient can wait but not always come sooner), the fewest nurses changed, the
  /// least F1.
  ///
  /// - Parameters:
  ///   - instance: the day as it was planned.
  ///   - plan: the plan in force; it keeps every rule of the day.
  ///   - event: what happened.
  ///   - now: the slot in which it is known; a visit that starts in it has not started yet.
  ///   - effort: how long to look for it.
  /// - Returns: the best repair met.
  /// - Throws: `ChairError` where names are unknown, the visit has started, the plan breaks a rule
  ///   already, or who is under way cannot be held by those who are left.
  package static func repair(
    _ instance: DayInstance, plan: DayPlan, event: DayEvent, now: Int,
    effort: RepairEffort = .usual
  ) throws(ChairError) -> DayRepairResult {
    let wall = DayClock(.seconds(effort.seconds))
    let clock = RepairClock(seconds: effort.seconds, isCounted: effort.isCounted)
    let problem = try RepairProblem(instance, plan: plan, event: event, now: now)
    var search = try RepairSearch(problem, clock: clock)
    search.run()
    if search.mayLeaveOutLess && effort.patience > effort.seconds {
      let longer = try RepairSearch(
        problem, clock: RepairClock(seconds: effort.patience, isCounted: effort.isCounted))
      longer.run()
      // As good is enough: it may have proven what the first could not.
      if !search.isBetter(than: longer) { search = longer }
    }
    let (mended, leftOut) = try search.finish()
    let evaluation = DayEvaluation(problem.instance, plan: mended)
    if let breach = evaluation.breaches.first { throw .fault("\(breach)") }
    let changes = problem.changes(to: mended)
    return DayRepairResult(
      instance: problem.instance, plan: mended, objective: evaluation.objective, leftOut: leftOut,
      changes: changes, isProven: search.isProven, seconds: wall.seconds)
  }
}

/// A mended plan, and what changed.
package struct DayRepairResult: Sendable {
  /// A visit whose seat changed.
  package struct Change: Hashable, Sendable {
    /// The visit.
    package let id: String
    /// Its seat before and after; nil where it had, or has, none.
    package let before: DayPlan.Seat?
    package let after: DayPlan.Seat?
    /// Whether the event itself took its seat.
    package let isHit: Bool
  }

  /// The day after the event, which the plan keeps.
  package let instance: DayInstance
  /// The mended plan.
  package let plan: DayPlan
  /// What it costs.
  package let objective: DayObjective
  /// Who is left out, and why.
  package let leftOut: [LeftOutVisit]
  /// Every visit whose seat changed, in the order of the day.
  package let changes: [Change]
  /// Whether no plan leaves out less of the hit visits, or as little and moves fewer others.
  package let isProven: Bool
  /// Seconds on the clock.
  package let seconds: Double

  /// How many visits that had a seat, and that the event did not hit, were moved.
  package var movedOthers: Int { changes.filter { !$0.isHit && $0.before != nil }.count }
}
