/// Series and a plan of them, joined by id for the rules.
struct JudgedSeries: Sendable {
  /// A booking whose session the instance has.
  struct Stay: Sendable {
    let booking: SeriesPlan.Booking
    let session: SeriesInstance.Session

    var name: SeriesPlan.Name { booking.name }
    var day: Int { booking.day }
  }

  let instance: SeriesInstance
  let plan: SeriesPlan
  /// Every session of the instance by its name.
  let sessions: [SeriesPlan.Name: SeriesInstance.Session]
  /// Every known booking, in the order of the plan; a session booked twice counts twice.
  let stays: [Stay]

  /// Joins the two.
  init(instance: SeriesInstance, plan: SeriesPlan) {
    self.instance = instance
    self.plan = plan
    var sessions: [SeriesPlan.Name: SeriesInstance.Session] = [:]
    for patient in instance.patients {
      for session in patient.sessions {
        sessions[SeriesPlan.Name(patient: patient.id, session: session.id)] = session
      }
    }
    self.sessions = sessions
    stays = plan.booked.compactMap { booking in
      sessions[booking.name].map { Stay(booking: booking, session: $0) }
    }
  }

  /// The sessions that no booking names, in the order of the instance.
  var sessionsLeftOut: [(name: SeriesPlan.Name, session: SeriesInstance.Session)] {
    let booked = Set(plan.booked.map(\.name))
    return instance.patients.flatMap { patient in
      patient.sessions.map { (SeriesPlan.Name(patient: patient.id, session: $0.id), $0) }
    }.filter { !booked.contains($0.0) }
  }
}
