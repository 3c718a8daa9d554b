import Quantities

extension RegimenCheck {
  /// A label may print its limits in two unit systems, each rounded; then each system has tiers of
  /// its own.
  ///
  /// A higher baseline allows no smaller rise, and no rise is above the limit that parts the tiers.
  static let gateTiers = RegimenCheck(
    id: "gate.tiers",
    demand: "The tiers of a rise hold every baseline once, in the analyte's units, and "
      + "no rise is nothing."
  ) { regimen, report in
    for part in regimen.gateParts {
      guard case .riseFromBaseline(let analyte, let tiers, let percent) = part.value.condition
      else { continue }
      let path = "\(part.path).rise"
      if !(1...50).contains(percent.value) {
        report.error(at: "\(path).resume-within", "\(percent.value) % is no return to the baseline")
      }
      if tiers.isEmpty { report.error(at: "\(path).tiers", "no tier is given") }
      let units = Set(tiers.map(\.rise.value.unit)).sorted { $0.code < $1.code }
      for unit in units {
        let own = tiers.indices.filter { tiers[$0].rise.value.unit == unit }
        for fault in own.map({ tiers[$0].baseline }).coverFaults {
          report.error(at: "\(path).tiers[\(own[fault.index])]", fault.message)
        }
        for index in own {
          let tier = tiers[index]
          let place = "\(path).tiers[\(index)]"
          let limits = [tier.baseline.lower, tier.baseline.upper].compactMap { $0?.quantity }
          if !analyte.units.contains(unit) || limits.contains(where: { $0.unit != unit }) {
            report.error(at: place, "\(analyte.title) and its rise are written in one of its units")
          }
          if !tier.rise.value.isPositive {
            report.error(
              at: "\(place).rise", "a rise of '\(tier.rise.value)' would hold every dose")
          }
          for limit in limits
          where tier.rise.value.value > limit.value
            || tier.rise.value.value.approximate * 5 < limit.value.approximate
          {
            report.error(
              at: "\(place).rise",
              "a rise of \(tier.rise.value) is out of scale with a baseline of \(limit)")
          }
          for other in own
          where (tiers[other].baseline.lower?.quantity.value ?? Exact(0))
            < (tier.baseline.lower?.quantity.value ?? Exact(0))
            && tiers[other].rise.value.value > tier.rise.value.value
          {
            report.error(
              at: "\(place).rise", "a higher baseline allows a smaller rise than a lower one")
          }
        }
      }
    }
  }
}
