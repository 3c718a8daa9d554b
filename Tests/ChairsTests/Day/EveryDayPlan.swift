@testable import Chairs

/// Every plan of a tiny day, tried one by one: the least F1 there is.
enum EveryDayPlan {
  static func leastF1(of day: DayInstance) -> Int {
    var least = Int.max
    eachBreak(day, []) { breaks in
      search(day, visit: 0, seats: [], breaks: breaks, cost: 0, least: &least)
    }
    return least
  }

  private static func eachBreak(
    _ day: DayInstance, _ breaks: [DayPlan.Break], _ use: ([DayPlan.Break]) -> Void
  ) {
    guard breaks.count < day.nurses.count else { return use(breaks) }
    let nurse = day.nurses[breaks.count]
    for start in nurse.breakWindow.lowerBound...(nurse.breakWindow.upperBound - nurse.breakLength) {
      eachBreak(day, breaks + [DayPlan.Break(nurse: nurse.id, start: start)], use)
    }
  }

  private static func search(
    _ day: DayInstance, visit: Int, seats: [DayPlan.Seat], breaks: [DayPlan.Break], cost: Int,
    least: inout Int
  ) {
    guard cost < least else { return }
    guard visit < day.appointments.count else {
      let judged = ReferenceDay(day, DayPlan(seats: seats, breaks: breaks))
      if judged.breaches.isEmpty { least = min(least, judged.f1) }
      return
    }
    let guest = day.appointments[visit]
    let first = guest.pin.start ?? max(guest.ready, guest.pharmacyReady)
    let last = guest.pin.start ?? guest.latestStart
    if first <= last {
      for start in first...last where start + guest.duration <= day.hardClose {
        let due = max(guest.ready, guest.pharmacyReady, guest.preferred)
        let wait = day.weights.waitSlot * max(0, start - due)
        for nurse in day.nurses {
          for (place, parts) in places(day, guest, before: start) {
            let seat = DayPlan.Seat(
              id: guest.id, start: start, nurse: nurse.id, place: place, parts: parts)
            let tried = seats + [seat]
            // A rule that is broken stays broken when more visits come.
            guard ReferenceDay(day, DayPlan(seats: tried, breaks: breaks)).breaches.isEmpty else {
              continue
            }
            search(
              day, visit: visit + 1, seats: tried, breaks: breaks, cost: cost + wait,
              least: &least)
          }
        }
      }
    }
    search(
      day, visit: visit + 1, seats: seats, breaks: breaks,
      cost: cost + day.weights.unscheduled[guest.priority - 1], least: &least)
  }

  /// Each place, with each choice of starts of a visit's parts.
  private static func places(
    _ day: DayInstance, _ guest: DayInstance.Appointment, before start: Int
  ) -> [(String, [Int])] {
    var choices: [[Int]] = [[]]
    for part in guest.before {
      choices = choices.flatMap { choice in
        (part.earliest..<max(part.earliest + 1, start)).map { choice + [$0] }
      }
    }
    return day.places.flatMap { place in choices.map { (place.id, $0) } }
  }
}
