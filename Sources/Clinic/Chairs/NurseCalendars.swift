import Calendars
import CivilTime
import Courses

/// One calendar for each nurse of a chair plan.
package enum NurseCalendars {
  /// A file that was made.
  package struct File: Sendable {
    package let name: String
    package let nurse: String
    package let bytes: [UInt8]
  }

  /// Makes the calendars; they name patients and are for staff.
  package static func make(plan: ChairPlan, desk: RoomDesk) throws(DeskError) -> [File] {
    guard plan.clinic == desk.clinic.id else {
      throw .usage(
        "the plan is for clinic '\(plan.clinic)', and the file is of clinic '\(desk.clinic.id)'")
    }
    let visits = plan.visitsByID
    let nurses = Set(plan.days.flatMap { $0.seats.map(\.nurse) + $0.breaks.map(\.nurse) }).sorted()
    var files: [File] = []
    for nurse in nurses {
      var entries: [RosterCalendar.Entry] = []
      for day in plan.days {
        entries += day.seats.flatMap { entry($0, of: nurse, on: day.day, visits[$0.visit]) }
        let length = desk.room.nurses.first { $0.id == nurse }?.breakMinutes ?? plan.slotMinutes
        entries += day.breaks.filter { $0.nurse == nurse }.map { rest in
          RosterCalendar.Entry(
            names: ["break", "\(day.day)"], date: day.day, start: rest.start,
            end: rest.start.adding(minutes: length).time, summary: "Break", description: "")
        }
      }
      guard !entries.isEmpty else { continue }
      let ordered = entries.sorted {
        ($0.date, $0.start, $0.names.joined()) < ($1.date, $1.start, $1.names.joined())
      }
      let calendar = RosterCalendar(
        person: nurse, made: plan.today, entries: ordered, clinic: desk.clinic)
      let bytes: [UInt8]
      do throws(CalendarError) { bytes = try calendar.bytes() } catch {
        throw .usage("the calendar of \(nurse) cannot be made: \(error.message)")
      }
      if let problem = CalendarCheck.problems(in: bytes).first {
        throw .fault("the calendar of \(nurse) is not sound: \(problem)")
      }
      let name = desk.room.nurses.first { $0.id == nurse }?.name ?? nurse
      files.append(File(name: "nurse-\(nurse).ics", nurse: name, bytes: bytes))
    }
    return files
  }

  /// What a nurse has of a seat: all of it, or what comes before or after she handed it over.
  private static func entry(
    _ seat: ChairPlan.Seat, of nurse: String, on date: CivilDate, _ visit: ChairPlan.Visit?
  ) -> [RosterCalendar.Entry] {
    var stretches: [(TimeOfDay, TimeOfDay)] = []
    if seat.nurse == nurse { stretches.append((seat.start, seat.handover?.at ?? seat.end)) }
    if let handover = seat.handover, handover.nurse == nurse {
      stretches.append((handover.at, seat.end))
    }
    return stretches.map { start, end in
      RosterCalendar.Entry(
        names: [seat.visit, "\(date)", "\(start)"], date: date, start: start, end: end,
        summary: "\(seat.place): \(visit?.label ?? seat.visit)", description: visit?.what ?? "")
    }
  }
}
