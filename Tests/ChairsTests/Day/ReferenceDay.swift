@testable import Chairs

/// The meaning of `chairs-day/1`, written for the tests straight from the format's rules, with
/// nothing taken from the engine: one pass a rule, one slot at a time.
struct ReferenceDay {
  var breaches: [String] = []
  var f1 = 0
  var f2 = 0
  var leftOut = 0

  init(_ day: DayInstance, _ plan: DayPlan) {
    var seatOf: [String: DayPlan.Seat] = [:]
    for seat in plan.seats {
      if seatOf[seat.id] != nil { breaches.append("twice \(seat.id)") }
      seatOf[seat.id] = seat
      if !day.appointments.contains(where: { $0.id == seat.id }) { breaches.append("unknown") }
      if !day.nurses.contains(where: { $0.id == seat.nurse }) { breaches.append("no nurse") }
      if !day.places.contains(where: { $0.id == seat.place }) { breaches.append("no place") }
    }
    guard breaches.isEmpty else { return }
    let seated = day.appointments.compactMap { visit in seatOf[visit.id].map { (visit, $0) } }
    judgeWindows(day, seated)
    judgePlaces(day, seated)
    judgeNurses(day, seated, plan)
    judgeClinic(day, seated)
    count(day, seated)
  }

  typealias Seated = [(DayInstance.Appointment, DayPlan.Seat)]

  private mutating func judgeWindows(_ day: DayInstance, _ seated: Seated) {
    for (visit, seat) in seated
    where visit.pin.start == nil
      && (seat.start < visit.ready || seat.start < visit.pharmacyReady
        || seat.start > visit.latestStart)
    {
      breaches.append("window \(visit.id)")
    }
  }

  private mutating func judgePlaces(_ day: DayInstance, _ seated: Seated) {
    for place in day.places {
      let here = seated.filter { $0.1.place == place.id }
      for (visit, seat) in here {
        let fits =
          place.kind == visit.need || (visit.need == .chair && place.kind == .bed)
        if !fits { breaches.append("kind \(visit.id)") }
        if seat.start < place.open || seat.start + visit.sitting > place.close {
          breaches.append("hours \(visit.id)")
        }
      }
      for slot in 0..<day.hardClose
      where here.filter({ $0.1.start <= slot && slot < $0.1.start + $0.0.sitting }).count > 1 {
        breaches.append("double \(place.id)")
      }
    }
  }

  private mutating func judgeNurses(_ day: DayInstance, _ seated: Seated, _ plan: DayPlan) {
    var cover = [Int](repeating: 0, count: day.hardClose)
    for nurse in day.nurses {
      guard let rest = plan.breaks.first(where: { $0.nurse == nurse.id })?.start else {
        breaches.append("no break \(nurse.id)")
        continue
      }
      if rest < nurse.breakWindow.lowerBound
        || rest + nurse.breakLength > nurse.breakWindow.upperBound
      {
        breaches.append("break \(nurse.id)")
      }
      for (visit, seat) in seated {
        let hers = visit.care(seat).filter { $0.nurse == nurse.id }
        guard let first = hers.first?.slot, let last = hers.last?.slot else { continue }
        if first < nurse.start || first == seat.start && first >= nurse.end
          || last >= nurse.end + nurse.maxOvertime
        {
          breaches.append("shift \(visit.id)")
        }
      }
      for slot in 0..<day.hardClose {
        let resting = slot >= rest && slot < rest + nurse.breakLength
        let held = seated.reduce(0) { sum, pair in
          sum
            + pair.0.care(pair.1).filter { $0.slot == slot && $0.nurse == nurse.id }
            .reduce(0) { $0 + $1.acuity }
        }
        if held > nurse.maxAcuity { breaches.append("acuity") }
        let starts = seated.filter { $0.1.start == slot && $0.1.nurse == nurse.id }.count
        let ends = seated.reduce(0) { sum, pair in
          sum + pair.0.ends(pair.1).filter { $0.slot == slot && $0.nurse == nurse.id }.count
        }
        if starts > nurse.startsPerSlot || ends > nurse.endsPerSlot {
          breaches.append("hands \(nurse.id)")
        }
        if resting && starts + ends > 0 { breaches.append("rest \(nurse.id)") }
        let isAway = nurse.absences.contains { $0.contains(slot) }
        if isAway && held > 0 { breaches.append("away \(nurse.id)") }
        if !resting && !isAway && slot >= nurse.start && slot < nurse.end + nurse.maxOvertime {
          cover[slot] += nurse.maxAcuity
        }
      }
    }
    for slot in 0..<day.hardClose {
      let held = seated.reduce(0) { sum, pair in
        sum + pair.0.care(pair.1).filter { $0.slot == slot }.reduce(0) { $0 + $1.acuity }
      }
      if held > cover[slot] { breaches.append("cover \(slot)") }
    }
  }

  private mutating func count(_ day: DayInstance, _ seated: Seated) {
    let ids = Set(seated.map(\.0.id))
    for visit in day.appointments where !ids.contains(visit.id) {
      f1 += day.weights.unscheduled[visit.priority - 1]
      leftOut += 1
    }
    for (visit, seat) in seated {
      let due = max(visit.ready, visit.pharmacyReady, visit.preferred)
      f1 += day.weights.waitSlot * max(0, seat.start - due)
      if visit.preferred > seat.start {
        f1 += day.weights.earlySlot * (visit.preferred - seat.start)
      }
    }
    var loads: [Int] = []
    for nurse in day.nurses {
      let hers = seated.flatMap { pair in pair.0.care(pair.1).filter { $0.nurse == nurse.id } }
      let last = seated.flatMap { pair in pair.0.ends(pair.1).filter { $0.nurse == nurse.id } }
      f1 += day.weights.overtimeSlot * max(0, (last.map(\.slot).max() ?? -1) + 1 - nurse.end)
      loads.append(hers.reduce(0) { $0 + $1.acuity })
    }
    for (visit, seat) in seated {
      if visit.usualNurse ?? seat.nurse != seat.nurse { f1 += day.weights.nurseChange }
      if visit.usualPlace ?? seat.place != seat.place { f1 += day.weights.placeChange }
    }
    let use = (0..<day.hardClose).map { slot in
      seated.filter { $0.1.start <= slot && slot < $0.1.start + $0.0.sitting }.count
    }
    f2 =
      day.weights.peak * (use.max() ?? 0)
      + day.weights.spread * ((loads.max() ?? 0) - (loads.min() ?? 0))
  }
}
