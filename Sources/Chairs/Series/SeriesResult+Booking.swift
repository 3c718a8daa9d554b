extension SeriesResult {
  /// The written form of a booking.
  init(
    _ booking: SeriesBooking, of instance: SeriesInstance, _ tables: SeriesTables, bound: Int,
    work: Int, boundRounds: Int
  ) {
    booked = []
    leftOut = []
    completion = 0
    self.bound = min(bound, booking.cost)
    self.work = work
    self.boundRounds = boundRounds
    let empty = SeriesState(tables)
    for (index, patient) in instance.patients.enumerated() {
      for (rank, session) in patient.sessions.enumerated() {
        let (kind, offset) = tables.patients[index][rank]
        let day = booking.firstDay[index] + offset
        guard let times = booking.times[index][rank] else {
          leftOut.append(
            SeriesLeftOut(
              patient: patient.id, session: session.id,
              reason: Self.reason(session, kind, day, instance, empty)))
          continue
        }
        let seen = times.consultation + instance.consultation
        let mixing = Self.mixing(
          session, day, seenAt: session.needsConsultation ? seen : 0, instance)
        booked.append(
          SeriesBooked(
            patient: patient.id, session: session.id, day: day,
            consultation: session.needsConsultation
              ? SeriesSpan(start: times.consultation, end: seen) : nil,
            mixingDay: mixing.day,
            mixing: SeriesSpan(start: mixing.start, end: mixing.start + session.mixing),
            installation: SeriesSpan(
              start: times.installation, end: times.installation + instance.installation),
            treatment: SeriesSpan(start: times.treatment, end: times.end)))
        completion += (day - 1) * instance.slots + times.end
      }
    }
    penalty = leftOut.count * instance.penalty
  }

  /// The earliest mixing: on the day before where that is allowed and possible, else on the day.
  private static func mixing(
    _ session: SeriesSession, _ day: Int, seenAt: Int, _ instance: SeriesInstance
  ) -> (day: Int, start: Int) {
    func start(on day: Int, from: Int) -> Int? {
      (from...instance.slots).first { start in
        let end = start + session.mixing
        return end <= instance.slots && instance.pharmacy[day][start..<end].allSatisfy { $0 }
      }
    }
    if session.mixedSameDay { return (day, start(on: day, from: seenAt) ?? instance.slots) }
    if let ahead = start(on: day - 1, from: 0) { return (day - 1, ahead) }
    return (day, start(on: day, from: 0) ?? instance.slots)
  }

  private static func reason(
    _ session: SeriesSession, _ kind: Int, _ day: Int, _ instance: SeriesInstance,
    _ empty: SeriesState
  ) -> String {
    let runs = instance.pharmacy.map { row in
      row.split(separator: false).map(\.count).max() ?? 0
    }
    let longest = runs.max() ?? 0
    if session.mixing > longest {
      return "mixing takes \(session.mixing) slots and no opening of the pharmacy is longer than "
        + "\(longest)"
    }
    if !(1...instance.days).contains(where: { empty.earliest(kind, $0) != nil }) {
      return "no day has room for it, even alone"
    }
    if day > instance.days { return "its day would be \(day), after the last" }
    if empty.earliest(kind, day) == nil { return "its day \(day) has no room for it, even alone" }
    return "its day \(day) has no room beside the others"
  }
}
