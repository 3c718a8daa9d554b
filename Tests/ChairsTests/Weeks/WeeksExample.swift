@testable import Chairs

/// Small instances for tests, and the plain meaning of a plan's cost.
enum WeeksExample {
  /// A seeded stream of small numbers.
  struct Dice {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func roll(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }
  }

  static func instance(seed: Int, patients: Int, days: Int = 14) -> WeeksInstance {
    var dice = Dice(seed)
    var list: [WeeksPatient] = []
    for number in 0..<patients {
      var target = dice.roll(0...5)
      var visits: [WeeksVisit] = []
      for index in 0..<dice.roll(1...3) {
        let kind: WeeksGapKind = index == 0 ? .first : dice.roll(0...3) == 0 ? .open : .days
        let gap = index == 0 ? 0 : dice.roll(2...4)
        target += kind == .open ? 1 : gap
        let slots = dice.roll(1...6)
        visits.append(
          WeeksVisit(
            target: target, gapKind: kind, gap: kind == .open ? 1 : gap,
            early: kind == .open ? 0 : 1, late: kind == .open ? 0 : dice.roll(1...2),
            load: WeeksLoad(slots: slots, acuity: slots * dice.roll(1...3), prep: 1)))
      }
      list.append(WeeksPatient(id: "p\(number)", weight: dice.roll(1...3), visits: visits))
    }
    return WeeksInstance(
      name: "small \(seed)", horizon: days, closed: (0..<days).map { $0 % 7 >= 5 },
      capacity: WeeksLoad(slots: 7, acuity: 12, prep: 2), maxDrift: 4,
      weights: WeeksWeights(
        latePerDay: ExchangeDecimal(mantissa: 100), earlyPerDay: ExchangeDecimal(mantissa: 150),
        levelAt: ExchangeDecimal(mantissa: 9, places: 1),
        level: [5, 3, 20].map { ExchangeDecimal(mantissa: $0) },
        over: [500, 300, 2000].map { ExchangeDecimal(mantissa: $0) }),
      patients: list)
  }

  /// The reasons a patient's days are not allowed, straight from the format's description.
  static func faults(_ instance: WeeksInstance, _ index: Int, _ days: [Int]) -> [String] {
    let visits = instance.patients[index].visits
    guard days.count == visits.count else { return ["wrong number of days"] }
    var found: [String] = []
    for (number, visit) in visits.enumerated() {
      let day = days[number]
      guard day >= 0, day < instance.horizon, !instance.closed[day] else {
        found.append("day \(day) is closed or outside")
        continue
      }
      if number == 0 {
        if day < visit.target - visit.early || day > visit.target + visit.late {
          found.append("first visit outside its window")
        }
        continue
      }
      if abs(day - visit.target) > instance.maxDrift { found.append("drifts too far") }
      let before = days[number - 1]
      if visit.gapKind == .open {
        let between = before + 1 < day ? (before + 1..<day).filter { !instance.closed[$0] } : []
        if day <= before || !between.isEmpty { found.append("not the next open day") }
      } else if day - before < visit.gap - visit.early || day - before > visit.gap + visit.late {
        found.append("gap outside its window")
      }
    }
    return found
  }

  /// The cost of a plan in floating point, straight from the format's description.
  static func cost(_ instance: WeeksInstance, _ plan: [[Int]]) -> Double {
    var cost = 0.0
    var slots = [Double](repeating: 0, count: instance.horizon)
    var acuity = slots
    var prep = slots
    for (patient, days) in zip(instance.patients, plan) {
      for (number, visit) in patient.visits.enumerated() {
        slots[days[number]] += Double(visit.load.slots)
        acuity[days[number]] += Double(visit.load.acuity)
        prep[days[number]] += Double(visit.load.prep)
        guard visit.gapKind != .open else { continue }
        let off =
          number == 0
          ? days[0] - visit.target : days[number] - days[number - 1] - visit.gap
        cost += Double(patient.weight * abs(off)) * (off > 0 ? 100 : 150)
      }
    }
    let resources = [
      (slots, instance.capacity.slots, 5.0, 500.0), (acuity, instance.capacity.acuity, 3, 300),
      (prep, instance.capacity.prep, 20, 2000),
    ]
    for (loads, capacity, level, over) in resources {
      for load in loads {
        cost += level * max(0, load - 0.9 * Double(capacity))
        cost += over * max(0, load - Double(capacity))
      }
    }
    return cost
  }

  /// All allowed series of days of one patient.
  static func allSeries(_ instance: WeeksInstance, _ index: Int) -> [[Int]] {
    var partial: [[Int]] = [[]]
    for _ in instance.patients[index].visits {
      partial = partial.flatMap { head in (0..<instance.horizon).map { head + [$0] } }
    }
    return partial.filter { faults(instance, index, $0).isEmpty }
  }

  /// The least cost over all plans, by trying each.
  static func optimum(_ instance: WeeksInstance) -> Double {
    let choices = instance.patients.indices.map { allSeries(instance, $0) }
    var best = Double.infinity
    func extend(_ plan: [[Int]]) {
      guard plan.count < choices.count else {
        best = min(best, cost(instance, plan))
        return
      }
      for series in choices[plan.count] { extend(plan + [series]) }
    }
    extend([])
    return best
  }
}
