/// One change to a plan of series.
enum SeriesMutation: CaseIterable {
  case anotherDay, dayZero, afterTheLastDay, sameDayAsOther
  case moveConsultation, moveMixing, moveInstallation, moveTreatment, moveAll
  case longerTreatment, shorterInstallation, longerMixing, beforeTheDay, afterTheDay
  case dropConsultation, needlessConsultation, mixDayBefore, mixDayAfter
  case duplicate, remove, leaveOut, unknownSession, bookedAndNot
  case wrongClaim, higherBound, noClaim

  /// Applies the change at random places of the plan.
  func apply(to draft: inout SeriesDraft, _ generator: inout SeededGenerator) {
    let index = generator.position(in: draft.booked.count)
    let other = generator.position(in: draft.booked.count)
    let step = Int.random(in: -3...3, using: &generator)
    var booking = draft.booked[index]
    switch self {
    case .anotherDay: booking.day += step
    case .dayZero: booking.day = 0
    case .afterTheLastDay: booking.day = draft.days + 1
    case .sameDayAsOther: booking.day = draft.booked[other].day
    case .moveConsultation: booking.consultation?.move(by: step)
    case .moveMixing: booking.mixing.move(by: step)
    case .moveInstallation: booking.installation.move(by: step)
    case .moveTreatment: booking.treatment.move(by: step)
    case .moveAll:
      booking.consultation?.move(by: step)
      booking.mixing.move(by: step)
      booking.installation.move(by: step)
      booking.treatment.move(by: step)
    case .longerTreatment: booking.treatment.end += 1
    case .shorterInstallation: booking.installation.end -= 1
    case .longerMixing: booking.mixing.end += 2
    case .beforeTheDay: booking.mixing.move(by: -1 - booking.mixing.start)
    case .afterTheDay: booking.treatment.move(by: draft.slots + 1 - booking.treatment.end)
    case .dropConsultation: booking.consultation = nil
    case .needlessConsultation: booking.consultation = .init(start: 0, end: 1)
    case .mixDayBefore: booking.mixingDay -= 1
    case .mixDayAfter: booking.mixingDay += 1
    case .duplicate: draft.booked.append(booking)
    case .leaveOut: draft.notBooked.append((booking.patient, booking.session))
    case .unknownSession: booking.session = 99
    case .bookedAndNot: draft.notBooked.append((booking.patient, booking.session))
    case .wrongClaim: draft.claim[generator.position(in: 4)] += 1
    case .higherBound: draft.claim[4] = draft.claim[3] + step
    case .noClaim: draft.claim = []
    case .remove: break
    }
    draft.booked[index] = booking
    if self == .remove || self == .leaveOut { draft.booked.remove(at: index) }
    // Most changes alter the objective; they are to be judged by the rule they break, not by the claim.
    let isAboutClaim = [.wrongClaim, .higherBound].contains(self)
    if !isAboutClaim, Bool.random(using: &generator) { draft.claim = [] }
  }
}

extension SeriesDraft.Span {
  fileprivate mutating func move(by slots: Int) {
    start += slots
    end += slots
  }
}
