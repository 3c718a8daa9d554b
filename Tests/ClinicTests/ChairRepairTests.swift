import CivilTime
import Courses
import TestSupport
import Testing

@testable import Clinic

@Suite("Mending a clinic's plan")
struct ChairRepairTests {
  private func mend(
    _ plan: ChairPlan, _ event: ChairRepair.Event, at now: String?, in clinic: RandomVisits
  ) throws -> ChairRepair {
    try ChairRepair.mend(
      plan, on: nil, at: now.flatMap { TimeOfDay($0) }, event: event, desk: clinic.room,
      seconds: 0.2)
  }

  /// The events of a rough day, one after the other.
  private func events(_ plan: ChairPlan, _ clinic: RandomVisits) -> [(ChairRepair.Event, String)] {
    let leaders = plan.days[0].seats.filter { $0.joins == nil }
    let seats = leaders.sorted { $0.start > $1.start }
    var extra = clinic.visits(1, on: plan.from, seed: 77)[0]
    extra.id = "extra/dose-1"
    extra.patient = "extra"
    extra.booked = nil
    return [
      (.late(seats[0].visit, minutes: 25), "08:30"), (.cancelled(seats[1].visit), "09:00"),
      (.added(extra), "09:10"), (.closed(seats[2].place), "09:30"),
      (.sick(seats[3].nurse), "10:20"),
    ]
  }

  @Test(
    "after each of five events on one day the plan keeps every rule, and who has started stays",
    arguments: Array(UInt64(1)...6))
  func roughDay(_ seed: UInt64) throws {
    let clinic = try RandomVisits(seed: seed)
    let day = RandomVisits.today.adding(days: Int(seed) % 5)
    var plan = try clinic.plan(clinic.visits(12, on: day, seed: seed), on: day)
    #expect(try clinic.broken(plan) == [])
    for (event, now) in events(plan, clinic) {
      let time = try #require(TimeOfDay(now))
      let result: ChairRepair
      do { result = try mend(plan, event, at: now, in: clinic) } catch {
        // A day may be too tight to lose a nurse who has patients under way; it must be said, and with a reason.
        #expect((error as? DeskError)?.exitStatus == 64, "seed \(seed): \(error)")
        continue
      }
      #expect(try clinic.broken(result.plan) == [], "seed \(seed), \(event)")
      let before = Dictionary(uniqueKeysWithValues: plan.days[0].seats.map { ($0.visit, $0) })
      for seat in result.plan.days[0].seats {
        guard let old = before[seat.visit], old.start < time else { continue }
        #expect(seat.start == old.start && seat.place == old.place, "seed \(seed), \(event)")
      }
      let changed = Set(
        result.plan.days[0].seats.filter { before[$0.visit] != $0 }.map(\.visit))
      #expect(
        result.changes.count { $0.after != nil } == changed.count, "seed \(seed), \(event)")
      plan = result.plan
    }
  }

  @Test("a late patient moves and nobody else, where there is room")
  func late() throws {
    let clinic = try RandomVisits()
    let visits = clinic.visits(3, on: RandomVisits.today, seed: 3)
    let plan = try clinic.plan(visits, on: RandomVisits.today)
    let last = try #require(plan.days[0].seats.max { $0.start < $1.start })
    let result = try mend(plan, .late(last.visit, minutes: 40), at: nil, in: clinic)
    #expect(result.movedOthers == 0)
    // 40 min are three slots of 15.
    let after = try #require(result.changes.first { $0.before?.visit == last.visit }?.after)
    #expect(after.start >= last.start.adding(minutes: 45).time)
  }

  @Test(
    "a visit can be added to a day of the plan on which nobody sits, and to no day outside of it")
  func emptyDay() throws {
    let clinic = try RandomVisits()
    let monday = RandomVisits.today
    var plan = try clinic.plan(clinic.visits(3, on: monday, seed: 3), on: monday)
    plan.until = monday.adding(days: 3)
    var visit = clinic.visits(1, on: monday.adding(days: 1), seed: 77)[0]
    visit.id = "extra/dose-1"
    visit.patient = "extra"
    visit.booked = nil
    func add(_ day: CivilDate) throws -> ChairRepair {
      try ChairRepair.mend(
        plan, on: day, at: nil, event: .added(visit), desk: clinic.room, seconds: 0.2)
    }
    let result = try add(monday.adding(days: 1))
    #expect(result.plan.days.map(\.day) == [monday, monday.adding(days: 1)])
    #expect(result.plan.days[1].seats.map(\.visit) == ["extra/dose-1"])
    #expect(try clinic.broken(result.plan) == [])
    let error = #expect(throws: DeskError.self) { try add(monday.adding(days: 4)) }
    #expect(error?.lines.contains { $0.contains("outside of the plan") } == true)
  }

  /// The isolation room is open for eight hours, and each of the two takes more than half of them.
  @Test("whoever is added and finds no seat is told of, with the reason and the way out")
  func noRoom() throws {
    let clinic = try RandomVisits()
    let monday = RandomVisits.today
    var plan = try clinic.plan(clinic.visits(3, on: monday, seed: 3), on: monday)
    plan.visits.removeAll { $0.kind == "isolation" }
    let known = Set(plan.visits.map(\.id))
    plan.days[0].seats.removeAll { !known.contains($0.visit) }
    for name in ["first", "second"] {
      var visit = clinic.visits(1, on: monday, seed: 77)[0]
      visit.id = "\(name)/dose-1"
      visit.patient = name
      visit.kind = "isolation"
      visit.booked = nil
      visit.preferred = nil
      visit.minutes = 300
      visit.observation = 0
      visit.lab = false
      let result = try mend(plan, .added(visit), at: nil, in: clinic)
      let change = try #require(result.changes.first { $0.before == nil })
      #expect((change.after == nil) == (name == "second"))
      #expect((change.wayOut == nil) == (name == "first"))
      plan = result.plan
    }
    #expect(plan.leftOut.map(\.visit) == ["second/dose-1"])
  }

  @Test("names that nobody has, and a plan of several days, are said")
  func unknown() throws {
    let clinic = try RandomVisits()
    let plan = try clinic.plan(
      clinic.visits(3, on: RandomVisits.today, seed: 3), on: RandomVisits.today)
    for event in [
      ChairRepair.Event.late("nobody", minutes: 5), .cancelled("nobody"), .sick("nobody"),
      .closed("nowhere"),
    ] {
      let error = #expect(throws: DeskError.self) { try mend(plan, event, at: nil, in: clinic) }
      #expect(error?.lines.contains { $0.contains("nobody") || $0.contains("nowhere") } == true)
    }
    var two = plan
    two.days.append(two.days[0])
    let error = #expect(throws: DeskError.self) {
      try mend(two, .sick("okafor"), at: nil, in: clinic)
    }
    #expect(error?.lines.contains { $0.contains("--date") } == true)
  }
}
