import CivilTime
import Courses
import Testing

@testable import Clinic

@Suite("Days that no clinic has")
struct BigDayTests {
  @Test("ten thousand visits in a day are refused at once, with the most that is planned")
  func tooMany() throws {
    let clinic = try RandomVisits()
    let one = clinic.visits(1, on: RandomVisits.today, seed: 1)[0]
    let visits = (0..<10_000).map { index in
      var visit = one
      visit.id = "c\(index)/dose-1"
      visit.patient = "p\(index)"
      return visit
    }
    let error = #expect(throws: DeskError.self) {
      try clinic.planner.solve(
        RandomVisits.today, visits, budget: clinic.planner.effort.budget(seconds: 1))
    }
    #expect(error?.lines.contains { $0.contains("10000") && $0.contains("2000") } == true)
  }

  @Test(
    "a visit longer than the day, and one booked before the opening, are left out with the reason")
  func doNotFit() throws {
    let clinic = try RandomVisits()
    var visits = clinic.visits(3, on: RandomVisits.today, seed: 5)
    for index in visits.indices { visits[index].booked = nil }
    visits[0].minutes = 700
    visits[1].booked = TimeOfDay("07:30")
    let plan = try clinic.plan(visits, on: RandomVisits.today)
    let reasons = Dictionary(
      uniqueKeysWithValues: plan.leftOut.map { ($0.visit, $0.reason) })
    // From 8:00 to 19:00 the day has 660 min.
    #expect(reasons[visits[0].id]?.contains("the day has 660") == true)
    #expect(reasons[visits[1].id]?.contains("booked for 07:30") == true)
    #expect(try clinic.broken(plan) == [])
  }

  @Test("a closed day, and a day on which nobody works, leave all out with the reason")
  func nobody() throws {
    let clinic = try RandomVisits()
    // Saturday 7 November 2026.
    let saturday = RandomVisits.today.adding(days: 5)
    let plan = try clinic.plan(clinic.visits(2, on: saturday, seed: 2), on: saturday)
    #expect(plan.leftOut.map(\.reason) == ["the room is closed", "the room is closed"])
    #expect(try clinic.broken(plan) == [])
  }

  @Test("two visits of one patient follow each other in one place")
  func sitting() throws {
    let clinic = try RandomVisits()
    var visits = clinic.visits(2, on: RandomVisits.today, seed: 9)
    for index in visits.indices {
      visits[index].patient = "same"
      visits[index].kind = "chair"
      visits[index].booked = nil
    }
    let plan = try clinic.plan(visits, on: RandomVisits.today)
    let seats = plan.days[0].seats.sorted { $0.start < $1.start }
    #expect(seats.count == 2)
    #expect(seats[0].end == seats[1].start)
    #expect(seats[0].place == seats[1].place && seats[0].nurse == seats[1].nurse)
    #expect(seats[1].joins == seats[0].visit)
    #expect(try clinic.broken(plan) == [])
  }
}
