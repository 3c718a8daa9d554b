/// Finds the best days for a new series, with all that is planned as it is.
package enum WeeksSuggest {
  /// The best series of days, one for each first day, the cheapest first.
  ///
  /// Exact: all visits of a series stand on different days, so what they add is a sum over visits and
  /// gaps, and a shortest path finds the least of it.
  ///
  /// - Parameters:
  ///   - count: how many series at most.
  ///   - patient: the new series.
  ///   - instance: the weeks, with the patients who are planned.
  ///   - days: the days of each of them, nil for one who has none, in the order of the instance.
  /// - Returns: the series; none where its windows leave no days.
  package static func best(
    _ count: Int = 5, for patient: WeeksPatient, in instance: WeeksInstance, days: [[Int]?]
  ) -> [WeeksSuggestion] {
    let tariff = WeeksTariff(instance)
    let loads = instance.dayLoads(of: days).map { WeeksUnits($0) }
    return series(count, for: patient, in: instance) { visit, day in
      tariff.cost(loads[day] + WeeksUnits(patient.visits[visit].load)) - tariff.cost(loads[day])
    }
  }

  /// The best series of days, where the caller knows what a visit adds to a day.
  ///
  /// - Parameters:
  ///   - count: how many series at most.
  ///   - patient: the new series; a gap of at least a day lies between its visits.
  ///   - instance: the weeks, for their days and the prices of deviation.
  ///   - cost: what a visit, by its number, adds to a day, in the units of the objective; nil where it finds no
  ///     place there.
  /// - Returns: the series; none where no days have a place for all of it.
  package static func best(
    _ count: Int = 5, for patient: WeeksPatient, in instance: WeeksInstance,
    adding cost: (_ visit: Int, _ day: Int) -> Int?
  ) -> [WeeksSuggestion] {
    let scale = WeeksTariff(instance).scale
    return series(count, for: patient, in: instance) { visit, day in
      cost(visit, day).map { $0 * scale }
    }
  }

  private static func series(
    _ count: Int, for patient: WeeksPatient, in instance: WeeksInstance,
    price: (_ visit: Int, _ day: Int) -> Int?
  ) -> [WeeksSuggestion] {
    var alone = instance
    alone.patients = [patient]
    let tables = WeeksTables(alone)
    guard !tables.series.isEmpty else { return [] }
    let found = tables.withView { view in
      (0..<Int(view.blocks[0].width)).compactMap { place in
        cheapest(view, from: Int(view.blocks[0].low) + place, price)
      }
    }
    return found.sorted { ($0.cost, $0.heads[0]) < ($1.cost, $1.heads[0]) }.prefix(max(0, count))
      .compactMap { found in
        guard let days = tables.days(from: found.heads, patients: 1)[0] else { return nil }
        return WeeksSuggestion(
          days: days, addedCost: Double(found.cost) / Double(tables.tariff.scale))
      }
  }

  /// The cheapest series that begins on a day, and its scaled cost; nil where none does.
  private static func cheapest(
    _ view: WeeksView, from first: Int, _ price: (_ visit: Int, _ day: Int) -> Int?
  ) -> (cost: Int, heads: [Int32])? {
    guard view.allows(view.blocks[0], first) else { return nil }
    // Far above any series, and far enough below overflow for a sum of a thousand.
    let barred = Int.max / 4_096
    let chain = WeeksChain(view)
    var heads = [Int32](repeating: 0, count: view.blockCount)
    let cost = heads.withUnsafeMutableBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress else { return barred }
      return chain.solve(0, view, unit: 1, into: base) { visit, day in
        visit == 0 && day != first ? barred : price(visit, day) ?? barred
      }
    }
    return cost < barred ? (cost, heads) : nil
  }
}

/// Days for a new series, and what they add to the cost of the weeks.
package struct WeeksSuggestion: Hashable, Sendable {
  /// The days of its visits.
  package let days: [Int]
  /// The added cost, in the units of the objective.
  package let addedCost: Double
}
