extension JudgedSeries {
  /// The total, recomputed: ends of the booked sessions, plus a penalty for each that is not booked.
  func objective() throws(VerifierError) -> Objective {
    var builder = ObjectiveBuilder()
    let costs = [
      try builder.add(
        "completion", amount: ExactDecimal(completion), unit: "slots", weight: ExactDecimal(1)),
      try builder.add(
        "not booked", amount: ExactDecimal(sessionsLeftOut.count), unit: "sessions",
        weight: ExactDecimal(instance.penalty)),
    ]
    let totals = [try builder.total("total", of: costs)]
    return Objective(parts: builder.parts, totals: totals)
  }

  /// The ends of the booked sessions, counted in slots from the start of day 1, added up.
  var completion: Int {
    stays.reduce(0) { sum, stay in
      sum + (stay.day - 1) * instance.slots + stay.booking.treatment.end
    }
  }

  /// Use of doctors by sector, of nurses in shares, and of places, over the days 1 to the last.
  func utilisation() -> Utilisation {
    var rows = instance.sectors.enumerated().map { index, sector in
      use(
        "doctors of sector \(sector)", unit: "doctor-slots", consultations(ofSector: index)
      ) { day, slot in instance.doctors[index][day][slot] }
    }
    rows.append(
      use("nurses", unit: "shares of a nurse x slots", nursing) { day, slot in
        instance.watched * instance.nurses[day][slot]
      })
    rows.append(use("places", unit: "place-slots", seated) { _, _ in instance.places })
    return Utilisation(rows: rows)
  }

  private func use(
    _ name: String, unit: String, _ load: LoadGrid, _ limit: (Int, Int) -> Int
  ) -> ResourceUse {
    var (used, available, overruns) = (0, 0, 0)
    var peak = (level: 0, time: "")
    for day in 1...instance.days {
      for (slot, level) in load.levels(on: day).enumerated() {
        used += level
        available += limit(day, slot)
        if level > limit(day, slot) { overruns += 1 }
        if level > peak.level { peak = (level, "on day \(day) at slot \(slot)") }
      }
    }
    return ResourceUse(
      name: name, unit: unit, used: used, available: available, peak: peak.level,
      peakTime: peak.time, overruns: overruns)
  }

  /// The sessions that are not booked; where a session could never be, why.
  func leftOut() -> [LeftOut] {
    var openings: Int?
    return sessionsLeftOut.map { name, session in
      let longest = openings ?? longestOpening
      openings = longest
      let visit =
        (session.needsConsultation ? instance.consultation : 0) + instance.installation
        + session.treatment
      let obstacle: String? =
        if session.mixing > longest {
          "its mixing takes \(session.mixing) slots, and the pharmacy opens for \(longest) at most"
        } else if visit > instance.slots {
          "takes \(visit) slots in a row, and a day has \(instance.slots)"
        } else { nil }
      return LeftOut(id: name.description, priority: nil, neverFits: obstacle)
    }
  }

  /// The longest run of slots of one day in which the pharmacy mixes.
  private var longestOpening: Int {
    instance.pharmacy.map { row in
      var (longest, run) = (0, 0)
      for mixes in row {
        run = mixes ? run + 1 : 0
        longest = max(longest, run)
      }
      return longest
    }.max() ?? 0
  }
}
