/// Climbs a concave function of prices by the volume algorithm (Barahona and Anbil 2000): steps from
/// the best prices so far along an average of the excesses seen, which converges where plain
/// subgradients zigzag.
struct PriceAscent: Sendable {
  /// The best prices so far.
  private(set) var centre: [Double]
  /// The value at `centre`; nil before the first.
  private(set) var best: Int?
  /// Prices tried so far.
  private(set) var rounds = 0
  private let ceiling: [Double]
  private let unit: [Double]
  private let floor: Double
  private var average: [Double]
  private var stepScale = 0.5
  private var blend = 0.2
  private var aim = 0.0
  private var failures = 0
  private var milestone = 0.0

  /// Starts with all prices at zero.
  ///
  /// A price stays between zero and its `ceiling`; a ceiling of zero keeps it out of the game. `unit`
  /// is the size its excess is measured in. `floor` is the least step of value worth aiming for.
  init(ceiling: [Double], unit: [Double], floor: Double) {
    self.ceiling = ceiling
    self.unit = unit
    self.floor = floor
    centre = [Double](repeating: 0, count: ceiling.count)
    average = centre
  }

  /// The next prices to try: from the best ones along the averaged excess.
  func trial() -> [Double] {
    guard let best else { return centre }
    let norm = dot(average, average)
    guard norm > 0 else { return centre }
    let step = stepScale * max(1, aim - Double(best)) / norm
    var trial = centre
    for index in trial.indices where ceiling[index] > 0 {
      let wanted = centre[index] + step * average[index] / (unit[index] * unit[index])
      trial[index] = min(ceiling[index], max(0, wanted))
    }
    return trial
  }

  /// Takes the value and the excess found at `trial`.
  ///
  /// Returns the part of the new average that this excess makes up.
  mutating func take(_ trial: [Double], value: Int, excess: [Double]) -> Double {
    rounds += 1
    guard let held = best else {
      best = value
      centre = trial
      average = excess
      aim = Double(value) + max(floor, 0.2 * abs(Double(value)))
      milestone = Double(value)
      return 1
    }
    let agreement = dot(average, excess)
    let share = mix(excess)
    if value > held {
      best = value
      centre = trial
      failures = 0
      if agreement > 0 { stepScale = min(2, stepScale * 1.1) }
    } else if value == held {
      // Prices are used as whole numbers: a step too short to change one finds the same value for ever.
      aim = Double(held) + 2 * (aim - Double(held))
    } else {
      failures += 1
      if failures >= 12 {
        stepScale = max(1e-4, stepScale * 0.7)
        failures = 0
      }
    }
    let bound = Double(max(held, value))
    if bound > aim - 0.05 * abs(aim) { aim = bound + max(floor, 0.05 * abs(bound)) }
    if rounds % 100 == 0 {
      if bound < milestone + 0.005 * abs(milestone) { blend = max(0.002, blend * 0.7) }
      milestone = bound
    }
    return share
  }

  /// Blends the excess into the average, by the share that makes the average shortest.
  private mutating func mix(_ excess: [Double]) -> Double {
    var difference = 0.0
    var towards = 0.0
    for index in average.indices where ceiling[index] > 0 {
      let gap = (average[index] - excess[index]) / unit[index]
      difference += gap * gap
      towards += gap * average[index] / unit[index]
    }
    let ideal = difference > 0 ? towards / difference : blend
    let share = min(blend, max(blend / 10, ideal))
    for index in average.indices {
      average[index] = share * excess[index] + (1 - share) * average[index]
    }
    return share
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices where ceiling[index] > 0 {
      sum += left[index] * right[index] / (unit[index] * unit[index])
    }
    return sum
  }
}
