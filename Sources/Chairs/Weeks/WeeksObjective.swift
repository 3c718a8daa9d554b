/// The cost of a plan, by part; lower is better.
package struct WeeksObjective: Hashable, Sendable {
  /// Weighted days off the targets and gaps.
  package var deviation: Double
  /// Units above the levelling threshold.
  package var level: Double
  /// Units above the capacity.
  package var overload: Double

  /// All three together.
  package var total: Double { deviation + level + overload }
}

/// A resource a day runs out of.
package enum WeeksResource: String, Hashable, Sendable, CaseIterable {
  case slots, acuity, prep
}

/// A day that is asked for more than it offers.
package struct WeeksOverrun: Hashable, Sendable {
  /// The day, counted from the first of the horizon.
  package var day: Int
  /// What runs out.
  package var resource: WeeksResource
  /// What the plan asks.
  package var load: Int
  /// What the day offers.
  package var capacity: Int
}

extension WeeksInstance {
  /// The whole cost of a plan, computed from the plan alone.
  ///
  /// `days` holds each patient's days in the order of the instance, nil for a patient left out.
  package func objective(of days: [[Int]?]) -> WeeksObjective {
    let tariff = WeeksTariff(self)
    var deviation = 0
    for (patient, chosen) in zip(patients, days) {
      guard let chosen else { continue }
      for (index, visit) in patient.visits.enumerated() where visit.gapKind != .open {
        let gap =
          index == 0 ? chosen[0] - visit.target : chosen[index] - chosen[index - 1] - visit.gap
        deviation += patient.weight * tariff.deviation(gap)
      }
    }
    var level = 0
    var overload = 0
    for load in dayLoads(of: days) {
      level +=
        tariff.slots.levelCost(load.slots) + tariff.acuity.levelCost(load.acuity)
        + tariff.prep.levelCost(load.prep)
      overload +=
        tariff.slots.overCost(load.slots) + tariff.acuity.overCost(load.acuity)
        + tariff.prep.overCost(load.prep)
    }
    let scale = Double(tariff.scale)
    return WeeksObjective(
      deviation: Double(deviation) / scale, level: Double(level) / scale,
      overload: Double(overload) / scale)
  }

  /// What a plan asks of each day.
  package func dayLoads(of days: [[Int]?]) -> [WeeksLoad] {
    var loads = [WeeksLoad](
      repeating: WeeksLoad(slots: 0, acuity: 0, prep: 0), count: horizon)
    for (patient, chosen) in zip(patients, days) {
      guard let chosen else { continue }
      for (visit, day) in zip(patient.visits, chosen) {
        loads[day].slots += visit.load.slots
        loads[day].acuity += visit.load.acuity
        loads[day].prep += visit.load.prep
      }
    }
    return loads
  }

  /// The days a plan asks for more than they offer, first to last.
  package func overruns(of days: [[Int]?]) -> [WeeksOverrun] {
    var found: [WeeksOverrun] = []
    for (day, load) in dayLoads(of: days).enumerated() {
      let uses = [
        (WeeksResource.slots, load.slots, capacity.slots),
        (.acuity, load.acuity, capacity.acuity), (.prep, load.prep, capacity.prep),
      ]
      for (resource, used, offered) in uses where used > offered {
        found.append(WeeksOverrun(day: day, resource: resource, load: used, capacity: offered))
      }
    }
    return found
  }
}
