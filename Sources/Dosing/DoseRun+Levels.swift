import Quantities
import Regimens

/// Dose levels: a share of the dose in percent, a fixed amount, or another rate; never more than before.
extension DoseRun {
  /// How many levels are no lower than what the patient has without any, so that the next lower one is the one
  /// after them; none where the dose cannot be told.
  mutating func levelsAtStart() throws(DosingError) -> Int {
    guard case .amount(let amount) = try amount() else { return 0 }
    let start = start ?? amount
    return try calculating { () throws(QuantityError) in
      var count = 0
      for level in rule.levels where level.value.unit.dimension == start.unit.dimension {
        if try level.value.compared(to: start) >= 0 { count += 1 }
      }
      return count
    }
  }

  private func level() throws(DosingError) -> Cited<Quantity>? {
    guard facts.level > 0 else { return nil }
    guard facts.level <= rule.levels.count else {
      throw .outside("there is no dose level \(facts.level) below the full dose")
    }
    return rule.levels[facts.level - 1]
  }

  /// The rate to use: the level's own where it is a rate.
  mutating func loweredRate(_ rate: Cited<Quantity>) throws(DosingError) -> Cited<Quantity> {
    start = rate.value
    guard let level = try level(), level.value.unit.isRate else { return rate }
    let order = try calculating { () throws(QuantityError) in
      try level.value.compared(to: rate.value)
    }
    guard order <= 0 else {
      if rate.value != rule.basis.amount?.value {
        hasLoweredRate = true
        working.append(
          "dose level \(facts.level), \(level.value), is no lower than \(rate.value), which stays"
            + sources(level))
        return rate
      }
      throw .outside("dose level \(facts.level), \(level.value), is above the full \(rate.value)")
    }
    hasLoweredRate = true
    working.append(
      "dose level \(facts.level): \(level.value) instead of \(rate.value)" + sources(level))
    return level
  }

  /// The amount at the level of the course.
  mutating func lowered(_ amount: Quantity) throws(DosingError) -> Quantity {
    guard let level = try level() else { return amount }
    if level.value.unit.isRate {
      guard hasLoweredRate else {
        throw .outside(
          "dose level \(facts.level), \(level.value), does not fit a dose that is no rate")
      }
      return amount
    }
    let name = "dose level \(facts.level)"
    guard level.value.unit == .percent else {
      let lowered = try calculating { () throws(QuantityError) in
        try level.value.compared(to: amount) < 0 ? level.value : amount
      }
      working.append(
        "\(name): \(level.value)" + (lowered == level.value ? "" : ", but no more than \(amount)")
          + sources(level))
      return lowered
    }
    guard level.value.value <= Exact(100) else {
      throw .outside("\(name), \(level.value), is above the full dose")
    }
    let lowered = try calculating { () throws(QuantityError) in
      Quantity(try (amount.value * level.value.value).divided(by: Exact(100)), amount.unit)
    }
    working.append("\(name): \(level.value) of \(amount) = \(lowered)" + sources(level))
    return lowered
  }
}
