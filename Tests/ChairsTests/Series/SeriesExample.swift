@testable import Chairs

/// Small CHT-I instances for tests, and the plain meaning of a booking's rules and cost.
enum SeriesExample {
  static func instance(
    seed: Int, patients: Int, days: Int = 4, slots: Int = 6, places: Int = 3
  ) -> SeriesInstance {
    var dice = WeeksExample.Dice(seed)
    let nurses = (0...days).map { day in (0..<slots).map { _ in day == 0 ? 0 : dice.roll(0...2) } }
    let doctors = (0...days).map { day in (0..<slots).map { _ in day == 0 ? 0 : dice.roll(0...1) } }
    let pharmacy = (0...days).map { _ in (0..<slots).map { _ in dice.roll(0...2) > 0 } }
    var list: [SeriesPatient] = []
    for number in 0..<patients {
      let mixing = dice.roll(0...2)
      let treatment = dice.roll(0...2)
      list.append(
        SeriesPatient(
          id: number,
          sessions: (0..<dice.roll(1...2)).map { index in
            SeriesSession(
              id: index, sector: 0, lag: index == 0 ? 0 : dice.roll(0...2),
              needsConsultation: dice.roll(0...1) == 0, mixedSameDay: dice.roll(0...1) == 0,
              mixing: mixing, treatment: treatment)
          }))
    }
    return SeriesInstance(
      days: days, slots: slots, multitasks: 2, places: places, consultation: 1, installation: 1,
      nurses: nurses, doctors: [0: doctors], pharmacy: pharmacy, patients: list)
  }

  /// Every broken rule of a booking, straight from the written rules.
  static func faults(_ instance: SeriesInstance, _ result: SeriesResult) -> [String] {
    var found: [String] = []
    func need(_ holds: Bool, _ rule: String) { if !holds { found.append(rule) } }
    let width = instance.slots
    var doctors: [Int: [Int]] = [:]
    var nurses = [Int](repeating: 0, count: (instance.days + 1) * width)
    var seats = nurses
    var seen: [[Int]: Int] = [:]
    for left in result.leftOut { seen[[left.patient, left.session], default: 0] += 1 }
    var completion = 0
    for booked in result.booked {
      seen[[booked.patient, booked.session], default: 0] += 1
      guard let patient = instance.patients.first(where: { $0.id == booked.patient }),
        let rank = patient.sessions.firstIndex(where: { $0.id == booked.session })
      else {
        found.append("unknown session")
        continue
      }
      let session = patient.sessions[rank]
      let day = booked.day
      need((1...instance.days).contains(day), "day")
      for other in result.booked where other.patient == booked.patient {
        guard let otherRank = patient.sessions.firstIndex(where: { $0.id == other.session }),
          otherRank > rank
        else { continue }
        let lags = patient.sessions[(rank + 1)...otherRank].reduce(0) { $0 + $1.lag }
        need(other.day - day == lags, "lag")
      }
      func inside(_ span: SeriesSpan, _ length: Int) {
        need(span.start >= 0 && span.end <= width && span.end - span.start == length, "length")
      }
      need((booked.consultation != nil) == session.needsConsultation, "consultation")
      let seenAt = booked.consultation?.end ?? 0
      if let consultation = booked.consultation {
        inside(consultation, instance.consultation)
        for slot in consultation.start..<consultation.end {
          doctors[session.sector, default: [Int](repeating: 0, count: nurses.count)][
            day * width + slot] += 1
        }
      }
      inside(booked.mixing, session.mixing)
      need(
        session.mixedSameDay
          ? booked.mixingDay == day && booked.mixing.start >= seenAt
          : booked.mixingDay == day || booked.mixingDay == day - 1, "mixing")
      for slot in booked.mixing.start..<booked.mixing.end {
        need(instance.pharmacy[booked.mixingDay][slot], "pharmacy")
      }
      inside(booked.installation, instance.installation)
      need(booked.installation.start >= seenAt, "installation")
      inside(booked.treatment, session.treatment)
      need(booked.treatment.start >= booked.installation.end, "treatment")
      need(booked.mixingDay < day || booked.treatment.start >= booked.mixing.end, "mixed first")
      for slot in booked.installation.start..<booked.installation.end {
        nurses[day * width + slot] += instance.multitasks
      }
      for slot in booked.treatment.start..<booked.treatment.end { nurses[day * width + slot] += 1 }
      for slot in booked.installation.start..<booked.treatment.end {
        seats[day * width + slot] += 1
      }
      completion += (day - 1) * width + booked.treatment.end
    }
    for day in 0...instance.days {
      for slot in 0..<width {
        let cell = day * width + slot
        need(nurses[cell] <= instance.multitasks * instance.nurses[day][slot], "nurses")
        need(seats[cell] <= instance.places, "places")
        for (sector, used) in doctors {
          need(used[cell] <= instance.doctors[sector, default: []][day][slot], "doctors")
        }
      }
    }
    for patient in instance.patients {
      for session in patient.sessions { need(seen[[patient.id, session.id]] == 1, "once") }
    }
    need(completion == result.completion, "completion")
    need(result.penalty == result.leftOut.count * 10 * instance.days * width, "penalty")
    return found
  }

  /// The least cost over all bookings, by trying every first day and every time of every session.
  static func optimum(_ instance: SeriesInstance) -> Int {
    let tables = SeriesTables(instance)
    var best = Int.max
    func session(_ patient: Int, _ rank: Int, _ first: Int, _ cost: Int, _ state: SeriesState) {
      guard cost < best else { return }
      guard patient < tables.patients.count else {
        best = cost
        return
      }
      guard rank < tables.patients[patient].count else {
        start(patient + 1, cost, state)
        return
      }
      let (kind, offset) = tables.patients[patient][rank]
      let day = first + offset
      session(patient, rank + 1, first, cost + tables.penalty, state)
      guard day <= tables.days else { return }
      let needs = tables.kinds[kind].needsConsultation
      for consultation in needs ? Array(0..<instance.slots) : [0] {
        let seen = needs ? consultation + instance.consultation : 0
        guard seen <= instance.slots else { continue }
        let ready = tables.ready(kind, day, after: seen)
        for installation in seen..<max(seen, instance.slots) {
          let from = max(ready, installation + instance.installation)
          let last = instance.slots - tables.kinds[kind].treatment
          for treatment in from..<max(from, last + 1) {
            var next = state
            let end = treatment + tables.kinds[kind].treatment
            next.book(
              kind, day,
              SeriesTimes(
                consultation: consultation, installation: installation, treatment: treatment,
                end: end), by: 1)
            guard next.isWithinCapacity else { continue }
            session(patient, rank + 1, first, cost + (day - 1) * instance.slots + end, next)
          }
        }
      }
    }
    func start(_ patient: Int, _ cost: Int, _ state: SeriesState) {
      guard patient < tables.patients.count else {
        best = min(best, cost)
        return
      }
      for first in 1...tables.days { session(patient, 0, first, cost, state) }
    }
    start(0, 0, SeriesState(tables))
    return best
  }
}
