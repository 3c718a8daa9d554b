import Chairs
import CivilTime
import Courses

/// A day as it was searched: with the plan, what it costs without holds, and what it leaves out.
struct SearchedDay {
  let chairs: ChairDay
  let plan: DayPlan
  let objective: DayObjective
  /// No plan of the day's visits costs less, whether patients are kept apart or not.
  let bound: Int
  let leftOut: [LeftOutVisit]
}

extension ChairPlanner {
  /// How often a day is searched again with both sittings held before one is given up.
  private static let mostRounds = 3

  /// Searches a day so that no patient is in two places at once.
  ///
  /// Where two sittings of a patient meet, one stays where it is and the other has to wait for its end; a booked one
  /// stays. The bound of the first search holds for all plans, so for these too.
  ///
  /// - Returns: Nil where nobody is on duty or nothing is open.
  func search(
    _ visits: [ChairPlan.Visit], on day: RoomDay, budget: DayBudget
  ) throws(DeskError) -> SearchedDay? {
    guard var chairs = try ChairDay(visits, on: day, in: room) else { return nil }
    let first = try solve(chairs, budget)
    var result = first
    var holds: [String: ChairHold] = [:]
    var round = 0
    while let clash = clash(in: chairs, result.plan) {
      round += 1
      for (id, hold) in resolved(clash, in: chairs, isLast: round > Self.mostRounds) {
        holds[id] = hold
      }
      guard let next = try ChairDay(visits, on: day, in: room, holds: holds) else { return nil }
      chairs = next
      result = try solve(chairs, budget)
    }
    guard !holds.isEmpty else {
      return SearchedDay(
        chairs: chairs, plan: result.plan, objective: result.objective, bound: result.bound,
        leftOut: result.leftOut)
    }
    // A hold is no wish of the clinic's: what the plan costs is counted without it.
    let given = holds.filter { if case .impossible = $0.value { true } else { false } }
    guard let plain = try ChairDay(visits, on: day, in: room, holds: given) else { return nil }
    let lost = chairs.unfit.reduce(0) { $0 + room.weights.leftOut[$1.visit.priority - 1] }
    return SearchedDay(
      chairs: chairs, plan: result.plan,
      objective: DayEvaluation(plain.instance, plan: result.plan).objective,
      bound: max(0, first.bound - lost), leftOut: result.leftOut)
  }

  private func solve(_ chairs: ChairDay, _ budget: DayBudget) throws(DeskError) -> DayResult {
    do {
      return try DaySolver.solve(
        chairs.instance, budget: budget, seed: effort.seed, threads: effort.threads)
    } catch { throw .fault(error.message) }
  }

  /// Two sittings of one patient that meet, by the time at which they begin.
  private func clash(
    in chairs: ChairDay, _ plan: DayPlan
  ) -> (first: ChairStay, second: ChairStay)? {
    var last: [String: ChairStay] = [:]
    let stays = chairs.stays(of: plan)
    for stay in stays {
      let patient = stay.sitting.leader.patient
      if let before = last[patient], stay.slots.lowerBound < before.slots.upperBound {
        return (before, stay)
      }
      last[patient] = stay
    }
    return nil
  }

  /// How two sittings that meet are held.
  private func resolved(
    _ clash: (first: ChairStay, second: ChairStay), in chairs: ChairDay, isLast: Bool
  ) -> [(String, ChairHold)] {
    let isSecondFixed = clash.second.sitting.leader.booked != nil
    let isFirstFixed = clash.first.sitting.leader.booked != nil
    let (stays, moves) =
      isSecondFixed && !isFirstFixed
      ? (clash.second, clash.first) : (clash.first, clash.second)
    let end = chairs.grid.time(stays.slots.upperBound)
    if isLast || (isFirstFixed && isSecondFixed) {
      return [
        (
          moves.sitting.leader.id,
          .impossible(
            "the patient has another visit that day, in another kind of place until \(end), and both cannot "
              + "be seated one after the other")
        )
      ]
    }
    return [
      (stays.sitting.leader.id, .starts(stays.start)),
      (moves.sitting.leader.id, .notBefore(stays.slots.upperBound)),
    ]
  }
}

/// A sitting's stay in the room.
struct ChairStay {
  let sitting: ChairSitting
  let start: Int
  /// From the first part ahead of it to its end.
  let slots: Range<Int>
}

extension ChairDay {
  /// The stays of a plan by the slot in which they begin.
  fileprivate func stays(of plan: DayPlan) -> [ChairStay] {
    let byID = Dictionary(
      sittings.map { ($0.leader.id, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.seats.compactMap { seat -> ChairStay? in
      guard let sitting = byID[seat.id] else { return nil }
      let from = min(seat.start, seat.parts.min() ?? seat.start)
      return ChairStay(
        sitting: sitting, start: seat.start, slots: from..<seat.start + sitting.length(grid))
    }.sorted {
      ($0.slots.lowerBound, $0.sitting.leader.id) < ($1.slots.lowerBound, $1.sitting.leader.id)
    }
  }
}
