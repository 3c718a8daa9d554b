extension SeriesDraft {
  /// Random series of the test's own making, without a plan: 3 to 7 patients over 6 days of 12 slots,
  /// with holes in the rosters and in the pharmacy's hours.
  static func random(_ generator: inout SeededGenerator) -> SeriesDraft {
    var draft = SeriesDraft(
      days: 6, slots: 12, watched: Int.random(in: 2...4, using: &generator),
      places: Int.random(in: 2...5, using: &generator))
    draft.installation = Int.random(in: 1...2, using: &generator)
    func roster(_ range: ClosedRange<Int>) -> [[Int]] {
      (0...6).map { _ in (0..<13).map { _ in Int.random(in: range, using: &generator) } }
    }
    draft.nurses = roster(0...3)
    draft.doctors = [roster(0...2), roster(0...2)]
    draft.pharmacy = roster(0...4).map { $0.map { $0 > 0 } }
    for id in 0..<Int.random(in: 3...7, using: &generator) {
      let sessions = (0..<Int.random(in: 1...3, using: &generator)).map { number in
        Session(
          id: number, sector: Int.random(in: 0...1, using: &generator),
          lag: Int.random(in: 1...2, using: &generator),
          needsConsultation: Bool.random(using: &generator),
          isMixedSameDay: Bool.random(using: &generator),
          mixing: Int.random(in: 0...3, using: &generator),
          treatment: Int.random(in: 0...4, using: &generator))
      }
      draft.patients.append(Patient(id: 10 + id, sessions: sessions))
    }
    return draft
  }

  /// Plans the series greedily; what finds no slots is not booked.
  ///
  /// Each patient from a random day on, each session at the first slots that the simulation finds no fault with.
  func planned(_ generator: inout SeededGenerator) -> SeriesDraft {
    var plan = self
    plan.notBooked = patients.flatMap { patient in
      patient.sessions.map { (patient.id, $0.id) }
    }
    for patient in patients {
      var day = Int.random(in: 1...3, using: &generator)
      for (index, session) in patient.sessions.enumerated() {
        if index > 0 { day += session.lag }
        plan.book(session, of: patient.id, on: day)
      }
    }
    let simulation = SeriesSimulation(plan)
    plan.claim = [
      simulation.completion, plan.notBooked.count, simulation.penalty,
      simulation.completion + simulation.penalty, simulation.completion,
    ]
    return plan
  }

  private mutating func book(_ session: Session, of patient: Int, on day: Int) {
    guard day <= days,
      let entry = notBooked.firstIndex(where: { $0 == (patient, session.id) })
    else { return }
    notBooked.remove(at: entry)
    for start in 0..<(slots - consultation - installation) {
      let seen = start + (session.needsConsultation ? consultation : 0)
      let mixingStarts = seen..<max(seen, min(seen + 4, slots - session.mixing + 1))
      for mixingStart in mixingStarts {
        let isAhead = !session.isMixedSameDay && mixingStart % 2 == 0
        let mixed = mixingStart + session.mixing
        let installed = seen + installation
        let treated = max(installed, isAhead ? 0 : mixed)
        booked.append(
          Booking(
            patient: patient, session: session.id, day: day,
            consultation: session.needsConsultation ? Span(start: start, end: seen) : nil,
            mixingDay: isAhead ? day - 1 : day, mixing: Span(start: mixingStart, end: mixed),
            installation: Span(start: seen, end: installed),
            treatment: Span(start: treated, end: treated + session.treatment)))
        if SeriesSimulation(self).breaches.isEmpty { return }
        booked.removeLast()
      }
    }
    notBooked.append((patient, session.id))
  }
}
