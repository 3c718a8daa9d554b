import CivilTime
import Courses
import Regimens

/// What the courses ask of the chair room between two days.
///
/// A live dose, fraction or session is demand when its regimen's place is seated in the room and its window
/// reaches into the days. An overdue one is demand from today on while its window is open. Whatever else
/// is dated between the days is listed with the reason why it is not planned.
struct ChairDemand {
  private(set) var visits: [ChairPlan.Visit] = []
  private(set) var notPlanned: [ChairPlan.NotPlanned] = []

  /// Gathers the demand of every course of a desk.
  init(
    desk: Desk, room: ChairRoom, from: CivilDate, until: CivilDate
  ) throws(DeskError) {
    for patient in desk.patients {
      let cases = desk.cases(of: patient)
      for (one, plan) in zip(cases, try desk.plans(of: cases, through: until)) {
        guard let occupancy = one.regimen.occupancy else { continue }
        add(plan, of: one, occupancy, room: room, today: desk.today, from: from, until: until)
      }
    }
  }

  private mutating func add(
    _ plan: Plan, of one: Desk.Case, _ occupancy: Occupancy, room: ChairRoom, today: CivilDate,
    from: CivilDate, until: CivilDate
  ) {
    let labDays = Set(
      plan.visits.compactMap { visit -> LabDay? in
        guard case .check(_, .lab, let occurrence?) = visit.role, visit.state.isLive else {
          return nil
        }
        return LabDay(occurrence: occurrence, date: visit.date)
      })
    var before: (id: String, date: CivilDate)?
    for visit in plan.visits {
      guard case .dose(let number, _) = visit.role, visit.place != nil else { continue }
      let target = max(visit.date, visit.state == .overdue ? max(today, from) : visit.date)
      guard target >= from, target <= until else { continue }
      // What is given elsewhere is told of for its own day only, however late it is.
      if visit.date < from, let place = visit.place, room.seats[place] == nil { continue }
      if let reason = whyNot(visit, room: room, target: target) {
        notPlanned.append(
          ChairPlan.NotPlanned(
            course: one.course.id, key: visit.key, label: one.course.patient.label,
            what: Preview.what(visit, one.regimen), day: visit.date, reason: reason))
        continue
      }
      guard let kind = visit.place.flatMap({ room.seats[$0] }) else { continue }
      let id = "\(one.course.id)/\(visit.key)"
      let isBooked = visit.state == .booked
      let earliest = isBooked ? target : max(visit.window?.first ?? target, from, today)
      let latest = isBooked ? target : max(visit.window?.last ?? target, earliest)
      visits.append(
        ChairPlan.Visit(
          id: id, course: one.course.id, key: visit.key, patient: one.course.patient.id,
          label: one.course.patient.label, what: Preview.what(visit, one.regimen),
          kind: kind.rawValue, minutes: max(1, visit.minutes),
          observation: min(occupancy.observation.value, max(0, visit.minutes - 1)),
          acuity: occupancy.acuity.value,
          priority: Self.priority(visit, target: target, latest: latest, room: room),
          preparations: occupancy.pharmacy.value > 0 ? 1 : 0,
          pharmacyMinutes: occupancy.pharmacy.value,
          lab: room.phlebotomy != nil
            && labDays.contains(LabDay(occurrence: number, date: visit.date)),
          skills: room.skills[one.regimen.kind] ?? [], preferred: one.course.order.time,
          booked: isBooked ? visit.time : nil, target: target,
          earliest: min(earliest, target), latest: max(latest, target),
          after: before.map { Self.after($0, target: target, visit) }, usualNurse: nil,
          usualPlace: nil))
      before = (id, target)
    }
  }

  private struct LabDay: Hashable {
    let occurrence: Int
    let date: CivilDate
  }

  /// Why a visit is no demand; nil when it is.
  private func whyNot(_ visit: Visit, room: ChairRoom, target: CivilDate) -> String? {
    switch visit.state {
    case .done, .omitted, .cancelled: return "\(visit.state.rawValue): \(visit.reason)"
    case .held, .stopped:
      return visit.reason.isEmpty
        ? visit.state.rawValue : "\(visit.state.rawValue): \(visit.reason)"
    case .planned, .booked, .overdue: break
    }
    guard let place = visit.place, room.seats[place] != nil else {
      return "given at a \(visit.place?.rawValue ?? "place"), which is not part of the chair room"
    }
    if let window = visit.window, target > window.last {
      return "past the last day of its window, \(window.last): a person decides"
    }
    return nil
  }

  /// The distance to the visit before, as the windows of both allow it.
  private static func after(
    _ before: (id: String, date: CivilDate), target: CivilDate, _ visit: Visit
  ) -> ChairPlan.After {
    let gap = target - before.date
    let early = visit.window.map { target - $0.first } ?? 0
    let late = visit.window.map { $0.last - target } ?? 0
    return ChairPlan.After(
      visit: before.id, least: gap - max(0, early), most: gap + max(0, late))
  }

  /// 1 when overdue or close to the end of the window, 2 when soon, 3 otherwise; a visit without a window
  /// has one day only, and is 1.
  private static func priority(
    _ visit: Visit, target: CivilDate, latest: CivilDate, room: ChairRoom
  ) -> Int {
    let left = latest - target
    if visit.state == .overdue || visit.window == nil || left <= room.urgency.urgentWithin {
      return 1
    }
    return left <= room.urgency.soonWithin ? 2 : 3
  }
}
