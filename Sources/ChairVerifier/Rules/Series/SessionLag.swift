extension Rule where Subject == JudgedSeries {
  /// Two sessions of a patient are exactly as many days apart as asked.
  ///
  /// A session that is not booked still counts: the others keep their days. One that is booked twice counts
  /// where it is booked first.
  static var sessionLag: Self {
    Rule(
      id: "session.lag",
      demand: "Two sessions of a patient are exactly as many days apart as asked."
    ) { series in
      let days = Dictionary(series.stays.map { ($0.name, $0.day) }) { first, _ in first }
      return series.instance.patients.flatMap { patient -> [String] in
        var messages: [String] = []
        var before: (name: SeriesPlan.Name, day: Int)?
        var lag = 0
        for session in patient.sessions {
          lag += session.lag
          let name = SeriesPlan.Name(patient: patient.id, session: session.id)
          guard let day = days[name] else { continue }
          if let before, day - before.day != lag {
            messages.append(
              "\(name) is on day \(day), \(counted(day - before.day, "day")) after session "
                + "\(before.name.session) on day \(before.day); the lag asked is \(counted(lag, "day"))"
            )
          }
          before = (name, day)
          lag = 0
        }
        return messages
      }
    }
  }
}
