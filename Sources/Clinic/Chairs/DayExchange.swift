import Chairs

/// Plans and days of the exchange format `chairs-day/1`, read and written.
enum DayExchange {
  /// A plan as the format has it.
  private struct Plan: Decodable {
    let plan: [Seat]
    let breaks: [String: Int]

    struct Seat: Decodable {
      let id: String
      let start: Int
      let nurse: String
      let place: String
    }
  }

  /// A visit as the format has it.
  private struct Visit: Decodable {
    let id: String
    let duration: Int
    let acuity: Int
    let priority: Int
    let need: DayInstance.PlaceKind
    let ready: Int
    let pharmacyReady: Int
    let preferred: Int
    let latestStart: Int
  }

  /// Reads a plan; breaks come in the order of the day's nurses.
  static func plan(from bytes: [UInt8], of day: DayInstance) throws(ChairError) -> DayPlan {
    let file = try ExchangeFile.decode(Plan.self, from: bytes)
    return DayPlan(
      seats: file.plan.map {
        DayPlan.Seat(id: $0.id, start: $0.start, nurse: $0.nurse, place: $0.place)
      },
      breaks: day.nurses.compactMap { nurse in
        file.breaks[nurse.id].map { DayPlan.Break(nurse: nurse.id, start: $0) }
      })
  }

  /// Reads one visit.
  static func visit(from bytes: [UInt8]) throws(ChairError) -> DayInstance.Appointment {
    let file = try ExchangeFile.decode(Visit.self, from: bytes)
    return DayInstance.Appointment(
      id: file.id, duration: file.duration, acuity: file.acuity, priority: file.priority,
      need: file.need, ready: file.ready, pharmacyReady: file.pharmacyReady,
      preferred: file.preferred, latestStart: file.latestStart)
  }

  /// A day as the format writes it.
  ///
  /// A nurse who is away to the end of the day ends her shift then, and a place that is closed to the end closes then;
  /// a place that never opens any more is left out. A price of early starts, which the format does not have, is written
  /// where there is one.
  static func json(of day: DayInstance) -> [UInt8] {
    let weights = day.weights
    let places = day.places.compactMap { place -> String? in
      let close = place.closures.map(\.lowerBound).min().map { min($0, place.close) } ?? place.close
      guard close > place.open else { return nil }
      return
        "{\"id\": \(quote(place.id)), \"type\": \"\(place.kind.rawValue)\", \"open\": \(place.open), "
        + "\"close\": \(close)}"
    }
    let nurses = day.nurses.map { nurse in
      let away = nurse.absences.map(\.lowerBound).min()
      let end = away.map { max(nurse.start + 1, min($0, nurse.end)) } ?? nurse.end
      let overtime = away == nil ? nurse.maxOvertime : 0
      return
        "{\"id\": \(quote(nurse.id)), \"start\": \(nurse.start), \"end\": \(end), \"maxOvertime\": "
        + "\(overtime), \"maxAcuity\": \(nurse.maxAcuity), \"breakLength\": \(nurse.breakLength), "
        + "\"breakWindow\": [\(nurse.breakWindow.lowerBound), \(nurse.breakWindow.upperBound)]}"
    }
    let visits = day.appointments.map { visit in
      "{\"id\": \(quote(visit.id)), \"duration\": \(visit.duration), \"acuity\": \(visit.acuity), "
        + "\"priority\": \(visit.priority), \"need\": \"\(visit.need.rawValue)\", \"ready\": \(visit.ready), "
        + "\"pharmacyReady\": \(visit.pharmacyReady), \"preferred\": \(visit.preferred), "
        + "\"latestStart\": \(visit.latestStart)}"
    }
    let unscheduled = weights.unscheduled.enumerated().map { "\"\($0 + 1)\": \($1)" }
    let early = weights.earlySlot > 0 ? ", \"earlySlot\": \(weights.earlySlot)" : ""
    let text = """
      {"format": "\(DayInstance.format)", "name": \(quote(day.name)), "slotMinutes": \(day.slotMinutes),
      "open": \(day.open), "close": \(day.close), "hardClose": \(day.hardClose),
      "weights": {"unscheduled": {\(unscheduled.joined(separator: ", "))}, "overtimeSlot": \
      \(weights.overtimeSlot), "waitSlot": \(weights.waitSlot), "peak": \(weights.peak), "spread": \
      \(weights.spread)\(early)},
      "chairs": [\(places.joined(separator: ",\n"))],
      "nurses": [\(nurses.joined(separator: ",\n"))],
      "appointments": [\(visits.joined(separator: ",\n"))]}

      """
    return Array(text.utf8)
  }

  private static func quote(_ text: String) -> String { ExchangeFile.quoted(text) }
}
