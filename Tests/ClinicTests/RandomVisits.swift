import ChairVerifier
import CivilTime
import Courses
import Foundation
import TestSupport

@testable import Chairs
@testable import Clinic

/// The example clinic with made-up visits, planned by the engine.
struct RandomVisits {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let schedules = root + "/Schedules"

  let room: RoomDesk
  let planner: ChairPlanner

  init(seed: UInt64 = 1, work: Int = 800) throws {
    room = try RoomDesk(clinic: nil, schedules: Self.schedules)
    let desk = try Desk(
      files: Desk.Files(schedules: Self.schedules, clinic: nil, courses: []),
      today: Self.today, now: 0)
    planner = ChairPlanner(
      desk: desk, room: room.room,
      effort: ChairSolve.Effort(seconds: 1, seed: seed, threads: 1, work: work),
      elapsed: { 0 }, progress: { _ in })
  }

  /// Monday 2 November 2026.
  static let today = CivilDate(year: 2026, month: 11, day: 2) ?? .earliest

  /// Visits of one day; some are booked, some need blood taken, some patients come for two things.
  func visits(_ count: Int, on day: CivilDate, seed: UInt64) -> [ChairPlan.Visit] {
    var random = SeededGenerator(seed: seed)
    var visits: [ChairPlan.Visit] = []
    for index in 0..<count {
      let kind = Int.random(in: 0..<10, using: &random)
      let booked = Int.random(in: 0..<12, using: &random) == 0 && kind < 8
      let drug = Bool.random(using: &random) && !booked
      let again = index > 0 && Int.random(in: 0..<10, using: &random) == 0
      visits.append(
        ChairPlan.Visit(
          id: "c\(index)/dose-1", course: "c\(index)", key: "dose-1",
          patient: again ? visits[index - 1].patient : "p\(index)", label: "Patient \(index)",
          what: "a visit", kind: again ? visits[index - 1].kind : kind < 8 ? "chair" : "bed",
          minutes: [15, 20, 45, 60, 90, 150].randomElement(using: &random) ?? 45,
          observation: Int.random(in: 0..<6, using: &random) == 0 ? 10 : 0,
          acuity: Int.random(in: 1...3, using: &random),
          priority: Int.random(in: 1...3, using: &random), preparations: drug ? 1 : 0,
          pharmacyMinutes: drug ? 30 : 0,
          lab: !booked && Int.random(in: 0..<6, using: &random) == 0,
          skills: Int.random(in: 0..<3, using: &random) == 0 ? ["chemotherapy"] : [],
          preferred: TimeOfDay(hour: Int.random(in: 8...14, using: &random), minute: 0),
          booked: booked ? TimeOfDay(hour: 9 + index % 6, minute: 20) : nil, target: day,
          earliest: booked ? day : day.adding(days: -2), latest: booked ? day : day.adding(days: 3),
          after: nil, usualNurse: nil, usualPlace: nil))
    }
    return visits
  }

  /// The engine's plan of one day's visits.
  func plan(_ visits: [ChairPlan.Visit], on day: CivilDate) throws -> ChairPlan {
    let result = try planner.solve(day, visits, budget: planner.effort.budget(seconds: 1))
    return ChairPlan(
      clinic: room.clinic.id, clinicName: room.clinic.name, today: Self.today, from: day,
      until: day, slotMinutes: room.room.slotMinutes, visits: visits,
      days: [result.day].compactMap { $0 }, leftOut: result.leftOut, notPlanned: [], moves: [],
      events: [], weeks: nil)
  }

  /// The ids of the rules that a plan breaks.
  func broken(_ plan: ChairPlan) throws -> Set<String> {
    let bytes = try ChairPlanFile.bytes(of: plan)
    return Set(try room.verdict(on: bytes, file: "plan").violations.map(\.rule))
  }
}
