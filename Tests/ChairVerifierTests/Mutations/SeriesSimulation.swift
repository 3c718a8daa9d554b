/// Series walked through with a board of the days and slots: the reference for the verifier.
struct SeriesSimulation {
  private(set) var breaches: Set<SimulatedVerdict.Breach> = []
  private(set) var completion = 0
  private(set) var penalty = 0

  private let draft: SeriesDraft

  init(_ draft: SeriesDraft) {
    self.draft = draft
    for booking in draft.booked {
      guard let session = session(booking.patient, booking.session) else { continue }
      completion += (booking.day - 1) * draft.slots + booking.treatment.end
      walk(booking, session)
    }
    for patient in draft.patients { compareDays(of: patient) }
    countNames()
    checkClaim()
    for day in 1...draft.days {
      for slot in 0..<draft.slots { lookAround(day, slot) }
    }
  }

  private mutating func report(_ rule: String, _ subject: String) {
    breaches.insert(SimulatedVerdict.Breach(rule: rule, subject: subject))
  }

  private func session(_ patient: Int, _ id: Int) -> SeriesDraft.Session? {
    draft.patients.first { $0.id == patient }?.sessions.first { $0.id == id }
  }

  private mutating func walk(_ booking: SeriesDraft.Booking, _ session: SeriesDraft.Session) {
    let name = "session \(session.id) of patient \(booking.patient)"
    let (first, second) = (booking.installation, booking.treatment)
    if booking.day < 1 || booking.day > draft.days { report("session.day", name) }
    if (booking.consultation != nil) != session.needsConsultation {
      report("consultation.given", name)
    }
    var operations = [
      (booking.mixing, session.mixing), (first, draft.installation), (second, session.treatment),
    ]
    if let consultation = booking.consultation {
      // One that is not needed has no length to keep.
      let length =
        session.needsConsultation
        ? draft.consultation : consultation.end - consultation.start
      operations.append((consultation, length))
      if first.start < consultation.end { report("installation.after-consultation", name) }
      if session.isMixedSameDay, booking.mixingDay == booking.day,
        booking.mixing.start < consultation.end
      {
        report("mixing.after-consultation", name)
      }
    }
    for (span, length) in operations {
      if span.start + length != span.end { report("operation.length", name) }
      if span.start < 0 || span.end > draft.slots { report("operation.hours", name) }
    }
    let daysAhead = booking.day - booking.mixingDay
    if daysAhead != 0, session.isMixedSameDay || daysAhead != 1 { report("mixing.day", name) }
    if second.start < first.end { report("treatment.after-installation", name) }
    if daysAhead == 0, second.start < booking.mixing.end { report("treatment.after-mixing", name) }
    for slot in -20..<60 where slot >= booking.mixing.start && slot < booking.mixing.end {
      let isOpen =
        (0...draft.days).contains(booking.mixingDay) && (0..<draft.slots).contains(slot)
        && draft.pharmacy[booking.mixingDay][slot]
      if !isOpen { report("mixing.pharmacy-open", name) }
    }
  }

  private mutating func compareDays(of patient: SeriesDraft.Patient) {
    /// Days from the patient's first session to each, as asked.
    var offsets: [Int] = []
    for (index, session) in patient.sessions.enumerated() {
      offsets.append(index == 0 ? 0 : offsets[index - 1] + session.lag)
    }
    let days = patient.sessions.map { session in
      draft.booked.first { $0.patient == patient.id && $0.session == session.id }?.day
    }
    for early in days.indices {
      for late in days.indices where late > early {
        guard let first = days[early], let second = days[late] else { continue }
        if second - first != offsets[late] - offsets[early] {
          report("session.lag", "of patient \(patient.id)")
        }
      }
    }
  }

  private mutating func countNames() {
    var counts: [String: Int] = [:]
    for patient in draft.patients {
      for session in patient.sessions {
        counts["session \(session.id) of patient \(patient.id)"] = 0
      }
    }
    let names = draft.booked.map { "session \($0.session) of patient \($0.patient)" }
    for name in counts.keys where !names.contains(name) {
      penalty += 10 * draft.days * draft.slots
    }
    for name in names + draft.notBooked.map({ "session \($0.session) of patient \($0.patient)" }) {
      if let count = counts[name] {
        counts[name] = count + 1
      } else {
        report("plan.session-known", name)
        if names.filter({ $0 == name }).count > 1 { report("plan.session-once", name) }
      }
    }
    for (name, count) in counts {
      if count == 0 { report("plan.session-given", name) }
      if count > 1 { report("plan.session-once", name) }
    }
  }

  private mutating func checkClaim() {
    guard !draft.claim.isEmpty else { return }
    let missing = penalty / (10 * draft.days * draft.slots)
    let figures = [completion, missing, penalty, completion + penalty]
    for (claimed, figure) in zip(draft.claim, figures) where claimed != figure {
      report("plan.claim", String(figure))
    }
    if draft.claim[4] > completion + penalty { report("plan.claim", String(draft.claim[4])) }
  }

  private mutating func lookAround(_ day: Int, _ slot: Int) {
    var consultations = [0, 0]
    var shares = 0
    var seated = 0
    func covers(_ span: SeriesDraft.Span) -> Bool { span.start <= slot && slot < span.end }
    for booking in draft.booked where booking.day == day {
      guard let session = session(booking.patient, booking.session) else { continue }
      if let span = booking.consultation, covers(span) { consultations[session.sector] += 1 }
      if covers(booking.installation) { shares += draft.watched }
      if covers(booking.treatment) { shares += 1 }
      if booking.installation.start <= slot, slot < booking.treatment.end { seated += 1 }
    }
    let place = "on day \(day) from slot"
    for sector in 0...1 where consultations[sector] > draft.doctors[sector][day][slot] {
      report("doctor.capacity", place)
    }
    if shares > draft.watched * draft.nurses[day][slot] { report("nurse.capacity", place) }
    if seated > draft.places { report("place.capacity", place) }
  }
}
