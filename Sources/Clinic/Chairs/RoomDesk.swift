package import ChairVerifier
package import CivilTime
package import Courses

/// A clinic together with its chair room, opened from their files.
package struct RoomDesk: Sendable {
  package let clinic: ClinicProfile
  package let room: ChairRoom

  /// Opens a clinic's file and the room that it names.
  package init(clinicFile path: String) throws(DeskError) {
    clinic = try ClinicDesk.profile(at: path)
    guard let room = try ClinicDesk.room(of: path) else {
      throw ChairPlanFile.wrong(
        path, "the clinic has no chair room; name its file with 'chair-room-file'")
    }
    self.room = room
  }

  /// Opens the clinic named, or the only one of a folder of schedules.
  package init(clinic path: String?, schedules: String) throws(DeskError) {
    if let path {
      try self.init(clinicFile: path)
    } else {
      try self.init(clinicFile: ClinicDesk.only(in: schedules))
    }
  }

  /// Minutes of each nurse's break, by the nurse's id.
  package var breakMinutes: [String: Int] {
    Dictionary(
      room.nurses.map { ($0.id, $0.breakMinutes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether nobody is seated on a day.
  package func isClosed(on date: CivilDate) -> Bool { room.day(date, of: clinic) == nil }

  /// Judges a written plan by every rule.
  package func verdict(on bytes: [UInt8], file: String) throws(DeskError) -> Verdict {
    let plan = try ChairPlanFile.plan(from: bytes, file: file)
    let facts = RoomFacts(room, of: clinic, days: plan.days.map(\.day) + plan.leftOut.map(\.day))
    do { return try PlanVerifier.verify(clinicPlan: bytes, facts: facts) } catch {
      throw error.about(instance: file, plan: file)
    }
  }

  /// Reads a plan that is in force, and makes sure that it keeps every rule: what is made of a broken one would be
  /// broken too, or would mend in silence what somebody wrote by hand.
  package func planInForce(at path: String) throws(DeskError) -> ChairPlan {
    let plan = try ChairPlanFile.read(path)
    let verdict = try verdict(on: ChairPlanFile.bytes(of: plan), file: path)
    guard let broken = verdict.violations.first else { return plan }
    let count = verdict.violations.count
    throw ChairPlanFile.wrong(
      path,
      "the plan in force breaks \(count == 1 ? "a rule" : "rules, \(count) times"): \(broken); "
        + "plan anew, or change the plan until 'osteon chairs check' finds nothing")
  }

  /// The plan as bytes, once the verifier has found nothing against it.
  package func sealed(_ plan: ChairPlan) throws(DeskError) -> [UInt8] {
    let bytes = try ChairPlanFile.bytes(of: plan)
    let verdict = try verdict(on: bytes, file: "the plan")
    guard let broken = verdict.violations.first else { return bytes }
    throw .fault("the plan breaks a rule and is not given out: \(broken)")
  }
}
