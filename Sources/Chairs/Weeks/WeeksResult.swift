/// A plan for the weeks, with what it costs and how good it is.
package struct WeeksResult: Hashable, Sendable {
  /// Each patient's days in the order of the instance; nil for a patient whom no series of days fits.
  package var days: [[Int]?]
  /// The cost of the plan, by part.
  package var objective: WeeksObjective
  /// A proven lower bound on the cost of any plan for the same patients.
  package var bound: Double
  /// The days asked for more than they offer.
  package var overruns: [WeeksOverrun]
  /// The patients left out, each with the cheapest way out.
  package var misfits: [WeeksWayOut]
  /// Annealing moves tried, and rounds of the bound.
  package var moves: Int
  package var boundRounds: Int

  /// How far the plan may be from the best, as a part of the bound; infinite while the bound is zero
  /// and the cost is not.
  package var gap: Double {
    let excess = objective.total - bound
    return excess <= 0 ? 0 : bound > 0 ? excess / bound : .infinity
  }

  /// The plan in the exchange format, one patient a line.
  package func json(for instance: WeeksInstance) -> [UInt8] {
    var text = "{\"plan\": ["
    var separator = "\n"
    for (patient, chosen) in zip(instance.patients, days) {
      guard let chosen else { continue }
      text += separator
      text += "{\"id\": " + quoted(patient.id) + ", \"days\": ["
      text += chosen.map(String.init).joined(separator: ", ") + "]}"
      separator = ",\n"
    }
    text += "\n]}\n"
    return Array(text.utf8)
  }
}

/// A string as a JSON literal.
func quoted(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\u{0}"..<"\u{20}":
      let digits = String(scalar.value, radix: 16)
      literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}
