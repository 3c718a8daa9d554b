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
