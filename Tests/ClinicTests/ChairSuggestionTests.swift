import ChairVerifier
import CivilTime
import Courses
import Testing

@testable import Clinic

@Suite("Places offered in a clinic's plan")
struct ChairSuggestionTests {
  private func newVisit(
    _ clinic: RandomVisits, number: Int = 1, target: CivilDate, after: ChairPlan.After? = nil
  ) -> ChairPlan.Visit {
    var visit = clinic.visits(1, on: target, seed: 31)[0]
    visit.id = "new/dose-\(number)"
    visit.course = "new"
    visit.patient = "new"
    visit.kind = "chair"
    visit.booked = nil
    visit.minutes = 45
    visit.target = target
    visit.earliest = target.adding(days: -1)
    visit.latest = target.adding(days: 1)
    visit.after = after
    return visit
  }

  /// The first part of the objective, as the verifier counts it.
  private func cost(_ plan: ChairPlan, _ clinic: RandomVisits) throws -> Int {
    let verdict = try clinic.room.verdict(on: ChairPlanFile.bytes(of: plan), file: "plan")
    let total = try #require(verdict.objective[total: "F1"])
    return try #require(Int("\(total)"))
  }

  @Test("every place offered can be taken with everybody else staying, at the cost that is said")
  func offered() throws {
    let clinic = try RandomVisits()
    let day = RandomVisits.today.adding(days: 2)
    let plan = try clinic.plan(clinic.visits(10, on: day, seed: 12), on: day)
    let visit = newVisit(clinic, target: day)
    let found = try ChairSuggestion.slots(for: visit, in: plan, desk: clinic.room, most: 5)
    #expect(found.count == 5)
    #expect(found.map(\.addedCost) == found.map(\.addedCost).sorted())
    for suggestion in found {
      let slot = suggestion.slots[0]
      var taken = plan
      taken.visits.append(visit)
      taken.days[0].seats.append(slot.seat)
      // What the day costs is no longer what the plan says; every other rule is kept.
      #expect(try clinic.broken(taken).subtracting(["room.claim"]) == [])
      // The day is the visit's own, so that nothing is added for days off the target.
      #expect(try cost(taken, clinic) - cost(plan, clinic) == suggestion.addedCost)
      #expect(slot.day == day)
    }
  }

  @Test("a series keeps windows and distances, and its first day is the cheapest")
  func series() throws {
    let clinic = try RandomVisits()
    let monday = RandomVisits.today
    var plan = try clinic.plan(clinic.visits(6, on: monday, seed: 5), on: monday)
    plan.until = monday.adding(days: 11)
    let second = monday.adding(days: 8)
    let visits = [
      newVisit(clinic, target: monday.adding(days: 1)),
      newVisit(
        clinic, number: 2, target: second,
        after: ChairPlan.After(visit: "new/dose-1", least: 7, most: 8)),
    ]
    let found = try ChairSuggestion.series(for: visits, in: plan, desk: clinic.room, most: 3)
    #expect(!found.isEmpty)
    for suggestion in found {
      #expect(suggestion.slots.count == 2)
      let gap = suggestion.slots[1].day - suggestion.slots[0].day
      #expect((7...8).contains(gap))
    }
    // On their targets, both are seven days apart and cost no day off; only waiting could be added.
    #expect(found[0].slots.map(\.day) == visits.map(\.target))
  }

  /// Three days in a row, each planned with visits of its own.
  private func threeDays(_ clinic: RandomVisits, seed: UInt64) throws -> ChairPlan {
    let days = (0..<3).map { RandomVisits.today.adding(days: $0) }
    let plans = try days.enumerated().map { index, day in
      try clinic.plan(
        clinic.visits(6, on: day, seed: seed * 10 + UInt64(index)).map { visit in
          var visit = visit
          visit.id = "\(index)" + visit.id
          visit.course = "\(index)" + visit.course
          visit.patient = "\(index)" + visit.patient
          return visit
        }, on: day)
    }
    var whole = plans[0]
    for plan in plans.dropFirst() {
      whole.visits += plan.visits
      whole.days += plan.days
      whole.leftOut += plan.leftOut
    }
    whole.until = days[2]
    return whole
  }

  private func time(_ minutes: Int) throws -> TimeOfDay {
    try #require(TimeOfDay(hour: minutes / 60, minute: minutes % 60))
  }

  /// The least a visit adds to a day, found by putting it at every slot with every nurse and asking the verifier.
  private func least(
    _ visit: ChairPlan.Visit, _ index: Int, _ plan: ChairPlan, _ clinic: RandomVisits
  ) throws -> Int? {
    let date = plan.days[index].day
    let today = try #require(clinic.room.room.day(date, of: clinic.room.clinic))
    let places = today.places.filter { $0.kind.rawValue == visit.kind }.map(\.id)
    let seated = Set(plan.days[index].seats.map(\.visit))
    var alone = plan
    alone.days = [plan.days[index]]
    alone.leftOut = []
    alone.visits = plan.visits.filter { seated.contains($0.id) }
    let before = try cost(alone, clinic)
    alone.visits.append(visit)
    alone.visits[alone.visits.count - 1].after = nil
    var best: Int?
    for minute in stride(from: 8 * 60, to: 18 * 60, by: plan.slotMinutes) {
      let (start, end) = (try time(minute), try time(minute + visit.minutes))
      for nurse in today.nurses.map(\.roster.id) {
        for place in places {
          var taken = alone
          taken.days[0].seats.append(
            ChairPlan.Seat(
              visit: visit.id, start: start, end: end, nurse: nurse, place: place, parts: [],
              joins: nil, handover: nil))
          let verdict = try clinic.room.verdict(on: ChairPlanFile.bytes(of: taken), file: "plan")
          let broken = Set(verdict.violations.map(\.rule)).subtracting(["room.claim"])
          if broken.isEmpty {
            let total = try #require(verdict.objective[total: "F1"])
            let added = try #require(Int("\(total)")) - before
            best = min(best ?? added, added)
          }
          // No place is wished for, so that another is tried only where this one is not to be had.
          if broken.isEmpty || !broken.allSatisfy({ $0.hasPrefix("room.place") }) { break }
        }
      }
    }
    return best
  }

  @Test(
    "a series costs the least that trying every day, slot and nurse finds",
    arguments: [3, 8] as [UInt64])
  func exact(seed: UInt64) throws {
    let clinic = try RandomVisits()
    let plan = try threeDays(clinic, seed: seed)
    let monday = RandomVisits.today
    var visits = [
      newVisit(clinic, target: monday.adding(days: Int(seed % 2))),
      newVisit(
        clinic, number: 2, target: monday.adding(days: 1 + Int(seed % 2)),
        after: ChairPlan.After(visit: "new/dose-1", least: 1, most: 2)),
    ]
    for index in visits.indices {
      visits[index].lab = false
      visits[index].observation = 0
    }
    let single = try visits.map { visit in
      try plan.days.indices.map { index in
        (visit.earliest...visit.latest).contains(plan.days[index].day)
          ? try least(visit, index, plan, clinic) : nil
      }
    }
    let weeks = clinic.room.room.weeks
    func deviation(_ off: Int) -> Int {
      (off > 0 ? off * weeks.lateDay : -off * weeks.earlyDay) * (4 - visits[0].priority)
    }
    var best: [Int: Int] = [:]
    for first in 0..<3 {
      for second in (first + 1)..<4 where second < 3 {
        guard let one = single[0][first], let two = single[1][second] else { continue }
        let off = monday.adding(days: first) - visits[0].target
        let sum = one + two + deviation(off) + deviation(second - first - 1)
        best[first] = min(best[first] ?? sum, sum)
      }
    }
    let found = try ChairSuggestion.series(for: visits, in: plan, desk: clinic.room, most: 5)
    #expect(!best.isEmpty, "seed \(seed)")
    #expect(found.map(\.addedCost) == best.values.sorted(), "seed \(seed)")
    for suggestion in found {
      #expect(best[suggestion.slots[0].day - monday] == suggestion.addedCost, "seed \(seed)")
    }
  }

  @Test("nothing is offered where the window holds no open day")
  func none() throws {
    let clinic = try RandomVisits()
    let monday = RandomVisits.today
    var plan = try clinic.plan(clinic.visits(3, on: monday, seed: 5), on: monday)
    plan.until = monday.adding(days: 6)
    var visit = newVisit(clinic, target: monday.adding(days: 5))
    visit.earliest = visit.target
    #expect(try ChairSuggestion.slots(for: visit, in: plan, desk: clinic.room, most: 5).isEmpty)
  }
}
