import CivilTime
import TestSupport
import Testing

@testable import Clinic

/// Patients who need two kinds of place on one day.
@Suite("A patient in one place at a time") struct PatientApartTests {
  /// The first two visits as one patient's, in a chair and in a bed, as each test likes them.
  private func visits(
    _ clinic: RandomVisits, _ change: (inout ChairPlan.Visit, Int) -> Void
  ) -> [ChairPlan.Visit] {
    var visits = clinic.visits(2, on: RandomVisits.today, seed: 3)
    for index in visits.indices {
      visits[index].patient = "p"
      visits[index].kind = index == 0 ? "chair" : "bed"
      visits[index].booked = nil
      visits[index].lab = false
      visits[index].preparations = 0
      visits[index].skills = []
      visits[index].acuity = 1
      visits[index].observation = 0
      visits[index].minutes = 60
      visits[index].preferred = TimeOfDay("10:00")
      change(&visits[index], index)
    }
    return visits
  }

  @Test("two visits that both want ten o'clock follow each other")
  func follow() throws {
    let clinic = try RandomVisits()
    let plan = try clinic.plan(visits(clinic) { _, _ in }, on: RandomVisits.today)
    #expect(plan.leftOut.isEmpty)
    let seats = try #require(plan.days.first).seats
    #expect(seats.count == 2)
    #expect(seats[0].end <= seats[1].start)
    #expect(try clinic.broken(plan) == [])
  }

  @Test("a booked visit stays, and the other goes before or after it")
  func booked() throws {
    let clinic = try RandomVisits()
    let visits = visits(clinic) { visit, index in
      if index == 1 { visit.booked = TimeOfDay("10:30") }
    }
    let plan = try clinic.plan(visits, on: RandomVisits.today)
    let seats = try #require(plan.days.first).seats
    #expect(seats.count == 2)
    #expect(seats.first { $0.visit == visits[1].id }?.start == TimeOfDay("10:30"))
    #expect(try clinic.broken(plan) == [])
  }

  @Test("two that are booked for hours that meet cannot both be kept, and the plan says so")
  func bothBooked() throws {
    let clinic = try RandomVisits()
    let visits = visits(clinic) { visit, index in
      visit.booked = TimeOfDay(index == 0 ? "10:00" : "10:30")
    }
    let plan = try clinic.plan(visits, on: RandomVisits.today)
    #expect(plan.days.first?.seats.map(\.visit) == [visits[0].id])
    #expect(plan.leftOut.map(\.visit) == [visits[1].id])
    #expect(plan.leftOut.first?.reason.contains("another kind of place until 11:00") == true)
    #expect(try clinic.broken(plan) == [])
  }

  @Test(
    "no patient of a random day is in two places, whatever the day looks like", arguments: 0..<12)
  func randomDays(_ round: Int) throws {
    let clinic = try RandomVisits(seed: UInt64(round + 1), work: 300)
    let seed = UInt64(20_261_124 + round)
    var visits = clinic.visits(14, on: RandomVisits.today, seed: seed)
    var random = SeededGenerator(seed: seed)
    for index in visits.indices.dropFirst() where Int.random(in: 0..<3, using: &random) == 0 {
      visits[index].patient = visits[index - 1].patient
      visits[index].kind = visits[index - 1].kind == "chair" ? "bed" : "chair"
    }
    let plan = try clinic.plan(visits, on: RandomVisits.today)
    #expect(try clinic.broken(plan) == [], "OSTEON_SEED=\(seed)")
    #expect(
      (plan.days.first?.seats.count ?? 0) + plan.leftOut.count == visits.count,
      "OSTEON_SEED=\(seed)")
  }
}
