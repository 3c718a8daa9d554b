import ChairVerifier
import Chairs
import CivilTime
import Courses
import Testing

@testable import Clinic

/// The example clinic, which prices a slot before the hour that was asked for at 5 and one after it at 10.
@Suite("Hours that patients asked for")
struct EarlyHourTests {
  /// Tuesday 24 November 2026.
  private static let day = CivilDate(year: 2026, month: 11, day: 24) ?? .earliest

  private func visit(
    _ name: String, at hour: String?, minutes: Int, drug: Int? = nil, skills: [String] = [],
    booked: String? = nil
  ) -> ChairPlan.Visit {
    ChairPlan.Visit(
      id: "\(name)/dose-1", course: name, key: "dose-1", patient: name, label: name,
      what: "a visit", kind: "chair", minutes: minutes, observation: 0, acuity: 1, priority: 3,
      preparations: drug == nil ? 0 : 1, pharmacyMinutes: drug ?? 0, lab: false, skills: skills,
      preferred: hour.flatMap { TimeOfDay($0) }, booked: booked.flatMap { TimeOfDay($0) },
      target: Self.day, earliest: Self.day, latest: Self.day, after: nil, usualNurse: nil,
      usualPlace: nil)
  }

  @Test("in a room that is empty enough each patient who asked for an hour gets it")
  func granted() throws {
    let clinic = try RandomVisits()
    let visits = [
      visit("nivolumab", at: "09:00", minutes: 60, drug: 20),
      visit("degarelix", at: "09:00", minutes: 20),
      visit("pamidronate", at: "09:30", minutes: 150, drug: 15),
      visit("pembrolizumab", at: "10:00", minutes: 60, drug: 20),
      visit("other-pembrolizumab", at: "10:00", minutes: 60, drug: 20),
      visit("fulvestrant", at: "10:00", minutes: 20),
      visit("any-hour", at: nil, minutes: 60, drug: 20),
    ]
    let plan = try clinic.plan(visits, on: Self.day)
    #expect(plan.leftOut.isEmpty)
    let day = try #require(plan.days.first)
    for visit in visits {
      let start = day.seats.first { $0.visit == visit.id }?.start
      #expect(visit.preferred == nil || start == visit.preferred, "\(visit.course)")
    }
    #expect(day.objective.early == 0)
    #expect(day.objective.first == 0)
    #expect(try clinic.broken(plan) == [])
  }

  @Test("a visit booked for 08:00 whose patient asked for 10:00 is 8 slots early, at 5 each 40")
  func booked() throws {
    let clinic = try RandomVisits()
    let plan = try clinic.plan(
      [visit("p", at: "10:00", minutes: 45, booked: "08:00")], on: Self.day)
    let objective = try #require(plan.days.first).objective
    #expect(objective.early == 40)
    #expect(objective.first == 40)
    #expect(try clinic.broken(plan) == [])
  }

  @Test(
    "an hour after the last patient is out counts as that hour, to the planner and to the verifier")
  func lateWish() throws {
    let clinic = try RandomVisits()
    let plan = try clinic.plan([visit("p", at: "22:00", minutes: 45)], on: Self.day)
    let day = try #require(plan.days.first)
    let start = try #require(day.seats.first).start
    // The last patient is out at 19:00.
    #expect(day.objective.early == (19 * 60 - start.minutes) / 15 * 5)
    #expect(start > TimeOfDay("12:00") ?? .midnight)
    #expect(try clinic.broken(plan) == [])
  }

  @Test("a plan that says another cost of early starts is named with both figures")
  func wrongPart() throws {
    let clinic = try RandomVisits()
    var plan = try clinic.plan(
      [visit("p", at: "10:00", minutes: 45, booked: "08:00")], on: Self.day)
    plan.days[0].objective.early = 35
    let verdict = try clinic.room.verdict(on: ChairPlanFile.bytes(of: plan), file: "plan")
    #expect(verdict.violations.map(\.rule) == ["room.claim"])
    #expect(
      verdict.violations.first?.message == "2026-11-24: early costs 40, and the plan says 35")
    #expect(verdict.objective[part: "early"]?.cost.whole == 40)
  }

  @Test("a plan written before early starts had a price is read, with 0 for them")
  func olderPlan() throws {
    let clinic = try RandomVisits()
    let plan = try clinic.plan([visit("p", at: "10:00", minutes: 45)], on: Self.day)
    #expect(plan.days.first?.objective.early == 0)
    let text = String(decoding: try ChairPlanFile.bytes(of: plan), as: UTF8.self)
    let older = text.replacing("        \"early\" : 0,\n", with: "")
    #expect(older != text)
    let bytes = Array(older.utf8)
    #expect(try ChairPlanFile.plan(from: bytes, file: "plan") == plan)
    #expect(try clinic.room.verdict(on: bytes, file: "plan").violations.isEmpty)
  }

  @Test(
    "a day that is written for exchange carries the price, and no word of it where it is 0",
    arguments: [0, 5])
  func exchange(price: Int) throws {
    let day = try DayInstance(
      name: "day", slotMinutes: 15, open: 0, close: 20, hardClose: 24,
      weights: .init(
        unscheduled: [100_000, 30_000, 10_000], overtimeSlot: 300, waitSlot: 10, peak: 4, spread: 1,
        earlySlot: price), places: [.init(id: "c", kind: .chair, open: 0, close: 24)],
      nurses: [
        .init(
          id: "n", start: 0, end: 20, maxOvertime: 4, maxAcuity: 5, breakLength: 2,
          breakWindow: 8..<14)
      ], appointments: [])
    let bytes = DayExchange.json(of: day)
    let end = price == 0 ? "\"spread\": 1}," : "\"spread\": 1, \"earlySlot\": 5},"
    #expect(String(decoding: bytes, as: UTF8.self).contains(end))
    #expect(try DayInstance(json: bytes) == day)
  }
}
