import Chairs
import CivilTime
import Courses

/// One day of a chair room as the engine takes it, and the way back from its seats.
struct ChairDay: Sendable {
  let room: ChairRoom
  let day: RoomDay
  let grid: DayGrid
  let events: [ChairPlan.Event]
  /// The sittings that the engine plans, in its order.
  let sittings: [ChairSitting]
  /// Visits that cannot be put to the engine at all, each with the reason.
  let unfit: [(visit: ChairPlan.Visit, reason: String)]
  let instance: DayInstance

  /// Lays out a day.
  ///
  /// Nil where nobody is on duty or nothing is open. `events` happened on the day; `seats` are those so far: a
  /// visit that changed hands, or whose place was closed under it, stays.
  ///
  /// - Throws: A `DeskError` naming what no day can have.
  init?(
    _ visits: [ChairPlan.Visit], on day: RoomDay, in room: ChairRoom,
    events: [ChairPlan.Event] = [], seats: [ChairPlan.Seat] = [],
    holds: [String: ChairHold] = [:]
  ) throws(DeskError) {
    self.room = room
    self.day = day
    self.events = events
    grid = DayGrid(day, slotMinutes: room.slotMinutes)
    let layout = DayLayout(
      day: day, room: room, grid: grid, events: events, seats: seats, holds: holds)
    var sittings: [ChairSitting] = []
    var unfit: [(visit: ChairPlan.Visit, reason: String)] = []
    for sitting in ChairSitting.sittings(of: visits) {
      if let reason = layout.obstacle(to: sitting) {
        unfit += sitting.visits.map { ($0, reason) }
      } else {
        sittings.append(sitting)
      }
    }
    self.sittings = sittings
    self.unfit = unfit
    let places = layout.places
    let nurses = layout.nurses
    guard !places.isEmpty, !nurses.isEmpty else { return nil }
    let weights = room.weights
    do {
      instance = try DayInstance(
        name: "\(room.clinic) \(day.date)", slotMinutes: room.slotMinutes, open: 0,
        close: grid.closes, hardClose: grid.slots,
        weights: DayInstance.Weights(
          unscheduled: weights.leftOut, overtimeSlot: weights.overtimeSlot,
          waitSlot: weights.waitSlot, peak: weights.peak, spread: weights.spread,
          nurseChange: weights.nurseChange, placeChange: weights.placeChange,
          earlySlot: weights.earlySlot),
        places: places, nurses: nurses, appointments: sittings.map(layout.appointment),
        rules: layout.rules)
    } catch { throw .usage("\(day.date): \(error.message)") }
  }

  /// The seats and breaks of a plan of the engine.
  func written(_ plan: DayPlan) -> (seats: [ChairPlan.Seat], breaks: [ChairPlan.Break]) {
    let byID = Dictionary(
      sittings.map { ($0.leader.id, $0) }, uniquingKeysWith: { first, _ in first })
    let seats = plan.seats.flatMap { seat in
      byID[seat.id].map { written(seat, of: $0) } ?? []
    }
    let present = Set(day.nurses.filter { $0.breakWithin != nil }.map(\.roster.id))
    let breaks = plan.breaks.filter { present.contains($0.nurse) }.map {
      ChairPlan.Break(nurse: $0.nurse, start: grid.time($0.start))
    }
    return (seats.sorted { ($0.start, $0.visit) < ($1.start, $1.visit) }, breaks)
  }

  /// A seat of the engine as the seats of a sitting's visits.
  func written(_ seat: DayPlan.Seat, of sitting: ChairSitting) -> [ChairPlan.Seat] {
    var seats: [ChairPlan.Seat] = []
    var start = seat.start
    for (index, (visit, length)) in zip(sitting.visits, sitting.lengths(grid)).enumerated() {
      let end = start + length.infusion + length.observation
      let parts = index > 0 ? [] : seat.parts.map(part)
      // A visit that begins after the handover is the later nurse's from its start.
      let isLater = seat.handover.map { $0.start <= start } ?? false
      let handover = seat.handover.flatMap { over -> ChairPlan.Handover? in
        guard over.start < end, !isLater else { return nil }
        return ChairPlan.Handover(at: grid.time(over.start), nurse: over.nurse)
      }
      seats.append(
        ChairPlan.Seat(
          visit: visit.id, start: grid.time(start), end: grid.time(end),
          nurse: isLater ? seat.handover?.nurse ?? seat.nurse : seat.nurse,
          place: seat.place, parts: parts, joins: index > 0 ? sitting.leader.id : nil,
          handover: handover))
      start = end
    }
    return seats
  }

  /// The engine's words with each "slot 12" as the clock says it, such as "11:00", and "4 slots" in minutes.
  func clocked(_ words: String) -> String {
    timed(words).replacing(/(\d+) slots\b/) { match in
      Int(match.1).map { "\($0 * grid.minutes) min" } ?? String(match.0)
    }
  }

  private func timed(_ words: String) -> String {
    var parts = words.components(of: "slot ")
    for index in parts.indices.dropFirst() {
      let digits = parts[index].prefix { $0.isNumber }
      guard let slot = Int(digits), (0...grid.slots).contains(slot) else {
        parts[index] = "slot " + parts[index]
        continue
      }
      parts[index] = "\(grid.time(slot))" + parts[index].dropFirst(digits.count)
    }
    return parts.joined()
  }

  private func part(_ start: Int) -> ChairPlan.Part {
    ChairPlan.Part(
      station: DayLayout.phlebotomy, start: grid.time(start),
      end: grid.time(start + grid.length(room.phlebotomy?.drawMinutes ?? 0)))
  }

  /// A written day as a plan of the engine.
  func plan(of written: ChairPlan.Day) -> DayPlan {
    let seats = Dictionary(
      written.seats.map { ($0.visit, $0) }, uniquingKeysWith: { first, _ in first })
    return DayPlan(
      seats: sittings.compactMap { sitting in
        guard let seat = seats[sitting.leader.id] else { return nil }
        return DayPlan.Seat(
          id: sitting.leader.id, start: grid.slot(at: seat.start.minutes), nurse: seat.nurse,
          place: seat.place, parts: seat.parts.map { grid.slot(at: $0.start.minutes) },
          handover: seat.handover.map {
            DayPlan.Handover(start: grid.slot(at: $0.at.minutes), nurse: $0.nurse)
          })
      },
      breaks: instance.nurses.map { nurse in
        let rest = written.breaks.first { $0.nurse == nurse.id }
        return DayPlan.Break(
          nurse: nurse.id,
          start: rest.map { grid.slot(at: $0.start.minutes) } ?? nurse.breakWindow.lowerBound)
      })
  }

  /// What an engine's plan costs, with what the visits outside of it cost.
  func cost(_ objective: DayObjective, leftOut: [String]) -> ChairPlan.Objective {
    let visits = sittings.flatMap(\.visits) + unfit.map(\.visit)
    let out = Set(leftOut)
    return ChairPlan.Objective(
      leftOut: visits.filter { out.contains($0.id) }.reduce(0) {
        $0 + room.weights.leftOut[$1.priority - 1]
      },
      overtime: objective.overtimeCost, wait: objective.waitCost, early: objective.earlyCost,
      changes: objective.changeCost, peak: objective.peakCost, spread: objective.spreadCost)
  }
}

extension String {
  /// The stretches between the places where a word stands.
  fileprivate func components(of word: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
