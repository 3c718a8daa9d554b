import Testing

@testable import Chairs

@Suite("Starts before the preferred one")
struct EarlyStartTests {
  typealias Appointment = DayInstance.Appointment

  /// Two nurses and chairs from slot 0 (08:00) to 28; an early slot costs `early`, a late one 10.
  private func day(
    _ visits: [Appointment], early: Int, peak: Int = 4, chairCloses: Int = 28
  ) throws -> DayInstance {
    try DayInstance(
      name: "early", slotMinutes: 15, open: 0, close: 24, hardClose: 28,
      weights: .init(
        unscheduled: [100_000, 30_000, 10_000], overtimeSlot: 300, waitSlot: 10, peak: peak,
        spread: 1, earlySlot: early),
      places: ["c1", "c2"].map { .init(id: $0, kind: .chair, open: 0, close: chairCloses) },
      nurses: [ClinicRuleTests.nurse("ann"), ClinicRuleTests.nurse("bea")], appointments: visits)
  }

  private func visit(
    _ id: String, ready: Int = 0, preferred: Int, latest: Int = 20, pin: Appointment.Pin = .init()
  ) -> Appointment {
    Appointment(
      id: id, duration: 4, acuity: 1, priority: 3, need: .chair, ready: ready, pharmacyReady: ready,
      preferred: preferred, latestStart: latest, pin: pin)
  }

  private func solved(_ day: DayInstance) throws -> DayResult {
    try DaySolver.solve(day, budget: .work(1_000), seed: 1, threads: 1)
  }

  @Test("a visit asked for 10:00 and fixed to 08:00 is 8 slots early, at 5 each 40")
  func pinned() throws {
    let result = try solved(day([visit("p", preferred: 8, pin: .init(start: 0))], early: 5))
    #expect(result.objective.earlySlots == 8)
    #expect(result.objective.earlyCost == 40)
    #expect(result.objective.waitCost == 0)
    #expect(result.objective.f1 == 40)
    #expect(result.bound == 40)
  }

  @Test("a visit asked for 10:00 whose chairs close at 09:00 comes at 08:00 for 40")
  func placeHours() throws {
    let result = try solved(day([visit("p", preferred: 8)], early: 5, chairCloses: 4))
    #expect(result.plan.seats.map(\.start) == [0])
    #expect(result.objective.f1 == 40)
    #expect(result.bound == 40)
  }

  @Test("a price of 0 costs nothing, and each slot counts all the same")
  func free() throws {
    let result = try solved(day([visit("p", preferred: 8, pin: .init(start: 0))], early: 0))
    #expect(result.objective.earlySlots == 8)
    #expect(result.objective.f1 == 0)
  }

  @Test(
    "a visit without a preferred start, or ready only after it, is never early",
    arguments: [(0, 0), (6, 4), (6, 6)])
  func neverEarly(ready: Int, preferred: Int) throws {
    let result = try solved(day([visit("p", ready: ready, preferred: preferred)], early: 5))
    #expect(result.plan.seats.map(\.start) == [ready])
    #expect(result.objective.earlySlots == 0)
    #expect(result.objective.f1 == 0)
  }

  @Test("where early starts have a price, the peak of places moves no visit ahead of its hour")
  func peak() throws {
    let visits = [visit("p", preferred: 8), visit("q", preferred: 8)]
    func cost(of starts: [Int], early: Int) throws -> DayObjective {
      let seats = zip(["p", "q"], starts).map { id, start in
        DayPlan.Seat(
          id: id, start: start, nurse: id == "p" ? "ann" : "bea", place: id == "p" ? "c1" : "c2")
      }
      let breaks = ["ann", "bea"].map { DayPlan.Break(nurse: $0, start: 0) }
      let judged = try DayEvaluation(
        day(visits, early: early), plan: DayPlan(seats: seats, breaks: breaks))
      #expect(judged.breaches.isEmpty)
      return judged.objective
    }
    // One after the other takes one place at a time, 4 of F2 for each; at 5 a slot it costs 4 x 5 of F1, which comes first.
    #expect(try cost(of: [4, 8], early: 0) < cost(of: [8, 8], early: 0))
    #expect(try cost(of: [8, 8], early: 5) < cost(of: [4, 8], early: 5))
    let kept = try solved(day(visits, early: 5))
    #expect(kept.plan.seats.map(\.start) == [8, 8])
    #expect(kept.objective.f1 == 0)
  }

  @Test("a repair gives a visit that is added the hour that was asked for", arguments: [0, 5])
  func added(early: Int) throws {
    let day = try day([visit("p", preferred: 2)], early: early)
    let plan = try solved(day).plan
    let mended = try DayRepair.repair(
      day, plan: plan, event: .added(visit("q", preferred: 8)), now: 0, effort: .upTo(60))
    let start = try #require(mended.plan.seats.first { $0.id == "q" }).start
    #expect(early == 0 ? start <= 8 : start == 8)
    #expect(mended.objective.earlyCost == early * (8 - start))
  }

  @Test("a suggestion's cost counts what it is early: the hour itself first, then 5 a slot")
  func suggested() throws {
    let day = try day([], early: 5)
    let plan = try solved(day).plan
    let offers = try DaySuggest.best(3, for: visit("p", preferred: 8), in: day, plan: plan)
    #expect(offers.map(\.seat.start) == [8, 7, 6])
    #expect(offers.map(\.addedF1) == [0, 5, 10])
  }

  @Test("the price in a file is read, and one of 0 leaves the plan as without it, byte for byte")
  func file() throws {
    func text(_ price: String) -> [UInt8] {
      Array(DayFileTests.valid.replacing("\"spread\":1", with: "\"spread\":1\(price)").utf8)
    }
    #expect(try DayInstance(json: text(",\"earlySlot\":5")).weights.earlySlot == 5)
    let (bare, zero) = (
      try DayInstance(json: text("")), try DayInstance(json: text(",\"earlySlot\":0"))
    )
    #expect(bare == zero)
    #expect(try solved(bare).plan.json == solved(zero).plan.json)
  }

  @Test(
    "on tiny days dual bound, pooled optimum and the least cost of all plans stand in this order",
    arguments: 0..<12)
  func tinyDays(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(13_000 + seed))
    let tiny = try maker.tinyDay(visits: 3, nurses: 1 + seed % 2, kinds: seed % 3 == 0)
    let day = try maker.wishing(tiny)
    let least = EveryDayPlan.leastF1(of: day)
    let model = DayModel(day)
    let dual = PooledDual(PooledRelaxation(model))
    dual.run(ceiling: 1_000_000) { $0 > 20_000 }
    let pooled = PooledProgram(dual, reach: 1e9)
      .solve(seconds: 20, cutoff: 10_000_000, step: model.costStep)
    #expect(dual.bestBound <= Double(pooled.cost) + 1e-6, "seed \(seed)")
    #expect(pooled.cost <= least, "seed \(seed)")
    #expect(least % model.costStep == 0, "seed \(seed)")
    let result = try DaySolver.solve(day, budget: .work(2_000), seed: 1, threads: 1)
    #expect(result.objective.f1 == least, "seed \(seed)")
    #expect(result.bound <= least, "seed \(seed)")
  }

  @Test(
    "plans of random clinics with wishes keep every rule, and cost what they say", arguments: 0..<8
  )
  func randomDays(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(14_000 + seed))
    let whole = try maker.clinicDay(
      visits: 6 + 3 * seed, nurses: 2 + seed % 5, places: 4 + seed % 8)
    let day = try maker.wishing(whole)
    let result = try DaySolver.solve(day, budget: .work(2_000), seed: UInt64(seed), threads: 1)
    let reference = ReferenceDay(day, result.plan)
    #expect(reference.breaches.isEmpty, "seed \(seed)")
    #expect(reference.f1 == result.objective.f1, "seed \(seed)")
    #expect(result.bound <= result.objective.f1, "seed \(seed)")
  }
}

extension RandomDay {
  /// The day with an odd price of early starts, and wishes after the release on most visits and none on some.
  mutating func wishing(_ day: DayInstance) throws -> DayInstance {
    let weights = day.weights
    let visits = day.appointments.map { visit in
      DayInstance.Appointment(
        id: visit.id, duration: visit.duration, acuity: visit.acuity, priority: visit.priority,
        need: visit.need, ready: visit.ready, pharmacyReady: visit.pharmacyReady,
        preferred: between(0, 3) == 0 ? 0 : min(day.hardClose, visit.ready + between(1, 5)),
        latestStart: visit.latestStart, skills: visit.skills, nurses: visit.nurses,
        places: visit.places, pin: visit.pin, usualNurse: visit.usualNurse,
        usualPlace: visit.usualPlace, preparations: visit.preparations, before: visit.before,
        after: visit.after, handover: visit.handover)
    }
    return try DayInstance(
      name: day.name, slotMinutes: day.slotMinutes, open: day.open, close: day.close,
      hardClose: day.hardClose,
      weights: .init(
        unscheduled: weights.unscheduled, overtimeSlot: weights.overtimeSlot,
        waitSlot: weights.waitSlot, peak: weights.peak, spread: weights.spread,
        nurseChange: weights.nurseChange, placeChange: weights.placeChange,
        earlySlot: between(1, 15)),
      places: day.places, nurses: day.nurses, appointments: visits, rules: day.rules)
  }
}
