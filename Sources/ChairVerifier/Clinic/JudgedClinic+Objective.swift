extension JudgedRoomDay {
  /// What the day costs, recomputed from the written plan alone.
  func cost(leftOut: [ClinicPlan.Visit]) -> ClinicPlan.Claim {
    let weights = facts.weights
    let loads = held.map { $0.reduce(0, +) }
    let overtime = room.nurses.indices.reduce(0) { sum, nurse in
      let last = ends[nurse].lastIndex { $0 > 0 } ?? -1
      return sum + max(0, last + 1 - grid.below(room.nurses[nurse].shift.upperBound))
    }
    let leaders = stays.filter { $0.seat.joins == nil }
    var use = LevelProfile()
    for stay in stays { use.add(1, over: stay.start..<max(stay.start, stay.placeEnd)) }
    let peak = use.peak.level
    return ClinicPlan.Claim(
      leftOut: leftOut.reduce(0) { $0 + weights.leftOut[$1.priority - 1] },
      overtime: overtime * weights.overtimeSlot,
      wait: leaders.reduce(0) { $0 + max(0, $1.start - due($1)) } * weights.waitSlot,
      early: leaders.reduce(0) { $0 + max(0, wished($1) - $1.start) } * weights.earlySlot,
      changes: leaders.reduce(0) { sum, stay in
        let nurse = stay.visit.usualNurse.map { $0 != stay.seat.nurse } ?? false
        let place = stay.visit.usualPlace.map { $0 != stay.seat.place } ?? false
        return sum + (nurse ? weights.nurseChange : 0) + (place ? weights.placeChange : 0)
      },
      peak: peak * weights.peak,
      spread: ((loads.max() ?? 0) - (loads.min() ?? 0)) * weights.spread)
  }
}

extension ClinicPlan.Claim {
  /// Every part with its name.
  var parts: [(name: String, cost: Int)] {
    [
      ("leftOut", leftOut), ("overtime", overtime), ("wait", wait), ("early", early),
      ("changes", changes), ("peak", peak), ("spread", spread),
    ]
  }

  /// Left out, overtime, wait, early and changes.
  var first: Int { leftOut + overtime + wait + early + changes }
  /// Peak and spread.
  var second: Int { peak + spread }
}

extension JudgedClinic {
  /// The visits left out that were meant for a day.
  func leftOut(on date: String) -> [ClinicPlan.Visit] {
    plan.leftOut.filter { $0.day == date }.compactMap { out in
      plan.visitNamed[out.visit].map { plan.visits[$0] }
    }
  }

  /// The whole plan's cost by part.
  func objective() throws(VerifierError) -> Objective {
    var builder = ObjectiveBuilder()
    var first: [ExactDecimal] = []
    var second: [ExactDecimal] = []
    let costs = days.map { $0.cost(leftOut: leftOut(on: $0.day.date)) }
    let names = ["left out", "overtime", "wait", "early", "changes", "peak", "spread"]
    for (index, name) in names.enumerated() {
      let sum = costs.reduce(0) { $0 + $1.parts[index].cost }
      let cost = try builder.add(
        name, amount: ExactDecimal(sum), unit: "points", weight: ExactDecimal(1))
      if index < 5 { first.append(cost) } else { second.append(cost) }
    }
    let totals = [try builder.total("F1", of: first), try builder.total("F2", of: second)]
    return Objective(parts: builder.parts, totals: totals)
  }

  /// Use of places by kind and of each nurse, over all days.
  func utilisation() -> Utilisation {
    var rows: [ResourceUse] = []
    for kind in ["chair", "bed", "isolation"] {
      var use = UseCount()
      for day in days {
        let stays = day.stays.filter { stay in
          stay.place.map { day.room.places[$0].kind == kind } ?? false
        }
        let open = day.room.places.indices.filter { day.room.places[$0].kind == kind }
        for slot in 0..<day.slots {
          use.add(
            stays.count { slot >= $0.start && slot < $0.placeEnd },
            of: open.count { day.open[$0][slot] }, at: "at \(day.words(slot))")
        }
      }
      rows.append(
        use.row(
          kind == "isolation" ? "isolation rooms" : "\(kind)s",
          unit: "place-slots of \(facts.slotMinutes) min"))
    }
    let nurses = Set(days.flatMap { $0.room.nurses.map(\.id) }).sorted()
    for nurse in nurses {
      var use = UseCount()
      for day in days {
        guard let index = day.room.nurses.firstIndex(where: { $0.id == nurse }) else { continue }
        let shift = day.room.nurses[index].shift
        for slot in 0..<day.slots {
          use.add(
            day.held[index][slot],
            of: day.present[index][slot] && day.isWhole(slot, in: shift)
              ? day.room.nurses[index].acuity : 0, at: "at \(day.words(slot))")
        }
      }
      rows.append(
        use.row("nurse \(quoted(nurse))", unit: "acuity-slots of \(facts.slotMinutes) min"))
    }
    return Utilisation(rows: rows)
  }
}

/// Counts what is used of one resource, slot by slot.
private struct UseCount {
  private var used = 0
  private var available = 0
  private var peak = 0
  private var peakTime = ""

  mutating func add(_ now: Int, of most: Int, at time: String) {
    used += now
    available += most
    if now > peak { (peak, peakTime) = (now, time) }
  }

  func row(_ name: String, unit: String) -> ResourceUse {
    ResourceUse(
      name: name, unit: unit, used: used, available: available, peak: peak, peakTime: peakTime,
      overruns: 0)
  }
}
