/// A lower bound on every booking, by prices on doctors' and nurses' slots.
///
/// Each slot of a doctor and each part of a nurse's attention is charged a price. Under fixed prices
/// the patients no longer meet: each takes the first day and the times that are cheapest for it alone. The
/// sum of those costs, less what the clinic's hours are worth at the prices, is at most the cost of any
/// booking (Lagrangian duality, Geoffrion 1974). Places are left out of the prices, which keeps the bound
/// valid. Prices are whole multiples of a fine unit, so the bound is exact arithmetic.
struct SeriesBound {
  /// Price units in one unit of cost.
  static let fineness = 64

  private let tables: SeriesTables
  private var ascent: PriceAscent
  private let capacity: [Int]
  /// The cheapest priced cost of each kind on each day, and the times that give it.
  private var cost: [Int]
  private var times: [SeriesTimes]
  private var excess: [Double]
  private var pricing: SeriesPricing

  /// Larger than any priced cost, and far below overflow.
  private static let none = Int.max / 1_000_000

  init(_ tables: SeriesTables) {
    self.tables = tables
    capacity = tables.doctors + tables.attention
    let unit = capacity.map { Double(max(1, $0)) }
    let most = Double(tables.penalty * Self.fineness)
    ascent = PriceAscent(
      ceiling: capacity.map { $0 > 0 ? most : 0 }, unit: unit, floor: Double(Self.fineness))
    cost = [Int](repeating: Self.none, count: tables.kinds.count * (tables.days + 1))
    times = cost.map { _ in SeriesTimes(consultation: 0, installation: 0, treatment: 0, end: 0) }
    excess = [Double](repeating: 0, count: capacity.count)
    pricing = SeriesPricing(tables)
  }

  /// Rounds so far.
  var rounds: Int { ascent.rounds }

  /// The best bound so far, in whole units of cost; nil before the first round.
  ///
  /// Every booking costs a whole number, so the bound is rounded up.
  var best: Int? {
    ascent.best.map { Int((Double($0) / Double(Self.fineness)).rounded(.up)) }
  }

  /// Evaluates the next prices.
  mutating func round() {
    let trial = ascent.trial()
    let prices = trial.map { Int($0) }
    for index in excess.indices { excess[index] = Double(-capacity[index]) }
    var value = 0
    for index in prices.indices { value -= prices[index] * capacity[index] }
    for day in 1...tables.days {
      pricing.enter(day, prices)
      for kind in tables.kinds.indices {
        let index = kind * (tables.days + 1) + day
        cost[index] = pricing.cheapest(kind, &times[index]) ?? Self.none
      }
    }
    for patient in tables.patients { value += answer(patient) }
    _ = ascent.take(trial, value: value, excess: excess)
  }

  /// One patient's cheapest first day; its use is added to the excess.
  private mutating func answer(_ sessions: [(kind: Int, offset: Int)]) -> Int {
    var best = Int.max
    var bestDay = 1
    let left = tables.penalty * Self.fineness
    for first in 1...tables.days {
      var sum = 0
      for session in sessions {
        let day = first + session.offset
        sum += day > tables.days ? left : min(left, cost[session.kind * (tables.days + 1) + day])
      }
      if sum < best {
        best = sum
        bestDay = first
      }
    }
    for session in sessions {
      let day = bestDay + session.offset
      guard day <= tables.days else { continue }
      let index = session.kind * (tables.days + 1) + day
      guard cost[index] < left else { continue }
      use(tables.kinds[session.kind], day, times[index])
    }
    return best
  }

  private mutating func use(_ kind: SeriesKind, _ day: Int, _ times: SeriesTimes) {
    let row = day * tables.slots
    let rows = (tables.days + 1) * tables.slots
    if kind.needsConsultation {
      for slot in times.consultation..<(times.consultation + tables.consultation) {
        excess[kind.sector * rows + row + slot] += 1
      }
    }
    let nurses = tables.doctors.count + row
    for slot in times.installation..<(times.installation + tables.installation) {
      excess[nurses + slot] += Double(tables.parts)
    }
    for slot in times.treatment..<times.end { excess[nurses + slot] += 1 }
  }
}
