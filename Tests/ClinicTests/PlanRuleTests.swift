import ChairVerifier
import CivilTime
import Courses
import Testing

@testable import Clinic

/// A valid plan of two days, small enough to see that each change breaks one rule.
///
/// On Monday 2 November 2026 Okafor, Moreau, Lindgren and Castell are on duty. `a` has blood taken from 8:00 to
/// 8:15 and waits an hour for the result; `b` goes on in `a`'s sitting. `c` is the next visit of `a`'s course, a
/// week later. `d` is booked.
private enum Sample {
  static let monday = RandomVisits.today

  static func visit(_ id: String, _ change: (inout ChairPlan.Visit) -> Void = { _ in })
    -> ChairPlan.Visit
  {
    var visit = ChairPlan.Visit(
      id: id, course: id, key: "dose-1", patient: id, label: id, what: "a visit", kind: "chair",
      minutes: 45, observation: 0, acuity: 1, priority: 2, preparations: 0, pharmacyMinutes: 0,
      lab: false, skills: [], preferred: nil, booked: nil, target: monday, earliest: monday,
      latest: monday.adding(days: 2), after: nil, usualNurse: nil, usualPlace: nil)
    change(&visit)
    return visit
  }

  static func seat(
    _ visit: String, _ start: String, _ end: String, _ nurse: String, _ place: String,
    blood: String? = nil, joins: String? = nil
  ) -> ChairPlan.Seat {
    let blood = blood.flatMap { TimeOfDay($0) }
    return ChairPlan.Seat(
      visit: visit, start: TimeOfDay(start) ?? .midnight, end: TimeOfDay(end) ?? .midnight,
      nurse: nurse, place: place,
      parts: blood.map {
        [ChairPlan.Part(station: "phlebotomy", start: $0, end: $0.adding(minutes: 15).time)]
      } ?? [], joins: joins, handover: nil)
  }

  static func rest(_ nurse: String, _ start: String) -> ChairPlan.Break {
    ChairPlan.Break(nurse: nurse, start: TimeOfDay(start) ?? .midnight)
  }

  /// The plan; what each day costs is taken from the verifier's own count, which another test holds to the engine's.
  static let plan: ChairPlan = {
    let next = monday.adding(days: 7)
    let breaks = [
      rest("castell", "10:00"), rest("lindgren", "12:30"), rest("moreau", "13:00"),
      rest("okafor", "11:00"),
    ]
    // Loads on the first Monday: Okafor 3 + 3 acuity-slots, Moreau 3; 6 less 0 is the spread. On the second: 3.
    // Three places at once from 9:30; one on the second. Visit `a` could start at 8:00 and starts at 9:15.
    return ChairPlan(
      clinic: "riverside", clinicName: "Riverside", today: monday, from: monday, until: next,
      slotMinutes: 15,
      visits: [
        visit("a") { $0.lab = true },
        visit("b") { $0.patient = "a" },
        visit("c") {
          $0.patient = "a"
          $0.target = next
          $0.earliest = next.adding(days: -2)
          $0.latest = next.adding(days: 2)
          $0.after = ChairPlan.After(visit: "a", least: 5, most: 9)
          $0.preparations = 1
          $0.pharmacyMinutes = 15
          $0.skills = ["chemotherapy"]
        },
        visit("d") {
          $0.booked = TimeOfDay("09:45")
          $0.latest = monday
        },
      ],
      days: [
        ChairPlan.Day(
          day: monday,
          seats: [
            seat("a", "09:15", "10:00", "okafor", "chair-1", blood: "08:00"),
            seat("b", "10:00", "10:45", "okafor", "chair-1", joins: "a"),
            seat("d", "09:45", "10:30", "moreau", "chair-2"),
          ], breaks: breaks,
          objective: ChairPlan.Objective(
            leftOut: 0, overtime: 0, wait: 5 * 10 + 7 * 10, changes: 0, peak: 2 * 4, spread: 6),
          bound: 0),
        ChairPlan.Day(
          day: next, seats: [seat("c", "08:30", "09:15", "okafor", "chair-1")], breaks: breaks,
          objective: ChairPlan.Objective(
            leftOut: 0, overtime: 0, wait: 0, changes: 0, peak: 4, spread: 3), bound: 0),
      ],
      leftOut: [], notPlanned: [], moves: [], events: [], weeks: nil)
  }()
}

/// A change of the sample plan and the rule that it breaks.
struct Spoiling: Sendable, CustomTestStringConvertible {
  let rule: String
  let change: @Sendable (inout ChairPlan) -> Void

  var testDescription: String { rule }

  init(_ rule: String, _ change: @escaping @Sendable (inout ChairPlan) -> Void) {
    self.rule = rule
    self.change = change
  }
}

private func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .midnight }

@Suite("The rules of a clinic's plan")
struct PlanRuleTests {
  static let spoilings: [Spoiling] = [
    Spoiling("room.day-open") { $0.days[1].day = $0.days[1].day.adding(days: -1) },
    Spoiling("room.day-once") { $0.days[1].day = $0.days[0].day },
    Spoiling("room.visit-known") { $0.days[0].seats[0].visit = "x" },
    Spoiling("room.visit-accounted") { $0.days[0].seats.remove(at: 2) },
    Spoiling("room.nurse-known") { $0.days[0].seats[2].nurse = "haddad" },
    Spoiling("room.place-known") { $0.days[0].seats[2].place = "chair-9" },
    Spoiling("room.visit-window") { $0.visits[0].earliest = $0.visits[0].target.adding(days: 1) },
    Spoiling("room.visit-gap") { $0.visits[2].after?.most = 6 },
    Spoiling("room.visit-drift") {
      $0.visits[2].target = $0.visits[2].target.adding(days: 8)
      $0.visits[2].latest = $0.visits[2].target
    },
    Spoiling("room.visit-booked") { $0.visits[3].booked = time("10:00") },
    Spoiling("room.visit-grid") { $0.days[0].seats[2].start = time("09:50") },
    Spoiling("room.visit-length") { $0.days[0].seats[2].end = time("10:15") },
    Spoiling("room.sitting") { $0.days[0].seats[1].place = "chair-3" },
    Spoiling("room.patient-single") { $0.visits[3].patient = "a" },
    Spoiling("room.visit-ready") {
      $0.events = [
        ChairPlan.Event(day: $0.days[1].day, from: time("08:45"), late: "c", sick: nil, closed: nil)
      ]
    },
    Spoiling("room.visit-pharmacy") { $0.visits[2].pharmacyMinutes = 30 },
    Spoiling("room.hours") { plan in
      plan.days[1].seats[0].start = time("18:00")
      plan.days[1].seats[0].end = time("18:45")
    },
    Spoiling("room.starts") { plan in
      plan.days[1].seats[0].start = time("12:00")
      plan.days[1].seats[0].end = time("12:45")
    },
    Spoiling("room.place-kind") { $0.visits[3].kind = "bed" },
    Spoiling("room.place-hours") { plan in
      plan.days[1].seats[0].start = time("15:30")
      plan.days[1].seats[0].end = time("16:15")
      plan.days[1].seats[0].place = "chair-5"
    },
    Spoiling("room.place-closed") {
      $0.events = [
        ChairPlan.Event(
          day: $0.days[1].day, from: time("08:30"), late: nil, sick: nil, closed: "chair-1")
      ]
    },
    Spoiling("room.place-single") { $0.days[0].seats[2].place = "chair-1" },
    Spoiling("room.place-protected") { plan in
      // Six chairs, one kept free from 10:00 on: a sixth visit takes it.
      for number in 3...6 {
        plan.visits.append(Sample.visit("e\(number)"))
        plan.days[0].seats.append(
          Sample.seat("e\(number)", "09:45", "10:30", "lindgren", "chair-\(number)"))
      }
    },
    Spoiling("room.nurse-shift") { $0.days[0].seats[2].nurse = "lindgren" },
    Spoiling("room.nurse-away") {
      $0.events = [
        ChairPlan.Event(
          day: $0.days[1].day, from: time("09:00"), late: nil, sick: "okafor", closed: nil)
      ]
    },
    Spoiling("room.nurse-acuity") { plan in
      // Okafor holds 6 at most: `b` with 3 from 10:00 on, and two more of 3 each.
      plan.visits[1].acuity = 3
      for number in 3...4 {
        plan.visits.append(Sample.visit("e\(number)") { $0.acuity = 3 })
        plan.days[0].seats.append(
          Sample.seat(
            "e\(number)", number == 3 ? "10:00" : "10:15", number == 3 ? "10:45" : "11:00",
            "okafor",
            "chair-\(number)"))
      }
    },
    Spoiling("room.nurse-starts") { plan in
      plan.visits.append(Sample.visit("e"))
      plan.days[0].seats.append(Sample.seat("e", "09:45", "10:30", "moreau", "chair-4"))
    },
    Spoiling("room.nurse-ends") { plan in
      plan.visits.append(Sample.visit("e") { $0.minutes = 30 })
      plan.days[0].seats.append(Sample.seat("e", "10:00", "10:30", "moreau", "chair-4"))
    },
    Spoiling("room.nurse-skill") { $0.visits[3].skills = ["radionuclide"] },
    Spoiling("room.handover") {
      $0.days[0].seats[2].handover = ChairPlan.Handover(at: time("10:00"), nurse: "okafor")
    },
    Spoiling("room.break-given") { $0.days[0].breaks.remove(at: 2) },
    Spoiling("room.break-known") { $0.days[0].breaks[2].nurse = "haddad" },
    Spoiling("room.break-free") { plan in
      plan.visits.append(Sample.visit("e"))
      plan.days[0].seats.append(Sample.seat("e", "13:15", "14:00", "moreau", "chair-4"))
    },
    Spoiling("room.cover") { plan in
      // At 8:30 Okafor and Castell cover 6 + 4 = 10; twelve are held.
      for number in 0..<4 {
        plan.visits.append(Sample.visit("e\(number)") { $0.acuity = 3 })
        plan.days[0].seats.append(
          Sample.seat(
            "e\(number)", "08:\(number < 2 ? "00" : "15")", number < 2 ? "08:45" : "09:00",
            number % 2 == 0 ? "okafor" : "castell", "chair-\(number + 2)"))
      }
    },
    Spoiling("room.preparations") { $0.visits[2].preparations = 3 },
    Spoiling("room.phlebotomy") { plan in
      // Blood is taken from two at once; three at 8:00 are too many.
      for number in 3...4 {
        plan.visits.append(Sample.visit("e\(number)") { $0.lab = true })
        plan.days[0].seats.append(
          Sample.seat(
            "e\(number)", "\(number + 7):00", "\(number + 7):45", "lindgren", "chair-\(number)",
            blood: "08:00"))
      }
    },
    Spoiling("room.part-order") { plan in
      plan.days[0].seats[0].parts[0].start = time("08:15")
      plan.days[0].seats[0].parts[0].end = time("08:30")
    },
    Spoiling("room.claim") { $0.days[0].objective.wait -= 10 },
  ]

  private func broken(_ plan: ChairPlan) throws -> Set<String> {
    let clinic = try RandomVisits()
    return try clinic.broken(plan)
  }

  @Test("the sample plan keeps every rule, and costs what its arithmetic says")
  func whole() throws {
    #expect(try broken(Sample.plan) == [])
  }

  @Test("each rule is named when a plan breaks it", arguments: spoilings)
  func named(_ spoiling: Spoiling) throws {
    var plan = Sample.plan
    spoiling.change(&plan)
    #expect(try broken(plan).contains(spoiling.rule))
  }

  @Test("a day cannot cost less than what it says that every plan costs")
  func bound() throws {
    // The first day waits twelve slots of 10.
    var plan = Sample.plan
    plan.days[0].bound = 120
    #expect(try broken(plan) == [])
    plan.days[0].bound = 121
    #expect(try broken(plan) == ["room.claim"])
  }

  /// The sample, with `d` handed over by Moreau, who falls ill at ten.
  private func handedOver(
    to nurse: String, at text: String = "10:00", ill: [String: String] = ["moreau": "10:00"]
  ) throws -> Set<String> {
    var plan = Sample.plan
    plan.days[0].seats[2].handover = ChairPlan.Handover(at: time(text), nurse: nurse)
    plan.events = ill.sorted { $0.key < $1.key }.map {
      ChairPlan.Event(
        day: plan.days[0].day, from: time($0.value), late: nil, sick: $0.key, closed: nil)
    }
    // The loads are others now, and what the sample says of the spread no longer holds.
    return try broken(plan).subtracting(["room.claim"])
  }

  @Test("a patient under way whose nurse falls ill may change hands")
  func handover() throws {
    #expect(try handedOver(to: "okafor") == [])
  }

  @Test("a nurse who takes a patient over must keep the rules too")
  func wrongHandover() throws {
    #expect(try handedOver(to: "haddad").contains("room.nurse-known"))
    let both = ["moreau": "10:00", "okafor": "10:15"]
    #expect(try handedOver(to: "okafor", ill: both).contains("room.nurse-away"))
    // Before she falls ill she holds the patient herself; once it has ended nobody does.
    #expect(try handedOver(to: "okafor", ill: ["moreau": "10:15"]) == ["room.handover"])
    #expect(try handedOver(to: "okafor", at: "10:30").contains("room.handover"))
  }

  @Test("every rule of the verifier has a plan here that breaks it")
  func everyRule() {
    let tested = Self.spoilings.map(\.rule)
    #expect(Set(tested) == Set(PlanVerifier.clinicRules.map(\.id)))
    #expect(tested.count == Set(tested).count)
  }

  @Test("a plan of another clinic is told apart")
  func otherClinic() throws {
    let clinic = try RandomVisits()
    var plan = Sample.plan
    plan.clinic = "lakeside"
    let bytes = try ChairPlanFile.bytes(of: plan)
    let error = #expect(throws: DeskError.self) { try clinic.room.verdict(on: bytes, file: "p") }
    #expect(error?.lines.contains { $0.contains("the plan is for clinic \"lakeside\"") } == true)
  }
}
