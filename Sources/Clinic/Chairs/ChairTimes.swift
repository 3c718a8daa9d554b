import ChairVerifier
import CivilTime
import Courses
import Regimens

/// Puts the days and times of a chair plan into the courses, as bookings made on the day of the plan.
///
/// A seat counts only where the plan still matches the course: the visit is still to come, nobody has booked it since,
/// and the planned day lies inside the window that it has now. What no longer matches is a finding.
package struct ChairTimes: Sendable {
  /// The desk with the plan's bookings.
  package let desk: Desk
  /// One for each seat of the desk's courses that no longer matches.
  package let stale: [Preview.PatientFinding]

  /// Reads a plan, has it judged, and books what still matches.
  ///
  /// - Throws: Where the plan cannot be read, is another clinic's, or breaks a rule.
  package static func apply(plan path: String, to desk: Desk) throws(DeskError) -> ChairTimes {
    let plan = try ChairPlanFile.read(path)
    guard plan.clinic == desk.clinic.id else {
      throw ChairPlanFile.wrong(
        path,
        "the plan is for clinic '\(plan.clinic)', and the courses are planned for "
          + "'\(desk.clinic.id)'")
    }
    guard plan.today <= desk.today else {
      throw ChairPlanFile.wrong(
        path, "the plan was made for \(plan.today), after the day of this call, \(desk.today)")
    }
    let verdict = try ChairCheck.verdict(
      clinicPlan: path, desk: RoomDesk(clinicFile: desk.clinicFile))
    if let broken = verdict.violations.first {
      throw ChairPlanFile.wrong(
        path,
        "the plan breaks a rule, so no time is taken from it: \(broken); see 'osteon chairs check'")
    }
    return try times(of: plan, at: desk)
  }

  private static func times(of plan: ChairPlan, at desk: Desk) throws(DeskError) -> ChairTimes {
    let visits = plan.visitsByID
    var bookings: [String: [Booking]] = [:]
    for day in plan.days {
      for seat in day.seats {
        guard let visit = visits[seat.visit] else { continue }
        bookings[visit.course, default: []].append(
          Booking(
            key: visit.key, day: day.day, start: seat.start,
            test: seat.parts.first { $0.station == DayLayout.phlebotomy }?.start))
      }
    }
    var stale: [Preview.PatientFinding] = []
    var booked: [String: [Booking]] = [:]
    for patient in desk.patients {
      let cases = desk.cases(of: patient)
      for (one, current) in zip(cases, try desk.plans(of: cases, through: plan.until)) {
        for booking in bookings[one.course.id] ?? [] {
          if let why = booking.mismatch(with: current, today: desk.today) {
            guard let words = why.words else { continue }
            stale.append(finding(booking, words, of: one, plan: plan))
          } else {
            booked[one.course.id, default: []].append(booking)
          }
        }
      }
    }
    return ChairTimes(desk: desk.booking(booked, on: plan.today), stale: stale)
  }

  private static func finding(
    _ booking: Booking, _ words: String, of one: Desk.Case, plan: ChairPlan
  ) -> Preview.PatientFinding {
    Preview.PatientFinding(
      patient: one.course.patient.label,
      finding: Finding(
        severity: .warn, rule: "chairs.stale",
        message: "the chair plan of \(plan.today) has \(booking.key) on \(booking.day) at "
          + "\(booking.start), but \(words); plan the chairs again",
        facts: [], sources: [], course: one.course.id, occurrence: booking.occurrence,
        date: booking.day))
  }
}

/// One seat of a plan as a booking of a course.
struct Booking {
  let key: String
  let day: CivilDate
  let start: TimeOfDay
  /// When blood is taken before it on the same day.
  let test: TimeOfDay?

  /// The number behind the key's last hyphen, which is the occurrence's for a dose.
  var occurrence: Int? { key.split(separator: "-").last.flatMap { Int($0) } }

  /// Whether a blood test of the visit stands on its day without an hour.
  private func awaitsTest(in plan: Plan) -> Bool {
    plan.visits.contains { visit in
      guard case .check(_, .lab, let number?) = visit.role else { return false }
      return number == occurrence && visit.date == day && visit.state.isLive && visit.time == nil
    }
  }

  /// Why a seat is not booked; without words where that is as it should be.
  struct Mismatch {
    let words: String?
  }

  /// What of a plan as it stands now keeps the seat from being booked; nil where it matches.
  func mismatch(with plan: Plan, today: CivilDate) -> Mismatch? {
    guard let visit = plan.visits.first(where: { $0.key == key }) else {
      return Mismatch(words: "the course has no such visit any more")
    }
    if visit.state == .done { return Mismatch(words: nil) }
    guard visit.state.isLive else {
      return Mismatch(
        words: visit.state.rawValue + (visit.reason.isEmpty ? "" : ": \(visit.reason)"))
    }
    if visit.state == .booked {
      guard visit.date == day else { return Mismatch(words: "it is booked for \(visit.date)") }
      // A booking that tells no hour for the blood test gets the plan's.
      return visit.time == start && test != nil && awaitsTest(in: plan)
        ? nil : Mismatch(words: nil)
    }
    guard day >= today else { return Mismatch(words: "that day is over and nothing is recorded") }
    if case .deferred(let other) = visit.origin.anchor, other != day {
      return Mismatch(words: "it is deferred to \(other)")
    }
    guard let window = visit.window else {
      return visit.date == day ? nil : Mismatch(words: "it now stands on \(visit.date)")
    }
    return window.contains(day)
      ? nil : Mismatch(words: "its window is now \(window.first) to \(window.last)")
  }
}

extension Desk {
  /// The same desk with bookings that were made on a day.
  fileprivate func booking(_ bookings: [String: [Booking]], on day: CivilDate) -> Desk {
    var desk = self
    desk.cases = cases.map { one in
      guard let own = bookings[one.course.id] else { return one }
      let entries = own.map { booking in
        LedgerEntry(
          recorded: max(day, one.course.order.signed), on: max(day, one.course.order.signed),
          fact: .booked(occurrence: booking.occurrence, day: booking.day, time: booking.start),
          by: nil, note: "chair plan", test: booking.test)
      }
      let before = one.course.ledger.prefix { $0.recorded <= day }
      let course = Course(
        id: one.course.id, patient: one.course.patient, regimen: one.course.regimen,
        order: one.course.order,
        ledger: before + entries + one.course.ledger.dropFirst(before.count))
      return Case(course: course, regimen: one.regimen, earlier: one.earlier, file: one.file)
    }
    return desk
  }
}
