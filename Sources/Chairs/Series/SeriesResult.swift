/// A span of slots, from `start` up to, not including, `end`.
package struct SeriesSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  var json: String { "{\"start\": \(start), \"end\": \(end)}" }
}

/// A session that is booked.
package struct SeriesBooked: Hashable, Sendable {
  /// The patient's and the session's number in the file.
  package var patient: Int
  package var session: Int
  /// The day, from 1.
  package var day: Int
  /// The consultation; nil when none is needed.
  package var consultation: SeriesSpan?
  /// The day the drug is mixed: the session's own or the one before.
  package var mixingDay: Int
  package var mixing: SeriesSpan
  package var installation: SeriesSpan
  package var treatment: SeriesSpan
}

/// A session that is not booked.
package struct SeriesLeftOut: Hashable, Sendable {
  /// The patient's and the session's number in the file.
  package var patient: Int
  package var session: Int
  /// Why, in a few words.
  package var reason: String
}

/// A booking of all series, with what it costs and how good it is.
package struct SeriesResult: Hashable, Sendable {
  /// The sessions that are booked, patient by patient.
  package var booked: [SeriesBooked]
  /// The sessions that are not.
  package var leftOut: [SeriesLeftOut]
  /// Sum of the ends of the booked sessions.
  package var completion: Int
  /// What the sessions left out cost.
  package var penalty: Int
  /// A proven lower bound on `total`.
  package var bound: Int
  /// Patients put back during the search, and rounds of the bound.
  package var work: Int
  package var boundRounds: Int

  /// Completion and penalty together; lower is better.
  package var total: Int { completion + penalty }

  /// How far the booking may be from the best, as a part of the bound.
  package var gap: Double {
    total <= bound ? 0 : bound > 0 ? Double(total - bound) / Double(bound) : .infinity
  }

  /// The booking as `chairs-series/1`, one session a line.
  package func json() -> [UInt8] {
    var text =
      "{\n\"format\": \"chairs-series/1\",\n\"objective\": {\"completion\": \(completion), "
    text += "\"notBooked\": \(leftOut.count), \"penalty\": \(penalty), \"total\": \(total)},\n"
    text += "\"bound\": \(bound),\n\"booked\": ["
    text += booked.map { session in
      var line = "\n{\"patient\": \(session.patient), \"session\": \(session.session), "
      line += "\"day\": \(session.day), "
      if let consultation = session.consultation {
        line += "\"consultation\": \(consultation.json), "
      }
      line += "\"mixing\": {\"day\": \(session.mixingDay), \"start\": \(session.mixing.start), "
      line += "\"end\": \(session.mixing.end)}, \"installation\": \(session.installation.json), "
      line += "\"treatment\": \(session.treatment.json)}"
      return line
    }.joined(separator: ",")
    text += "\n],\n\"notBooked\": ["
    text += leftOut.map {
      "\n{\"patient\": \($0.patient), \"session\": \($0.session), \"reason\": \(quoted($0.reason))}"
    }.joined(separator: ",")
    text += "\n]\n}\n"
    return Array(text.utf8)
  }
}
