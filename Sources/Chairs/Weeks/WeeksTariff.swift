/// The three resources' amounts in one value, without names, for the inner loops.
struct WeeksUnits: Hashable, Sendable {
  var slots = 0
  var acuity = 0
  var prep = 0

  init() {}

  init(_ load: WeeksLoad) {
    slots = load.slots
    acuity = load.acuity
    prep = load.prep
  }

  @inline(__always)
  static func + (left: WeeksUnits, right: WeeksUnits) -> WeeksUnits {
    var sum = left
    sum.slots &+= right.slots
    sum.acuity &+= right.acuity
    sum.prep &+= right.prep
    return sum
  }

  @inline(__always)
  static func - (left: WeeksUnits, right: WeeksUnits) -> WeeksUnits {
    var sum = left
    sum.slots &-= right.slots
    sum.acuity &-= right.acuity
    sum.prep &-= right.prep
    return sum
  }
}

/// The objective's prices as whole numbers.
///
/// The file's prices are decimals. All costs are counted in units of one over `scale`, the least
/// scale at which every price and the levelling threshold are whole; so sums are exact, and a score
/// kept up to date move by move equals the one computed afresh to the last digit.
struct WeeksTariff: Hashable, Sendable {
  /// Cost of one resource on one day, as a function of its load: convex, three straight pieces.
  struct Resource: Hashable, Sendable {
    /// The load is multiplied by this before it is held against `threshold`.
    var parts: Int
    /// The levelling threshold, in parts.
    var threshold: Int
    /// Scaled cost of a part above the threshold.
    var level: Int
    /// What the day offers.
    var capacity: Int
    /// Scaled cost of a unit above the capacity, on top.
    var over: Int

    @inline(__always)
    func cost(_ load: Int) -> Int {
      let uneven = load &* parts &- threshold
      let beyond = load &- capacity
      return (uneven > 0 ? uneven &* level : 0) &+ (beyond > 0 ? beyond &* over : 0)
    }

    /// The part of `cost` that levelling asks.
    func levelCost(_ load: Int) -> Int { max(0, load * parts - threshold) * level }

    /// The part of `cost` that overload asks.
    func overCost(_ load: Int) -> Int { max(0, load - capacity) * over }

    /// The steepest the cost ever rises with a unit of load.
    var steepest: Int { parts * level + over }
  }

  /// Scaled costs in one unit of the file's cost.
  var scale: Int
  var slots: Resource
  var acuity: Resource
  var prep: Resource
  /// Scaled cost of a day late, at weight 1.
  var late: Int
  /// Scaled cost of a day early, at weight 1.
  var early: Int

  /// The tariff of an instance.
  init(_ instance: WeeksInstance) {
    let weights = instance.weights
    let prices = [weights.latePerDay, weights.earlyPerDay] + weights.level + weights.over
    let places = prices.map(\.places).max() ?? 0
    let parts = powerOfTen(weights.levelAt.places)
    func resource(_ index: Int, _ capacity: Int) -> Resource {
      Resource(
        parts: parts, threshold: weights.levelAt.mantissa * capacity,
        level: weights.level[index].scaled(toPlaces: places), capacity: capacity,
        over: weights.over[index].scaled(toPlaces: places) * parts)
    }
    scale = powerOfTen(places) * parts
    slots = resource(0, instance.capacity.slots)
    acuity = resource(1, instance.capacity.acuity)
    prep = resource(2, instance.capacity.prep)
    late = weights.latePerDay.scaled(toPlaces: places) * parts
    early = weights.earlyPerDay.scaled(toPlaces: places) * parts
  }

  /// The same prices with overload at `part` of its price, at least the price of an uneven unit.
  func easingOverload(to part: Double) -> WeeksTariff {
    var eased = self
    eased.slots.over = Int(Double(slots.over) * part)
    eased.acuity.over = Int(Double(acuity.over) * part)
    eased.prep.over = Int(Double(prep.over) * part)
    return eased
  }

  /// The scaled cost of a day's load.
  @inline(__always)
  func cost(_ load: WeeksUnits) -> Int {
    slots.cost(load.slots) &+ acuity.cost(load.acuity) &+ prep.cost(load.prep)
  }

  /// The scaled cost of a gap that is `days` too long, or too short where negative, at weight 1.
  @inline(__always)
  func deviation(_ days: Int) -> Int { days > 0 ? days &* late : days &* -early }
}
