import Testing

@testable import Chairs

/// Each rule alone: a day on which nothing else binds, planned without the rule and with it.
@Suite("A clinic's rules, one at a time")
struct ClinicRuleTests {
  typealias Appointment = DayInstance.Appointment

  /// Two nurses (slots 0 to 24, acuity 6, no break to speak of) and three chairs, two beds.
  static func day(
    _ visits: [Appointment], rules: DayInstance.Rules = .init(),
    nurses: [DayInstance.Nurse] = [nurse("ann"), nurse("bea")],
    places: [DayInstance.Place] = [chair("c1"), chair("c2"), chair("c3")],
    nurseChange: Int = 0, placeChange: Int = 0
  ) throws -> DayInstance {
    try DayInstance(
      name: "rule", slotMinutes: 15, open: 0, close: 24, hardClose: 28,
      weights: .init(
        unscheduled: [100_000, 30_000, 10_000], overtimeSlot: 300, waitSlot: 10, peak: 0, spread: 0,
        nurseChange: nurseChange, placeChange: placeChange),
      places: places, nurses: nurses, appointments: visits, rules: rules)
  }

  static func nurse(
    _ id: String, skills: Set<String> = [], starts: Int = 1, ends: Int = 1,
    absences: [Range<Int>] = [], acuity: Int = 6
  ) -> DayInstance.Nurse {
    .init(
      id: id, start: 0, end: 24, maxOvertime: 0, maxAcuity: acuity, breakLength: 0,
      breakWindow: 0..<1, skills: skills, startsPerSlot: starts, endsPerSlot: ends,
      absences: absences)
  }

  static func chair(
    _ id: String, closures: [Range<Int>] = [], onlyFor: Set<String>? = nil
  ) -> DayInstance.Place {
    .init(id: id, kind: .chair, open: 0, close: 28, closures: closures, onlyFor: onlyFor)
  }

  static func visit(
    _ id: String, _ duration: Int = 4, from: Int = 2, to latest: Int = 20, acuity: Int = 1,
    skills: Set<String> = [], nurses: Set<String>? = nil, places: Set<String>? = nil,
    pin: Appointment.Pin = .init(), usualNurse: String? = nil, usualPlace: String? = nil,
    preparations: Int = 0, before: [Appointment.Part] = [], after: [Appointment.Stage] = []
  ) -> Appointment {
    Appointment(
      id: id, duration: duration, acuity: acuity, priority: 1, need: .chair, ready: from,
      pharmacyReady: from, preferred: from, latestStart: latest, skills: skills, nurses: nurses,
      places: places, pin: pin, usualNurse: usualNurse, usualPlace: usualPlace,
      preparations: preparations, before: before, after: after)
  }

  func plan(_ day: DayInstance) throws -> DayResult {
    let result = try DaySolver.solve(day, budget: .work(1_500), seed: 1, threads: 1)
    #expect(ReferenceDay(day, result.plan).breaches.isEmpty)
    #expect(ReferenceDay(day, result.plan).f1 == result.objective.f1)
    #expect(result.bound <= result.objective.f1)
    return result
  }

  func seat(_ id: String, _ result: DayResult) throws -> DayPlan.Seat {
    try #require(result.plan.seats.first { $0.id == id })
  }

  @Test("skill: a visit goes to a nurse who is trained for it, and waits where she is busy")
  func skill() throws {
    let nurses = [Self.nurse("ann"), Self.nurse("bea", skills: ["port"])]
    // One start a slot each: without the rule nobody waits, with it the second waits one slot.
    let free = try plan(Self.day([Self.visit("p"), Self.visit("q")], nurses: nurses))
    #expect(free.objective.waitSlots == 0)
    let bound = try plan(
      Self.day(
        [Self.visit("p", skills: ["port"]), Self.visit("q", skills: ["port"])], nurses: nurses))
    #expect(bound.objective.waitSlots == 1)
    #expect(bound.plan.seats.allSatisfy { $0.nurse == "bea" })
  }

  @Test("skill: a visit that no nurse is trained for is left out with this reason")
  func noSkill() throws {
    let result = try plan(Self.day([Self.visit("p", skills: ["trial"])]))
    #expect(result.leftOut.map(\.rule) == [.nurseChoice])
    #expect(result.leftOut[0].reason.contains("trial"))
  }

  @Test("nurseChoice: a visit has one of the nurses on its list")
  func nurseChoice() throws {
    let result = try plan(Self.day((0..<3).map { Self.visit("p\($0)", nurses: ["bea"]) }))
    #expect(result.plan.seats.allSatisfy { $0.nurse == "bea" })
    #expect(result.objective.waitSlots == 3)  // 0 + 1 + 2: one start a slot
  }

  @Test("placeChoice: a visit has one of the places on its list, and a place only its visits")
  func placeChoice() throws {
    let places = [Self.chair("c1"), Self.chair("c2", onlyFor: ["r"])]
    let result = try plan(
      Self.day(
        [Self.visit("p", places: ["c1"]), Self.visit("q"), Self.visit("r", from: 3)],
        places: places))
    #expect(try seat("p", result).place == "c1")
    #expect(try seat("q", result).place == "c1")
    #expect(try seat("r", result).place == "c2")
    #expect(result.objective.waitSlots == 4)  // q after p, which takes 4 slots
  }

  @Test("placeChoice: a visit whose places are all of another kind is left out with this reason")
  func noPlaceChoice() throws {
    let room = DayInstance.Place(id: "room", kind: .isolation, open: 0, close: 28)
    let result = try plan(
      Self.day([Self.visit("p", places: ["room"])], places: [Self.chair("c1"), room]))
    #expect(result.leftOut.map(\.rule) == [.placeChoice])
  }

  @Test("pinned: start, nurse and place that are fixed stay, even outside of the window")
  func pinned() throws {
    let pin = Appointment.Pin(start: 1, nurse: "bea", place: "c3")
    let result = try plan(
      Self.day([
        Self.visit("p", from: 5, pin: pin), Self.visit("q", from: 1), Self.visit("r", from: 1),
      ]))
    let seat = try seat("p", result)
    #expect(seat.start == 1 && seat.nurse == "bea" && seat.place == "c3")
    #expect(result.objective.waitSlots == 1)  // ann takes one of the others in slot 1
  }

  @Test("placeHours: nobody sits in a place while it is closed")
  func closure() throws {
    let result = try plan(
      Self.day([Self.visit("p", 6)], places: [Self.chair("c1", closures: [4..<9])]))
    #expect(try seat("p", result).start == 9)
  }

  @Test("protectedPlaces: so many chairs stay free in each slot of the span")
  func protected() throws {
    let visits = (0..<3).map { Self.visit("p\($0)", 4, from: 2) }
    let free = try plan(Self.day(visits))
    #expect(free.objective.peak == 3)
    let rules = DayInstance.Rules(protected: [.init(kind: .chair, slots: 0..<10, count: 2)])
    let kept = try plan(Self.day(visits, rules: rules))
    // One chair until slot 10: 2 to 6 and 6 to 10 (4 slots late), the third at 10 (8 late).
    #expect(kept.objective.waitSlots == 12)
  }

  @Test("shift: a nurse who is away holds nobody")
  func absence() throws {
    let nurses = [Self.nurse("ann", absences: [4..<8])]
    let result = try plan(Self.day([Self.visit("p", 4)], nurses: nurses))
    #expect(try seat("p", result).start == 8)
  }

  @Test("hands: a nurse with two hands starts two visits in a slot", arguments: [(1, 1), (2, 0)])
  func hands(starts: Int, waited: Int) throws {
    let nurses = [Self.nurse("ann", starts: starts, ends: 2)]
    let result = try plan(Self.day([Self.visit("p"), Self.visit("q")], nurses: nurses))
    #expect(result.objective.waitSlots == waited)
  }

  @Test("hands: a nurse who ends one visit a slot shifts the second", arguments: [(1, 1), (2, 0)])
  func ends(ends: Int, waited: Int) throws {
    let nurses = [Self.nurse("ann", starts: 2, ends: ends)]
    let result = try plan(Self.day([Self.visit("p"), Self.visit("q")], nurses: nurses))
    #expect(result.objective.waitSlots == waited)
  }

  @Test("clinicStarts: no more visits start in a slot than the clinic's limit")
  func clinicStarts() throws {
    let rules = DayInstance.Rules(
      clinicStarts: [.init(slots: 0..<28, most: 1), .init(slots: 2..<6, most: 0)])
    let result = try plan(Self.day([Self.visit("p"), Self.visit("q")], rules: rules))
    #expect(Set(result.plan.seats.map(\.start)) == [6, 7])
  }

  @Test("clinicStarts: a visit that can never start is left out with this reason")
  func noStart() throws {
    let rules = DayInstance.Rules(clinicStarts: [.init(slots: 0..<28, most: 0)])
    let result = try plan(Self.day([Self.visit("p")], rules: rules))
    #expect(result.leftOut.map(\.rule) == [.clinicStarts])
  }

  @Test("preparations: no more become ready in a slot than the pharmacy makes in its hours")
  func preparations() throws {
    // Open from 4; two a slot: p with two fills slot 4, q and r share slot 5.
    let rules = DayInstance.Rules(preparations: [.init(slots: 4..<20, most: 2)])
    let result = try plan(
      Self.day(
        [
          Self.visit("p", from: 2, to: 4, preparations: 2), Self.visit("q", preparations: 1),
          Self.visit("r", preparations: 1), Self.visit("s", 2),
        ], rules: rules))
    #expect(try seat("p", result).start == 4)
    #expect(try seat("q", result).start == 5)
    #expect(try seat("r", result).start == 5)
    #expect(try seat("s", result).start == 2)
  }

  @Test("preparations: a visit before the pharmacy opens is left out with this reason")
  func pharmacyClosed() throws {
    let rules = DayInstance.Rules(preparations: [.init(slots: 10..<20, most: 9)])
    let result = try plan(Self.day([Self.visit("p", to: 5, preparations: 1)], rules: rules))
    #expect(result.leftOut.map(\.rule) == [.preparations])
  }

  @Test("station: blood is taken from one patient at a time, and the result needs its slots")
  func station() throws {
    let rules = DayInstance.Rules(
      stations: [.init(id: "lab", capacity: [.init(slots: 0..<28, most: 1)])])
    let lab = Appointment.Part(station: "lab", duration: 1, earliest: 1, waitAtLeast: 3)
    let result = try plan(
      Self.day([Self.visit("p", before: [lab]), Self.visit("q", before: [lab])], rules: rules))
    // Lab in slots 1 and 2, results 3 slots after: starts 5 and 6, where 2 was wished for.
    #expect(Set(result.plan.seats.map(\.start)) == [5, 6])
    #expect(Set(result.plan.seats.flatMap(\.parts)) == [1, 2])
  }

  @Test("partOrder: lab, then doctor, then the start, each wait inside its limits")
  func partOrder() throws {
    let rules = DayInstance.Rules(stations: [
      .init(id: "lab", capacity: [.init(slots: 0..<28, most: 2)]),
      .init(
        id: "doctor", capacity: [.init(slots: 10..<12, most: 1), .init(slots: 14..<28, most: 1)]),
    ])
    let parts = [
      Appointment.Part(station: "lab", duration: 1, waitAtLeast: 2, waitAtMost: 4),
      Appointment.Part(station: "doctor", duration: 2, waitAtLeast: 1, waitAtMost: 1),
    ]
    let result = try plan(
      Self.day([Self.visit("p", before: parts), Self.visit("q", before: parts)], rules: rules))
    // The doctor sees one from 10 to 12, the other from 14: starts 13 and 17.
    #expect(Set(result.plan.seats.map(\.start)) == [13, 17])
  }

  @Test("station: a visit whose lab is closed is left out with this reason")
  func noLab() throws {
    let rules = DayInstance.Rules(
      stations: [.init(id: "lab", capacity: [.init(slots: 20..<28, most: 1)])])
    let lab = Appointment.Part(station: "lab", duration: 1, waitAtLeast: 0)
    let result = try plan(Self.day([Self.visit("p", before: [lab])], rules: rules))
    #expect(result.leftOut.map(\.rule) == [.station])
  }

  @Test(
    "after: observation keeps the place or gives it back",
    arguments: [(true, 8), (false, 4)])
  func observation(keepsPlace: Bool, waited: Int) throws {
    let stage = Appointment.Stage(duration: 4, acuity: 0, keepsPlace: keepsPlace)
    let result = try plan(
      Self.day(
        [Self.visit("p", to: 2, after: [stage]), Self.visit("q")], places: [Self.chair("c1")]))
    #expect(result.objective.waitSlots == waited)
  }

  @Test(
    "after: observation holds a nurse at its own acuity", arguments: [(3, 8), (1, 4), (0, 4)])
  func observationAcuity(acuity: Int, waited: Int) throws {
    // The nurse holds 3 at once: q (2) fits beside p once p needs no more than 1.
    let stage = Appointment.Stage(duration: 4, acuity: acuity, keepsPlace: true)
    let result = try plan(
      Self.day(
        [Self.visit("p", to: 2, acuity: 3, after: [stage]), Self.visit("q", 9, acuity: 2)],
        nurses: [Self.nurse("ann", acuity: 3)]))
    #expect(result.objective.waitSlots == waited)
  }

  @Test("after: the nurse ends the infusion and the observation, each with a hand")
  func observationHands() throws {
    // p ends in slots 5 and 7, so q of 4 slots may not start in 2 or 4, and ends in 6 from 3.
    let stage = Appointment.Stage(duration: 2, acuity: 1, keepsPlace: true)
    let result = try plan(
      Self.day(
        [Self.visit("p", to: 2, after: [stage]), Self.visit("q", 4, to: 4)],
        nurses: [Self.nurse("ann")]))
    #expect(try seat("q", result).start == 3)
  }

  @Test(
    "wish: the usual nurse is kept where it costs less than waiting",
    arguments: [(5, 0, 1), (15, 1, 0)])
  func usualNurse(weight: Int, waited: Int, changes: Int) throws {
    let result = try plan(
      Self.day(
        [Self.visit("p", usualNurse: "ann"), Self.visit("q", usualNurse: "ann")],
        nurseChange: weight))
    #expect(result.objective.waitSlots == waited)
    #expect(result.objective.nurseChanges == changes)
    #expect(result.objective.changeCost == weight * changes)
  }

  @Test(
    "wish: the usual place is kept where it costs less than waiting",
    arguments: [(15, 0, 1), (55, 4, 0)])
  func usualPlace(weight: Int, waited: Int, changes: Int) throws {
    let result = try plan(
      Self.day(
        [Self.visit("p", usualPlace: "c2"), Self.visit("q", usualPlace: "c2")],
        placeChange: weight))
    #expect(result.objective.waitSlots == waited)
    #expect(result.objective.placeChanges == changes)
  }
}
