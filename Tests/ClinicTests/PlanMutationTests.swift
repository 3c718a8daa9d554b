import CivilTime
import Courses
import TestSupport
import Testing

@testable import Chairs
@testable import Clinic

@Suite("Spoilt plans of a clinic")
struct PlanMutationTests {
  /// The verifier's rules by the rule of the planner's own judge, which shares no code with it.
  private static let names: [DayRule: Set<String>] = [
    .window: ["room.visit-pharmacy", "room.visit-ready", "room.hours"],
    .place: ["room.place-kind", "room.place-single"], .placeHours: ["room.place-hours"],
    .placeChoice: [], .protectedPlaces: ["room.place-protected"],
    .shift: ["room.nurse-shift", "room.nurse-away"], .acuity: ["room.nurse-acuity"],
    .hands: ["room.nurse-starts", "room.nurse-ends"],
    .rest: ["room.break-given", "room.break-free", "room.break-known"], .cover: ["room.cover"],
    .skill: ["room.nurse-skill"], .nurseChoice: [], .pinned: ["room.visit-booked"],
    .clinicStarts: ["room.starts"], .preparations: ["room.preparations"],
    .station: ["room.phlebotomy"], .partOrder: ["room.part-order"], .plan: ["room.hours"],
  ]

  @Test(
    "a thousand single changes: the verifier names a rule exactly where the planner's own judge does",
    arguments: Array(UInt64(1)...10))
  func thousand(_ seed: UInt64) throws {
    let clinic = try RandomVisits(seed: seed)
    let day = RandomVisits.today.adding(days: Int(seed) % 5)
    let visits = clinic.visits(22, on: day, seed: seed)
    let plan = try clinic.plan(visits, on: day)
    #expect(try clinic.broken(plan) == [], "seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var spoilt = 0
    for number in 0..<100 {
      var mutant = plan
      mutant.days[0] = mutate(plan.days[0], room: clinic.room, using: &random)
      let named = try clinic.broken(mutant).subtracting(["room.claim"])
      let today = try #require(clinic.room.room.day(day, of: clinic.room.clinic))
      let chairs = try #require(try ChairDay(visits, on: today, in: clinic.room.room))
      let judged = DayEvaluation(chairs.instance, plan: chairs.plan(of: mutant.days[0])).breaches
      let expected = Set(judged.map(\.rule))
      for rule in expected {
        let any = Self.names[rule] ?? []
        #expect(
          any.isEmpty || !any.isDisjoint(with: named),
          "seed \(seed), change \(number): \(rule) is not named among \(named.sorted())")
      }
      let known = expected.reduce(into: Set<String>()) { $0.formUnion(Self.names[$1] ?? []) }
      // Sittings and single patients are rules of the clinic's plan alone.
      let own: Set = [
        "room.sitting", "room.patient-single", "room.visit-length", "room.place-known",
      ]
      #expect(
        named.subtracting(known).isSubset(of: own),
        "seed \(seed), change \(number): \(named.sorted()) against \(expected)")
      if !named.isEmpty { spoilt += 1 }
    }
    #expect(spoilt > 30, "seed \(seed): only \(spoilt) changes broke a rule")
  }

  /// One change of a day: a visit moved in time, to another nurse or place, or a break or blood test moved.
  private func mutate(
    _ day: ChairPlan.Day, room: RoomDesk, using random: inout SeededGenerator
  ) -> ChairPlan.Day {
    var day = day
    let leaders = day.seats.indices.filter { day.seats[$0].joins == nil }
    guard let index = leaders.randomElement(using: &random) else { return day }
    let slots = [-8, -4, -2, -1, 1, 2, 4, 8].randomElement(using: &random) ?? 1
    let members = day.seats.indices.filter {
      $0 == index || day.seats[$0].joins == day.seats[index].visit
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      let first = day.seats[index].start.minutes + slots * 15
      let last = members.map { day.seats[$0].end.minutes }.max().map { $0 + slots * 15 } ?? 0
      guard first >= 480, last <= 1_140 else { return day }
      for member in members {
        day.seats[member].start = day.seats[member].start.adding(minutes: slots * 15).time
        day.seats[member].end = day.seats[member].end.adding(minutes: slots * 15).time
      }
    case 1:
      let nurses = room.room.day(day.day, of: room.clinic)?.nurses.map(\.roster.id) ?? []
      guard let nurse = nurses.randomElement(using: &random) else { return day }
      for member in members { day.seats[member].nurse = nurse }
    case 2:
      let places = room.room.day(day.day, of: room.clinic)?.places.map(\.id) ?? []
      guard let place = places.randomElement(using: &random) else { return day }
      for member in members { day.seats[member].place = place }
    case 3:
      guard let rest = day.breaks.indices.randomElement(using: &random) else { return day }
      day.breaks[rest].start = day.breaks[rest].start.adding(minutes: slots * 15).time
    default:
      guard !day.seats[index].parts.isEmpty else { return day }
      let part = day.seats[index].parts[0]
      guard (480...1_110).contains(part.start.minutes + slots * 15) else { return day }
      day.seats[index].parts[0].start = part.start.adding(minutes: slots * 15).time
      day.seats[index].parts[0].end = part.end.adding(minutes: slots * 15).time
    }
    return day
  }
}
