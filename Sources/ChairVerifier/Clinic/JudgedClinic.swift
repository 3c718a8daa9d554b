/// A clinic's plan joined to its chair room, for the rules.
struct JudgedClinic: Sendable {
  let facts: RoomFacts
  let plan: ClinicPlan
  /// The planned days on which the room is open.
  let days: [JudgedRoomDay]
  /// The day number each seated visit stands on, by its id; the first where it is seated twice.
  let dayOfVisit: [String: Int]

  /// Joins a plan to a room.
  init(facts: RoomFacts, plan: ClinicPlan) {
    self.facts = facts
    self.plan = plan
    days = plan.days.compactMap { day in
      facts.days[day.date].map { JudgedRoomDay(day: day, room: $0, facts: facts, plan: plan) }
    }
    var numbers: [String: Int] = [:]
    for day in plan.days {
      for seat in day.seats where numbers[seat.visit] == nil { numbers[seat.visit] = day.number }
    }
    dayOfVisit = numbers
  }

  /// The breaches of every stay of every day, as `judge` finds them.
  func eachStay(
    _ judge: (JudgedRoomDay, JudgedRoomDay.Stay) -> String?
  ) -> [String] {
    days.flatMap { day in day.stays.compactMap { judge(day, $0) } }
  }

  /// The breaches of every nurse of every day.
  func eachNurse(
    _ judge: (JudgedRoomDay, Int, RoomFacts.Nurse) -> String?
  ) -> [String] {
    days.flatMap { day in
      day.room.nurses.indices.compactMap { judge(day, $0, day.room.nurses[$0]) }
    }
  }

  /// The breaches of every slot of every day.
  func eachSlot(_ judge: (JudgedRoomDay, Int) -> String?) -> [String] {
    days.flatMap { day in (0..<day.slots).compactMap { judge(day, $0) } }
  }
}

extension JudgedRoomDay {
  /// The least limit of a slot; nil where none holds.
  func least(_ limits: [RoomFacts.Limit], in slot: Int) -> Int? {
    limits.filter { grid.around($0.minutes).contains(slot) }.map(\.most).min()
  }

  /// Whether all of a slot lies in some minutes.
  func isWhole(_ slot: Int, in minutes: Range<Int>) -> Bool {
    slot >= grid.above(minutes.lowerBound) && slot < grid.below(minutes.upperBound)
  }

  /// The slots that a part of a seat takes.
  func slots(of part: ClinicPlan.Part) -> Range<Int> {
    let start = grid.below(part.start)
    return start..<max(start, grid.above(part.end))
  }
}
