/// For a patient whom no series of days fits: the days that break the windows least.
///
/// It is a proposal for a person to decide on, never part of the plan.
package struct WeeksWayOut: Hashable, Sendable {
  /// One window that would have to give.
  package struct Breach: Hashable, Sendable {
    /// Index of the visit in its series.
    package var visit: Int
    /// Days the visit would stand outside its window; negative where it is too early.
    package var days: Int
  }

  /// The patient.
  package var patient: String
  /// The first visit that finds no day, whatever days the visits before it take.
  package var visit: Int
  /// The proposed days; nil where the horizon has no room for the series at all.
  package var days: [Int]?
  /// What the proposed days break.
  package var breaches: [Breach]
}

extension WeeksInstance {
  /// How far from their targets days are proposed.
  private static var farthest: Int { 60 }

  /// The days for a patient that break the windows by the fewest days in all, among them the one
  /// nearest to the targets; visits keep their order, and open days and the horizon are kept.
  package func wayOut(for index: Int, failingAt visit: Int) -> WeeksWayOut {
    let patient = patients[index]
    let days = (0..<horizon).filter { !closed[$0] }
    // cost[d]: fewest days broken, then days off target, with the latest visit on open day d.
    var layers: [[Int?]] = []
    var from: [[Int]] = []
    for (number, visit) in patient.visits.enumerated() {
      var layer = [Int?](repeating: nil, count: days.count)
      var back = [Int](repeating: 0, count: days.count)
      for (place, day) in days.enumerated() where abs(day - visit.target) <= Self.farthest {
        let own = 100_000 * driftBreach(number, visit, day) + abs(day - visit.target)
        guard number > 0 else {
          layer[place] = own + 100_000 * abs(breach(visit, off: day - visit.target))
          continue
        }
        for before in max(0, place - 3 * Self.farthest)..<place {
          guard let cost = layers[number - 1][before] else { continue }
          let off = visit.gapKind == .open ? place - before - 1 : day - days[before] - visit.gap
          let total = cost + own + 100_000 * abs(breach(visit, off: off))
          if layer[place].map({ total < $0 }) ?? true {
            layer[place] = total
            back[place] = before
          }
        }
      }
      layers.append(layer)
      from.append(back)
    }
    guard let last = layers.last,
      let end = last.indices.filter({ last[$0] != nil }).min(by: {
        (last[$0] ?? .max) < (last[$1] ?? .max)
      })
    else { return WeeksWayOut(patient: patient.id, visit: visit, days: nil, breaches: []) }
    var places = [end]
    for number in stride(from: from.count - 1, to: 0, by: -1) {
      places.append(from[number][places[places.count - 1]])
    }
    let chosen = places.reversed().map { days[$0] }
    var breaches: [WeeksWayOut.Breach] = []
    for (number, visit) in patient.visits.enumerated() {
      let off: Int
      if number == 0 {
        off = chosen[0] - visit.target
      } else if visit.gapKind == .open {
        off = days.count { $0 > chosen[number - 1] && $0 < chosen[number] }
      } else {
        off = chosen[number] - chosen[number - 1] - visit.gap
      }
      let broken = breach(visit, off: off)
      let drifted = driftBreach(number, visit, chosen[number])
      if broken != 0 {
        breaches.append(WeeksWayOut.Breach(visit: number, days: broken))
      } else if drifted > 0 {
        let late = chosen[number] > visit.target
        breaches.append(WeeksWayOut.Breach(visit: number, days: late ? drifted : -drifted))
      }
    }
    return WeeksWayOut(patient: patient.id, visit: visit, days: chosen, breaches: breaches)
  }

  /// Days outside the window, signed.
  private func breach(_ visit: WeeksVisit, off: Int) -> Int {
    guard visit.gapKind != .open else { return off }
    if off > visit.late { return off - visit.late }
    return off < -visit.early ? off + visit.early : 0
  }

  /// Days beyond the drift a visit may have.
  private func driftBreach(_ number: Int, _ visit: WeeksVisit, _ day: Int) -> Int {
    number == 0 ? 0 : max(0, abs(day - visit.target) - maxDrift)
  }
}
